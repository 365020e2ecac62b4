import type { MeasureText } from './measureText.ts';

const WIDEST = 112;
const LINES = 3;

/** A name in one to three lines, about as even as its words allow; what is longer still ends in an ellipsis. */
export function wrapName(name: string, font: string, measure: MeasureText): readonly string[] {
  const width = measure(name, font);
  if (width <= WIDEST) return [name];
  const words = name.split(' ');
  const count = Math.min(LINES, Math.ceil(width / WIDEST));
  // Tries an even width first and gives way a little at a time, so that no line is left with one short word.
  for (let share = 1; share <= 1.6; share += 0.1) {
    const lines = fill(words, Math.min(WIDEST * 1.15, (width / count) * share), font, measure);
    if (lines.length <= count) return lines;
  }
  const lines = fill(words, WIDEST * 1.15, font, measure);
  if (lines.length <= LINES) return lines;
  return [...lines.slice(0, LINES - 1), `${lines[LINES - 1] ?? ''}…`];
}

function fill(words: readonly string[], widest: number, font: string, measure: MeasureText): string[] {
  const lines: string[] = [];
  for (const word of words) {
    const last = lines.at(-1);
    if (last !== undefined && measure(`${last} ${word}`, font) <= widest) lines[lines.length - 1] = `${last} ${word}`;
    else lines.push(word);
  }
  return lines;
}

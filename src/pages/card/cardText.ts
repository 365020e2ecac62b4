import type { SKRSContext2D } from '@napi-rs/canvas';
import { hairline, lightPalette as palette, SERIF } from './lightPalette.ts';

export interface CardText {
  /** What kind of thing it is, in small letters above its name. */
  readonly kind: string;
  readonly name: string;
  readonly role: string | null;
  readonly counts: readonly string[];
  readonly dataset: string;
}

const LEFT = 64;
const [TOP, FOOT] = [96, 566];
const NAME_SIZES = [76, 68, 60, 52, 46, 40];

export function drawText(context: SKRSContext2D, text: CardText, right: number): void {
  const width = right - LEFT;
  context.textAlign = 'left';
  context.textBaseline = 'alphabetic';
  const write = (line: string, y: number, font: string, colour: string) => {
    context.font = font;
    context.fillStyle = colour;
    context.fillText(line, LEFT, y);
  };
  write(text.kind, TOP, `500 25px ${palette.family}`, palette.inkSoft);

  const name = fitName(context, text.name, width);
  let y = TOP + 20;
  for (const line of name.lines) {
    y += name.size * 1.02;
    write(line, y, `600 ${name.size}px ${SERIF}`, palette.ink);
  }
  y += 14;
  const room = Math.max(1, Math.floor((FOOT - 150 - y) / 38));
  for (const line of fill(context, text.role ?? '', `400 29px ${palette.family}`, width, Math.min(3, room))) {
    y += 38;
    write(line, y, `400 29px ${palette.family}`, palette.inkSoft);
  }

  const font = `500 25px ${palette.family}`;
  const datasetFont = `500 27px ${SERIF}`;
  const titles = fill(context, text.dataset, datasetFont, width, 2);
  const footTop = FOOT - 36 * (titles.length - 1);
  for (const [at, line] of titles.entries()) write(line, footTop + 36 * at, datasetFont, palette.ink);
  context.fillStyle = hairline;
  context.fillRect(LEFT, footTop - 44, width - 40, 2);
  for (const [at, line] of text.counts.toReversed().entries())
    write(line, footTop - 64 - 34 * at, font, palette.inkSoft);
}

/** The largest letters with which the name takes at most three lines; no word is cut. */
function fitName(context: SKRSContext2D, name: string, width: number) {
  for (const size of NAME_SIZES) {
    const font = `600 ${size}px ${SERIF}`;
    const lines = fill(context, name, font, width, Infinity);
    const isFitting = lines.every((line) => widthOf(context, line, font) <= width);
    if (isFitting && lines.length <= (size > 60 ? 2 : 3)) return { size, lines };
  }
  const size = NAME_SIZES.at(-1)!;
  return { size, lines: fill(context, name, `600 ${size}px ${SERIF}`, width, 4) };
}

function fill(context: SKRSContext2D, text: string, font: string, width: number, most: number): string[] {
  const lines: string[] = [];
  for (const word of text.split(' ').filter((part) => part !== '')) {
    const last = lines.at(-1);
    if (last !== undefined && widthOf(context, `${last} ${word}`, font) <= width)
      lines[lines.length - 1] = `${last} ${word}`;
    else lines.push(word);
  }
  if (lines.length <= most) return lines;
  let last = lines[most - 1]!;
  while (last.includes(' ') && widthOf(context, `${last}…`, font) > width) last = last.replace(/ \S*$/, '');
  return [...lines.slice(0, most - 1), `${last.replace(/[,;:]$/, '')}…`];
}

function widthOf(context: SKRSContext2D, text: string, font: string): number {
  context.font = font;
  return context.measureText(text).width;
}

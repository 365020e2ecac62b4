import { wordsOf } from './foldText.ts';

export interface HighlightedRun {
  readonly text: string;
  readonly isHit: boolean;
}

/** Cuts a text at the words that a search has found. @param terms folded words */
export function highlight(text: string, terms: ReadonlySet<string>): HighlightedRun[] {
  const runs: HighlightedRun[] = [];
  let done = 0;
  for (const { start, end, folded } of wordsOf(text)) {
    if (!terms.has(folded)) continue;
    if (start > done) runs.push({ text: text.slice(done, start), isHit: false });
    runs.push({ text: text.slice(start, end), isHit: true });
    done = end;
  }
  if (done < text.length) runs.push({ text: text.slice(done), isHit: false });
  return runs;
}

/** About `length` characters of a text around its first hit, cut between words. */
export function excerpt(text: string, terms: ReadonlySet<string>, length: number): string {
  if (text.length <= length) return text;
  const words = wordsOf(text);
  const hit = words.find(({ folded }) => terms.has(folded))?.start ?? 0;
  const wanted = Math.max(0, Math.min(hit - length / 3, text.length - length));
  const from = words.find(({ start }) => start >= wanted)?.start ?? 0;
  const to = words.findLast(({ end }) => end <= from + length)?.end ?? text.length;
  const start = wanted === 0 ? 0 : from;
  return `${start > 0 ? '… ' : ''}${text.slice(start, to)}${to < text.length - 1 ? ' …' : text.slice(to)}`;
}

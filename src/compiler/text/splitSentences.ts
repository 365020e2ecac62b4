import { ABBREVIATIONS } from './abbreviations.ts';

/**
 * A correction of the segmenter for one text. `split` holds the words around a missed end of sentence with `|` where it
 * belongs; `join` the words around a false one, with `|` where the segmenter broke.
 */
export type SegmentationFix = { readonly split: string } | { readonly join: string };

export interface Split {
  readonly sentences: readonly string[];
  /** Fixes that do not apply exactly once, by their index. */
  readonly misfits: readonly { readonly fix: number; readonly what: string }[];
}

/**
 * The sentences of a text in order, each verbatim but for white space (see `normaliseText`). A line break always ends
 * a sentence. Unicode's rules (UAX 29, by `Intl.Segmenter`) with the abbreviations of the language repaired.
 */
export function splitSentences(text: string, language: string, fixes: readonly SegmentationFix[] = []): Split {
  const lines = text
    .split(/\r\n|[\n\r\u2028\u2029]/u)
    .map(normaliseText)
    .filter((line) => line !== '');
  let sentences = lines.flatMap((line) => repairAbbreviations(segment(line, language), language));
  const misfits: { fix: number; what: string }[] = [];
  for (const [index, fix] of fixes.entries()) {
    const fixed = applyFix(sentences, fix);
    if (typeof fixed === 'string') misfits.push({ fix: index, what: fixed });
    else sentences = fixed;
  }
  return { sentences, misfits };
}

/** The one normalisation of quoted text: Unicode NFC, runs of white space as one space, none at the ends. */
export function normaliseText(text: string): string {
  return text.normalize('NFC').replaceAll(/\s+/gu, ' ').trim();
}

function segment(line: string, language: string): string[] {
  const segmenter = new Intl.Segmenter(language, { granularity: 'sentence' });
  return [...segmenter.segment(line)]
    .map(({ segment: sentence }) => sentence.trim())
    .filter((sentence) => sentence !== '');
}

function repairAbbreviations(sentences: readonly string[], language: string): string[] {
  const repaired: string[] = [];
  for (const sentence of sentences) {
    const before = repaired.at(-1);
    if (before !== undefined && !endsSentence(before, sentence, language))
      repaired[repaired.length - 1] = `${before} ${sentence}`;
    else repaired.push(sentence);
  }
  return repaired;
}

function endsSentence(before: string, after: string, language: string): boolean {
  const abbreviations = ABBREVIATIONS[language.split('-')[0] ?? ''];
  if (!abbreviations) return true;
  const last = /[^\s("“'‘]+$/u.exec(before)?.[0] ?? '';
  const next = /^["“'‘([]*([^\s,.;:]+)/u.exec(after)?.[1] ?? '';
  if (abbreviations.beforeName.includes(last)) return false;
  if (abbreviations.beforeNumber.includes(last)) return !/^\d/u.test(next);
  if (abbreviations.ambiguous.includes(last)) return abbreviations.starters.includes(next);
  return true;
}

/** The sentences with the fix applied, or why it cannot be. */
function applyFix(sentences: readonly string[], fix: SegmentationFix): string[] | string {
  const pattern = 'split' in fix ? fix.split : fix.join;
  const [before = '', after = '', surplus] = pattern.split('|').map(normaliseText);
  if (before === '' || after === '' || surplus !== undefined)
    return `"${pattern}" needs words on both sides of one "|"`;
  const cutOf = (at: number): number =>
    'split' in fix ? cutWithin(sentences[at] ?? '', before, after) : cutAfter(sentences, at, before, after);
  const places = [...sentences.keys()].filter((at) => cutOf(at) >= 0);
  const [at] = places;
  if (at === undefined || places.length > 1) return `"${pattern}" fits ${places.length} places of the text, not one`;
  const sentence = sentences[at] ?? '';
  const cut = cutOf(at);
  return 'split' in fix
    ? sentences.toSpliced(at, 1, sentence.slice(0, cut), sentence.slice(cut).trimStart())
    : sentences.toSpliced(at, 2, `${sentence} ${sentences[at + 1] ?? ''}`);
}

/** Where a missed end of sentence is in a sentence, or -1; some texts have no space there. */
function cutWithin(sentence: string, before: string, after: string): number {
  const at = [`${before} ${after}`, `${before}${after}`]
    .map((words) => sentence.indexOf(words))
    .find((index) => index >= 0);
  return at === undefined ? -1 : at + before.length;
}

function cutAfter(sentences: readonly string[], at: number, before: string, after: string): number {
  const sentence = sentences[at] ?? '';
  return sentence.endsWith(before) && sentences[at + 1]?.startsWith(after) === true ? sentence.length : -1;
}

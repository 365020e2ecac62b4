import { ABBREVIATIONS } from './abbreviations.ts';

/**
 * A correction of the segmenter for one text. `split` holds the words around a missed end of sentence with `|` where it
 * belongs; `join` the words around a false one, with `|` where the segmenter broke.
 */
export type SegmentationFix = { readonly split: string } | { readonly join: string };

/**
 * The sentences of a text in order, each verbatim but for white space (see `normaliseText`). A line break always ends
 * a sentence. Unicode's rules (UAX 29, by `Intl.Segmenter`) with the abbreviations of the language repaired.
 *
 * @throws Error when a fix does not apply exactly once
 */
export function splitSentences(text: string, language: string, fixes: readonly SegmentationFix[] = []): string[] {
  const sentences = text
    .split(/\r\n|[\n\r\u2028\u2029]/u)
    .map(normaliseText)
    .filter((line) => line !== '')
    .flatMap((line) => repairAbbreviations(segment(line, language), language));
  return fixes.reduce<string[]>(applyFix, sentences);
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

function applyFix(sentences: string[], fix: SegmentationFix): string[] {
  const [pattern, name] = 'split' in fix ? [fix.split, 'split'] : [fix.join, 'join'];
  const [before = '', after = '', surplus] = pattern.split('|').map(normaliseText);
  if (before === '' || after === '' || surplus !== undefined) {
    throw new Error(`segmentation: ${name}: "${pattern}" needs words on both sides of one "|"`);
  }
  const places =
    'split' in fix
      ? sentences.flatMap((sentence, at) => (sentence.includes(`${before} ${after}`) ? [at] : []))
      : sentences.flatMap((sentence, at) =>
          sentence.endsWith(before) && sentences[at + 1]?.startsWith(after) === true ? [at] : [],
        );
  const [at] = places;
  if (at === undefined || places.length > 1) {
    throw new Error(`segmentation: ${name}: "${pattern}" fits ${places.length} places of the text, not one`);
  }
  const sentence = sentences[at] ?? '';
  const cut = sentence.indexOf(`${before} ${after}`) + before.length;
  const replacement =
    'split' in fix ? [sentence.slice(0, cut), sentence.slice(cut + 1)] : [`${sentence} ${sentences[at + 1] ?? ''}`];
  return sentences.toSpliced(at, 'split' in fix ? 1 : 2, ...replacement);
}

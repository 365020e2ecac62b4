import { createHash } from 'node:crypto';
import { normaliseText } from './splitSentences.ts';

/** First 16 hexadecimal digits of the SHA-256 of a sentence in UTF-8, after `normaliseText`. */
export function fingerprintSentence(text: string): string {
  return createHash('sha256').update(normaliseText(text)).digest('hex').slice(0, 16);
}

const HEADER = '# SHA-256 of each sentence of the full text, in order (first 16 digits; docs/annotation.md says how)';

/** The fingerprint file of a source: a line a sentence, its ordinal and its hash. */
export function formatFingerprints(sentences: readonly string[]): string {
  return [HEADER, ...sentences.map((sentence, at) => `${at + 1} ${fingerprintSentence(sentence)}`), ''].join('\n');
}

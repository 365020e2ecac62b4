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

/** The hashes of a fingerprint file in order, or the offset of the first line that is none. */
export function parseFingerprints(
  text: string,
): { readonly hashes: readonly string[] } | { readonly brokenAt: number } {
  const hashes: string[] = [];
  let offset = 0;
  for (const line of text.split('\n')) {
    const words = line.trim();
    if (words !== '' && !words.startsWith('#')) {
      const [ordinal, hash, surplus] = words.split(' ');
      const isHash = hash !== undefined && /^[0-9a-f]{16}$/.test(hash) && surplus === undefined;
      if (!isHash || ordinal !== String(hashes.length + 1)) return { brokenAt: offset };
      hashes.push(hash);
    }
    offset += line.length + 1;
  }
  return { hashes };
}

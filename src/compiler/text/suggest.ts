import { distance } from 'fastest-levenshtein';

/** `did you mean "russia"?` for a word close enough to one that exists, or undefined. */
export function suggest(word: string, known: Iterable<string>): string | undefined {
  let best: string | undefined;
  let bestDistance = Math.max(1, Math.floor(word.length / 3)) + 0.5;
  for (const candidate of known) {
    const far = isPartOf(word, candidate) ? 1.25 : distance(word.toLowerCase(), candidate.toLowerCase());
    if (far < bestDistance) [best, bestDistance] = [candidate, far];
  }
  return best === undefined ? undefined : `did you mean "${best}"?`;
}

function isPartOf(word: string, candidate: string): boolean {
  return word.length > 3 && `-${candidate}-`.includes(`-${word}-`);
}

import { distance } from 'fastest-levenshtein';

/** Answers `did you mean "russia"?` to a word close enough to a known one. Remembers, for the same slip comes often. */
export function suggester(known: Iterable<string>): (word: string) => string | undefined {
  const answers = new Map<string, string | undefined>();
  return (word) => {
    if (!answers.has(word)) answers.set(word, suggest(word, known));
    return answers.get(word);
  };
}

export function suggest(word: string, known: Iterable<string>): string | undefined {
  let best: string | undefined;
  let least = Math.max(1, Math.floor(word.length / 3)) + 0.5;
  for (const candidate of known) {
    const far = farFrom(word, candidate, least);
    if (far < least) [best, least] = [candidate, far];
  }
  return best === undefined ? undefined : `did you mean "${best}"?`;
}

/** The number of edits, or any that is not below the bound. A part of an id is as near as a small slip. */
function farFrom(word: string, candidate: string, bound: number): number {
  if (word.length > 3 && `-${candidate}-`.includes(`-${word}-`)) return 1.25;
  if (Math.abs(word.length - candidate.length) >= bound) return bound;
  return distance(word.toLowerCase(), candidate.toLowerCase());
}

/** Something that can be meant by a word: its id, and other names for it. */
export interface Candidate {
  readonly id: string;
  readonly names: readonly string[];
}

const LONGEST_WORD = 80;
/** One word of a longer name is a weaker match than the whole; so is a beginning. */
const PART_PENALTY = 0.5;
const START_PENALTY = 0.75;
const PER_MISSING_LETTER = 0.01;

/** The candidate that a mistyped, shortened or outdated word most likely means; the first of several as near. */
export function nearest(word: string, candidates: Iterable<Candidate>): string | undefined {
  const wanted = fold(word.slice(0, LONGEST_WORD));
  let limit = Math.max(1, Math.floor(wanted.length / 3)) + PART_PENALTY;
  let found: string | undefined;
  for (const { id, names } of candidates) {
    for (const name of [id, ...names]) {
      const far = farness(wanted, fold(name), limit);
      if (far < limit) [found, limit] = [id, far];
    }
  }
  return found;
}

function farness(wanted: string, name: string, limit: number): number {
  let best = distance(wanted, name, limit);
  if (wanted.length >= 3 && name.startsWith(wanted)) {
    best = Math.min(best, START_PENALTY + (name.length - wanted.length) * PER_MISSING_LETTER);
  }
  if (wanted.length < 3 || !name.includes(' ')) return best;
  for (const part of name.split(' ')) {
    if (part.length >= 3) best = Math.min(best, distance(wanted, part, limit) + PART_PENALTY);
  }
  return best;
}

/** Lower case, without accents, words apart by one space: `Recep Tayyip Erdoğan` and `recep-tayyip-erdogan` are equal. */
function fold(text: string): string {
  return text
    .normalize('NFKD')
    .toLowerCase()
    .replaceAll(/\p{Mn}/gu, '')
    .replaceAll('ı', 'i')
    .replaceAll(/[^\p{L}\p{N}]+/gu, ' ')
    .trim();
}

/**
 * How many letters must be put in, taken out, replaced or swapped with their neighbour, or infinity as soon as that cannot
 * be below the limit.
 */
export function distance(one: string, other: string, limit: number): number {
  if (Math.abs(one.length - other.length) >= limit) return Infinity;
  let twoAbove: number[] = [];
  let above = Array.from({ length: other.length + 1 }, (_, at) => at);
  for (let row = 1; row <= one.length; row++) {
    const here = [row];
    let least = row;
    for (let at = 1; at <= other.length; at++) {
      const replaced = above[at - 1]! + (one[row - 1] === other[at - 1] ? 0 : 1);
      const isSwap = row > 1 && at > 1 && one[row - 1] === other[at - 2] && one[row - 2] === other[at - 1];
      const swapped = isSwap ? twoAbove[at - 2]! + 1 : Infinity;
      const fewest = Math.min(replaced, swapped, above[at]! + 1, here[at - 1]! + 1);
      here.push(fewest);
      least = Math.min(least, fewest);
    }
    if (least >= limit) return Infinity;
    [twoAbove, above] = [above, here];
  }
  return above[other.length]!;
}

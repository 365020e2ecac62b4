import { cumsum } from 'd3-array';

/** A text as the set of its character 5-grams, each as its rank by rarity among all texts, rarest first. */
export type GramSet = Uint32Array;

const GRAM = 5;

/** The gram sets of texts, for comparison among each other, and how many different grams they hold. */
export function gramSets(texts: readonly string[]): { readonly sets: readonly GramSet[]; readonly grams: number } {
  const hashed = texts.map((text) => sortedSet(gramHashes(text.toLowerCase())));
  const ends = cumsum(hashed, ({ length }) => length);
  const all = new Uint32Array(ends.at(-1) ?? 0);
  for (const [at, set] of hashed.entries()) all.set(set, (ends[at] ?? 0) - set.length);
  const distinct = sortedSet(all.slice());
  const places = all.map((hash) => placeOf(hash, distinct));
  const ranks = ranksByRarity(places, distinct.length);
  const sets = hashed.map(({ length }, at) =>
    places
      .subarray((ends[at] ?? 0) - length, ends[at])
      .map((place) => ranks[place] ?? 0)
      .toSorted(),
  );
  return { sets, grams: distinct.length };
}

/** 32-bit FNV-1a hashes of the 5-grams; of the whole text when it is shorter. */
function gramHashes(text: string): Uint32Array {
  return Uint32Array.from({ length: Math.max(1, text.length - GRAM + 1) }, (_, start) => {
    let hash = 0x81_1c_9d_c5;
    for (let at = start; at < Math.min(start + GRAM, text.length); at++) {
      hash = Math.imul(hash ^ text.charCodeAt(at), 0x01_00_01_93);
    }
    return hash >>> 0;
  });
}

/** Sorts in place; the result may be a view of the numbers. */
function sortedSet(numbers: Uint32Array): Uint32Array {
  numbers.sort();
  let size = 0;
  for (const number of numbers) {
    if (size === 0 || numbers[size - 1] !== number) {
      numbers[size] = number;
      size += 1;
    }
  }
  return numbers.slice(0, size);
}

function ranksByRarity(places: Uint32Array, size: number): Uint32Array {
  const counts = new Uint32Array(size);
  for (const place of places) counts[place] = (counts[place] ?? 0) + 1;
  const byRarity = Float64Array.from(counts, (count, place) => count * size + place).toSorted();
  const ranks = new Uint32Array(size);
  for (const [rank, key] of byRarity.entries()) ranks[key % size] = rank;
  return ranks;
}

/** Where a number is in a sorted list that holds it. */
function placeOf(number: number, sorted: Uint32Array): number {
  let [low, high] = [0, sorted.length - 1];
  while (low < high) {
    const middle = (low + high) >>> 1;
    if ((sorted[middle] ?? 0) < number) low = middle + 1;
    else high = middle;
  }
  return low;
}

/** Whether two sets have at least such a share of all their members in common (Jaccard). */
export function areAlike(a: GramSet, b: GramSet, share: number): boolean {
  const least = Math.ceil((share / (1 + share)) * (a.length + b.length) - 1e-9);
  let common = 0;
  let i = 0;
  let j = 0;
  while (common + Math.min(a.length - i, b.length - j) >= least && i < a.length && j < b.length) {
    const x = a[i] ?? 0;
    const y = b[j] ?? 0;
    if (x === y) common += 1;
    if (x <= y) i += 1;
    if (y <= x) j += 1;
  }
  return common >= least;
}

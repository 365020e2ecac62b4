import type { SourceEntry } from '../authored.ts';
import { compareText } from '../text/order.ts';
import type { Placed } from './validateShapes.ts';
import type { Quotation } from './verifyQuotations.ts';

/**
 * From this share of common character 5-grams (Jaccard) on, two sentences are the same words. In a study of 12,665 pairs
 * of sentences across documents all copies had 1, retold quotes .54 at most and unrelated sentences .33 at most.
 */
export const SAME_WORDS = 0.8;
const GRAM = 5;

/** A sentence as the set of its 5-grams, each as its rank by rarity, rarest first. */
interface Sentence {
  readonly quotation: Quotation;
  /** Its place in the order of publication. */
  readonly at: number;
  readonly grams: Uint32Array;
}

/**
 * For each sentence that repeats one of an earlier source, the id of that original. Sources are in the order of their
 * days of publication, then of sources.yaml; an original is never itself a copy.
 *
 * Two sets can only be alike when they share one of their rarest members (prefix filtering), so only those are indexed:
 * near-linear.
 */
export function findCopies(
  sources: readonly Placed<SourceEntry>[],
  quotations: readonly Quotation[],
): Map<string, string> {
  const originals = new Map<number, Sentence[]>();
  const copies = new Map<string, string>();
  for (const sentence of withGrams(inOrderOfPublication(sources, quotations))) {
    const prefix = sentence.grams.subarray(0, sentence.grams.length - leastCommon(sentence.grams.length) + 1);
    const original = earliestOriginal(sentence, prefix, originals);
    if (original) copies.set(sentence.quotation.id, original.quotation.id);
    else for (const gram of prefix) addTo(originals, gram, sentence);
  }
  return copies;
}

function inOrderOfPublication(sources: readonly Placed<SourceEntry>[], quotations: readonly Quotation[]): Quotation[] {
  const rank = new Map(sources.toSorted((a, b) => compareText(a.published, b.published)).map(({ id }, at) => [id, at]));
  const rankOf = ({ source }: Quotation): number => rank.get(source) ?? rank.size;
  return quotations.toSorted((a, b) => rankOf(a) - rankOf(b) || a.ordinal - b.ordinal);
}

function earliestOriginal(
  { quotation, grams }: Sentence,
  prefix: Uint32Array,
  originals: ReadonlyMap<number, readonly Sentence[]>,
): Sentence | undefined {
  const tried = new Set<Sentence>();
  let earliest: Sentence | undefined;
  for (const gram of prefix) {
    for (const original of originals.get(gram) ?? []) {
      if (tried.has(original) || original.quotation.source === quotation.source) continue;
      tried.add(original);
      if (areSameWords(grams, original.grams) && (!earliest || original.at < earliest.at)) earliest = original;
    }
  }
  return earliest;
}

function areSameWords(a: Uint32Array, b: Uint32Array): boolean {
  if (Math.min(a.length, b.length) < SAME_WORDS * Math.max(a.length, b.length)) return false;
  const common = countCommon(a, b);
  return common >= SAME_WORDS * (a.length + b.length - common);
}

function countCommon(a: Uint32Array, b: Uint32Array): number {
  let common = 0;
  for (let i = 0, j = 0; i < a.length && j < b.length;) {
    const [x, y] = [a[i] ?? 0, b[j] ?? 0];
    if (x === y) common++;
    if (x <= y) i++;
    if (y <= x) j++;
  }
  return common;
}

/** A set alike to one of this size shares at least so many members with it. */
function leastCommon(size: number): number {
  return Math.ceil(SAME_WORDS * size);
}

function withGrams(quotations: readonly Quotation[]): Sentence[] {
  const hashes = quotations.map(({ text }) => gramHashes(text.toLowerCase()));
  const rank = ranksByRarity(hashes);
  return quotations.map((quotation, at) => ({
    quotation,
    at,
    grams: Uint32Array.from(hashes[at] ?? [], (hash) => rank.get(hash) ?? 0).toSorted(),
  }));
}

function ranksByRarity(hashes: readonly Set<number>[]): Map<number, number> {
  const counts = new Map<number, number>();
  for (const set of hashes) for (const hash of set) counts.set(hash, (counts.get(hash) ?? 0) + 1);
  return new Map([...counts].toSorted(([a, m], [b, n]) => m - n || a - b).map(([hash], rank) => [hash, rank]));
}

/** 32-bit FNV-1a hashes of the 5-grams; of the whole text when it is shorter. */
function gramHashes(text: string): Set<number> {
  const hashes = new Set<number>();
  for (let start = 0; start <= Math.max(0, text.length - GRAM); start++) {
    let hash = 0x811c9dc5;
    for (let at = start; at < Math.min(start + GRAM, text.length); at++) {
      hash = Math.imul(hash ^ text.charCodeAt(at), 0x01000193) >>> 0;
    }
    hashes.add(hash);
  }
  return hashes;
}

function addTo(originals: Map<number, Sentence[]>, gram: number, sentence: Sentence): void {
  const holders = originals.get(gram);
  if (holders) holders.push(sentence);
  else originals.set(gram, [sentence]);
}

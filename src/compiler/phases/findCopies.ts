import type { SourceEntry } from '../authored.ts';
import { areAlike, gramSets, type GramSet } from '../text/gramSets.ts';
import { compareText } from '../text/order.ts';
import type { Placed } from './validateShapes.ts';
import type { Quotation } from './verifyQuotations.ts';

/**
 * From this share of common character 5-grams (Jaccard) on, two sentences are the same words. In a study of 12,665 pairs
 * of sentences across documents all copies had 1, retold quotes .54 at most and unrelated sentences .33 at most.
 */
export const SAME_WORDS = 0.8;

/** So many of their rarest members two sets must share before they are compared in full; more would index too much. */
const SHARED_RARE = 8;

const NO_GRAMS: GramSet = new Uint32Array();

/**
 * For each sentence that repeats one of an earlier source, the id of that original. Sources are in the order of their
 * days of publication, then of sources.yaml; an original is never itself a copy.
 */
export function findCopies(
  sources: readonly Placed<SourceEntry>[],
  quotations: readonly Quotation[],
): Map<string, string> {
  const ordered = inOrderOfPublication(sources, quotations);
  const { sets, grams: count } = gramSets(ordered.map(({ text }) => text));
  const originals = rareIndex(sets, count);
  const setOf = (at: number): GramSet => sets[at] ?? NO_GRAMS;
  const copies = new Map<string, string>();
  for (const [at, { id, source }] of ordered.entries()) {
    const original = originals
      .candidates(at)
      .find((other) => ordered[other]?.source !== source && areAlike(setOf(at), setOf(other), SAME_WORDS));
    if (original === undefined) originals.add(at);
    else copies.set(id, ordered[original]?.id ?? '');
  }
  return copies;
}

function inOrderOfPublication(sources: readonly Placed<SourceEntry>[], quotations: readonly Quotation[]): Quotation[] {
  const rank = new Map(sources.toSorted((a, b) => compareText(a.published, b.published)).map(({ id }, at) => [id, at]));
  const rankOf = ({ source }: Quotation): number => rank.get(source) ?? rank.size;
  return quotations.toSorted((a, b) => rankOf(a) - rankOf(b) || a.ordinal - b.ordinal);
}

interface RareIndex {
  readonly add: (at: number) => void;
  /** Of the sets added, in their order, all that can be alike to a set, and few others. */
  readonly candidates: (at: number) => readonly number[];
}

/**
 * Sets alike to a share s of n members have s·n in common, so their rarest n - s·n + k hold k of these (prefix
 * filtering, Chaudhuri 2006): only those are indexed, and only sets that share k of them come into question.
 */
function rareIndex(sets: readonly GramSet[], grams: number): RareIndex {
  // Flat lists, one after another in one array: the holders of a gram stand from its start to before its end.
  const ends = new Uint32Array(grams + 1);
  for (const set of sets) for (const gram of rarest(set)) ends[gram + 1] = (ends[gram + 1] ?? 0) + 1;
  for (let gram = 0; gram < grams; gram++) ends[gram + 1] = (ends[gram + 1] ?? 0) + (ends[gram] ?? 0);
  const starts = ends.slice();
  const holders = new Uint32Array(ends[grams] ?? 0);
  const shared = new Uint16Array(sets.length);
  const setOf = (at: number): GramSet => sets[at] ?? NO_GRAMS;
  return {
    add: (at) => {
      for (const gram of rarest(setOf(at))) {
        holders[ends[gram] ?? 0] = at;
        ends[gram] = (ends[gram] ?? 0) + 1;
      }
    },
    candidates: (at) => {
      const needed = neededRare(setOf(at));
      const found: number[] = [];
      const prefix = rarest(setOf(at));
      for (const gram of prefix) {
        const end = ends[gram] ?? 0;
        for (let place = starts[gram] ?? 0; place < end; place++) {
          const other = holders[place] ?? 0;
          const count = (shared[other] ?? 0) + 1;
          shared[other] = count;
          if (count === needed) found.push(other);
        }
      }
      for (const gram of prefix) {
        const end = ends[gram] ?? 0;
        for (let place = starts[gram] ?? 0; place < end; place++) shared[holders[place] ?? 0] = 0;
      }
      return found.toSorted((a, b) => a - b);
    },
  };
}

function rarest(grams: GramSet): GramSet {
  return grams.subarray(0, grams.length - leastCommon(grams) + neededRare(grams));
}

function neededRare(grams: GramSet): number {
  return Math.min(SHARED_RARE, leastCommon(grams));
}

function leastCommon(grams: GramSet): number {
  // Less a hair, for .8 is a little more than 4/5 to a computer.
  return Math.ceil(SAME_WORDS * grams.length - 1e-9);
}

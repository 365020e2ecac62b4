import type { DatasetIndex } from '../dataset/datasetIndex.ts';
import { filled, placeColumn } from '../dataset/numberColumn.ts';
import { ACTOR_KINDS, RELATIONS, STANCES, STATUSES } from '../model/vocabulary.ts';
import type { AppState } from '../state/store.ts';
import { initialFilters, type Filters, type View } from '../state/view.ts';
import {
  actIn,
  claimTraits,
  disputedIn,
  kindPairIn,
  kindsIn,
  originStepIn,
  originSteps,
  relationIn,
  stanceIn,
  statusIn,
} from './claimTraits.ts';
import type { DayOrder } from './dayOrder.ts';
import { FILTER_BITS as BIT, FILTERS, isSmallStep, selectMatching, type Matching } from './matchClaims.ts';
import { remember } from './remember.ts';
import { sweepWindow, visitWindow, type VisitRange } from './sweepWindow.ts';

/**
 * For every choice a filter offers, how many claims it would let through: they pass every other filter and the window,
 * whatever this filter now lets through. Lists go by place in the vocabulary or in the dataset.
 */
export interface Counts {
  readonly matched: number;
  readonly total: number;
  readonly relations: Uint32Array;
  readonly stances: Uint32Array;
  readonly statuses: Uint32Array;
  /** Claims with at least one actor of the kind. */
  readonly kinds: Uint32Array;
  readonly sources: Uint32Array;
  readonly origins: Uint32Array;
  /** Claims of facts with at least so many origins, from 1 on, up to the most that any fact has. */
  readonly minOrigins: Uint32Array;
  readonly disputed: number;
  /** Claims without a date on the clock. */
  readonly undated: number;
}

interface Counter {
  readonly add: VisitRange;
  readonly counts: () => Counts;
}

/** For each set of failed filters the row that its claims are counted in: 0 where none is failed, then one for each filter. */
const ROW_OF = new Uint8Array(256).fill(255);
/** More than one filter against a claim: no single choice brings it in. */
const NO_ROW = 255;
ROW_OF[0] = 0;
for (const [at, name] of FILTERS.entries()) ROW_OF[BIT[name]] = at + 1;
const BYTE = 256;

/** From what is counted in rows of a byte each, what a choice of one filter would let through: by byte. */
function letThrough(rows: Uint32Array, filter: keyof Filters): Uint32Array {
  const own = ROW_OF[BIT[filter]]! * BYTE;
  return rows.subarray(0, BYTE).map((count, byte) => count + rows[own + byte]!);
}

/**
 * Counts for every choice, changed in place by the claims that the window lets in and shuts out, so that a step of the
 * window costs what it changes. What a claim is like is counted by the byte, and the bytes are told apart when asked.
 */
function createCounter(index: DatasetIndex, { order, failed }: Matching): Counter {
  const { claims, dataset } = index;
  const traits = claimTraits(index, order);
  const { source, origin } = sourcesInOrder(index, order);
  const acts = new Uint32Array((FILTERS.length + 1) * BYTE);
  const kindPairs = new Uint32Array(acts.length);
  const sources = new Uint32Array(dataset.sources.length);
  const origins = new Uint32Array(dataset.origins.length);
  const byOrigins = new Uint32Array(originSteps(index).length);
  const undated = failed.subarray(order.undated).reduce((count, fails) => count + (fails === 0 ? 1 : 0), 0);
  return {
    add(start, end, sign) {
      for (let position = start; position < end; position++) {
        const fails = failed[position]!;
        const row = ROW_OF[fails]!;
        if (row === NO_ROW) continue;
        const own = traits[position]!;
        acts[row * BYTE + actIn(own)]! += sign;
        kindPairs[row * BYTE + kindPairIn(own)]! += sign;
        if (row === 0 || fails === BIT.sources) sources[source[position]!]! += sign;
        if (row === 0 || fails === BIT.origins) origins[origin[position]!]! += sign;
        if (row === 0 || fails === BIT.minOrigins) byOrigins[originStepIn(own)]! += sign;
      }
    },
    counts: () => ({
      matched: acts.subarray(0, BYTE).reduce((sum, count) => sum + count, 0),
      total: claims.count,
      relations: sumBy(letThrough(acts, 'relations'), RELATIONS.length, relationIn),
      stances: sumBy(letThrough(acts, 'stances'), STANCES.length, stanceIn),
      statuses: sumBy(letThrough(acts, 'statuses'), STATUSES.length, statusIn),
      kinds: countKinds(letThrough(kindPairs, 'kinds')),
      sources: sources.slice(),
      origins: origins.slice(),
      minOrigins: atLeast(byOrigins, originSteps(index)),
      disputed: sumBy(letThrough(acts, 'onlyDisputed'), 2, disputedIn)[1]!,
      undated,
    }),
  };
}

function sumBy(counts: Uint32Array, choices: number, choiceIn: (byte: number) => number): Uint32Array {
  const sums = new Uint32Array(choices);
  for (let byte = 0; byte < BYTE; byte++) if (counts[byte] !== 0) sums[choiceIn(byte)]! += counts[byte]!;
  return sums;
}

/** Of claims between actors of one kind each counts once. */
function countKinds(pairs: Uint32Array): Uint32Array {
  const kinds = new Uint32Array(ACTOR_KINDS.length);
  for (const [pair, count] of pairs.entries()) {
    if (count === 0) continue;
    const [one, other] = kindsIn(pair);
    kinds[one]! += count;
    if (other !== one) kinds[other]! += count;
  }
  return kinds;
}

/** The source and the origin of each claim in the order of the clock. */
const sourcesInOrder = remember(({ claims, dataset }: DatasetIndex, { claimAt }: DayOrder) => ({
  source: filled(placeColumn(claims.count, dataset.sources.length), (at) => claims.source[claimAt[at]!]!),
  origin: filled(placeColumn(claims.count, dataset.origins.length), (at) => claims.origin[claimAt[at]!]!),
}));

/** From how many have exactly so many, by step, to how many have at least so many, from 1 on. */
function atLeast(exactly: Uint32Array, steps: Uint16Array): Uint32Array {
  const counts = new Uint32Array(Math.max(1, steps.at(-1) ?? 1));
  for (const [step, origins] of steps.entries()) counts[Math.max(1, origins) - 1]! += exactly[step]!;
  for (let at = counts.length - 2; at >= 0; at--) counts[at]! += counts[at + 1]!;
  return counts;
}

let counted: { readonly index: DatasetIndex; readonly at: Matching; readonly counter: Counter } | undefined;

const rememberedCounts = remember((index: DatasetIndex, now: Matching): Counts => {
  const isNear = counted?.index === index && isSmallStep(counted.at, now);
  const counter = counted && isNear ? counted.counter : createCounter(index, now);
  if (counted && isNear) sweepWindow(now.order, counted.at.reach, now.reach, counter.add);
  else visitWindow(now.order, now.reach, counter.add);
  counted = { index, at: now, counter };
  return counter.counts();
});

/** Counts for every choice of every filter. */
export function selectCounts(state: AppState): Counts {
  return rememberedCounts(state.index, selectMatching(state));
}

/** How many filters, window and undated included, keep something out. */
export function countActiveFilters(view: Pick<View, 'filters' | 'window' | 'undated'>): number {
  const changed = FILTERS.filter((name) => !isInitial(view.filters, name)).length;
  return changed + (view.window ? 1 : 0) + (view.undated ? 0 : 1);
}

function isInitial(filters: Filters, name: keyof Filters): boolean {
  const [now, initial] = [filters[name], initialFilters[name]];
  if (now instanceof Set && initial instanceof Set) return now.size === initial.size;
  return now === initial;
}

import type { DatasetIndex } from '../dataset/datasetIndex.ts';
import { ACTOR_KINDS, RELATIONS, STANCES, STATUSES } from '../model/vocabulary.ts';
import type { AppState } from '../state/store.ts';
import { initialFilters, type Filters, type View } from '../state/view.ts';
import {
  claimTraits,
  disputedIn,
  fromKindIn,
  originStepIn,
  originSteps,
  relationIn,
  stanceIn,
  statusIn,
  toKindIn,
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

/**
 * Counts for every choice, changed in place by the claims that the window lets in and shuts out, so that a step of the
 * window costs what it changes.
 */
function createCounter(index: DatasetIndex, { order, failed }: Matching): Counter {
  const { claims, dataset } = index;
  const traits = claimTraits(index, order);
  const { source, origin } = sourcesInOrder(index, order);
  const relations = new Uint32Array(RELATIONS.length);
  const stances = new Uint32Array(STANCES.length);
  const statuses = new Uint32Array(STATUSES.length);
  const kinds = new Uint32Array(ACTOR_KINDS.length);
  const sources = new Uint32Array(dataset.sources.length);
  const origins = new Uint32Array(dataset.origins.length);
  const byOrigins = new Uint32Array(originSteps(index).length);
  let [matched, disputed] = [0, 0];
  const undated = failed.subarray(order.undated).reduce((count, fails) => count + (fails === 0 ? 1 : 0), 0);
  return {
    add(start, end, sign) {
      for (let position = start; position < end; position++) {
        const fails = failed[position]!;
        // More than one filter against it: no single choice brings it in.
        if ((fails & (fails - 1)) !== 0) continue;
        const own = traits[position]!;
        if (fails === 0) matched += sign;
        if ((fails & ~BIT.relations) === 0) relations[relationIn(own)]! += sign;
        if ((fails & ~BIT.stances) === 0) stances[stanceIn(own)]! += sign;
        if ((fails & ~BIT.statuses) === 0) statuses[statusIn(own)]! += sign;
        if ((fails & ~BIT.kinds) === 0) {
          const [one, other] = [fromKindIn(own), toKindIn(own)];
          kinds[one]! += sign;
          if (other !== one) kinds[other]! += sign;
        }
        if ((fails & ~BIT.sources) === 0) sources[source[position]!]! += sign;
        if ((fails & ~BIT.origins) === 0) origins[origin[position]!]! += sign;
        if ((fails & ~BIT.minOrigins) === 0) byOrigins[originStepIn(own)]! += sign;
        if ((fails & ~BIT.onlyDisputed) === 0) disputed += sign * disputedIn(own);
      }
    },
    counts: () => ({
      matched,
      total: claims.count,
      relations: relations.slice(),
      stances: stances.slice(),
      statuses: statuses.slice(),
      kinds: kinds.slice(),
      sources: sources.slice(),
      origins: origins.slice(),
      minOrigins: atLeast(byOrigins, originSteps(index)),
      disputed,
      undated,
    }),
  };
}

/** The source and the origin of each claim in the order of the clock. */
const sourcesInOrder = remember(({ claims }: DatasetIndex, { claimAt }: DayOrder) => ({
  source: claimAt.map((claim) => claims.source[claim]!),
  origin: claimAt.map((claim) => claims.origin[claim]!),
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

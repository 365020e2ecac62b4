import { NO_DAY, type Clock, type DatasetIndex } from '../dataset/datasetIndex.ts';
import { ACTOR_KINDS, RELATIONS, STANCES, STATUSES } from '../model/vocabulary.ts';
import type { AppState } from '../state/store.ts';
import { initialFilters, type Filters, type View } from '../state/view.ts';
import { daysOnClock, matchClaims } from './matchClaims.ts';
import { remember } from './remember.ts';

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

const FILTERS = [
  'relations',
  'stances',
  'statuses',
  'kinds',
  'sources',
  'origins',
  'minOrigins',
  'onlyDisputed',
] as const satisfies readonly (keyof Filters)[];
const bit = (name: keyof Filters): number => 1 << FILTERS.indexOf(name);

/** One byte a claim: a bit for every filter that it fails. */
function failedFilters(index: DatasetIndex, filters: Filters): Uint8Array {
  const failed = new Uint8Array(index.claims.count);
  for (const name of FILTERS) {
    if (filters[name] === initialFilters[name]) continue;
    const alone = { ...initialFilters, [name]: filters[name] };
    const passes = matchClaims(index, { filters: alone, clock: 'happened', window: null, undated: true }, 'window');
    for (let claim = 0; claim < failed.length; claim++) if (!passes[claim]) failed[claim]! |= bit(name);
  }
  return failed;
}

function inWindow(index: DatasetIndex, clock: Clock, window: View['window'], undated: boolean): Uint8Array {
  return matchClaims(index, { filters: initialFilters, clock, window, undated });
}

/** @param failed a bit for every filter that a claim fails @param within 1 for each claim that the window lets through */
function countChoices(index: DatasetIndex, clock: Clock, failed: Uint8Array, within: Uint8Array): Counts {
  const { claims, dataset } = index;
  const { from } = daysOnClock(index, clock);
  const kindOf = kindsOfActors(index);
  const relations = new Uint32Array(RELATIONS.length);
  const stances = new Uint32Array(STANCES.length);
  const statuses = new Uint32Array(STATUSES.length);
  const kinds = new Uint32Array(ACTOR_KINDS.length);
  const sources = new Uint32Array(dataset.sources.length);
  const origins = new Uint32Array(dataset.origins.length);
  const minOrigins = new Uint32Array(mostOrigins(index));
  let [matched, disputed, undated] = [0, 0, 0];
  for (let claim = 0; claim < claims.count; claim++) {
    const fails = failed[claim]!;
    if (fails === 0 && from[claim] === NO_DAY) undated += 1;
    // More than one filter against it: no single choice brings it in.
    if (!within[claim] || (fails & (fails - 1)) !== 0) continue;
    const ignoring = (name: keyof Filters) => (fails & ~bit(name)) === 0;
    if (fails === 0) matched += 1;
    if (ignoring('relations')) relations[claims.relation[claim]!]! += 1;
    if (ignoring('stances')) stances[claims.stance[claim]!]! += 1;
    if (ignoring('statuses')) statuses[claims.status[claim]!]! += 1;
    if (ignoring('kinds')) {
      const [one, other] = [kindOf[claims.from[claim]!]!, kindOf[claims.to[claim]!]!];
      kinds[one]! += 1;
      if (other !== one) kinds[other]! += 1;
    }
    if (ignoring('sources')) sources[claims.source[claim]!]! += 1;
    if (ignoring('origins')) origins[claims.origin[claim]!]! += 1;
    if (ignoring('minOrigins')) minOrigins[index.originsOfFact[claims.fact[claim]!]! - 1]! += 1;
    if (ignoring('onlyDisputed')) disputed += claims.disputed[claim]!;
  }
  for (let at = minOrigins.length - 2; at >= 0; at--) minOrigins[at]! += minOrigins[at + 1]!;
  return {
    matched,
    total: claims.count,
    relations,
    stances,
    statuses,
    kinds,
    sources,
    origins,
    minOrigins,
    disputed,
    undated,
  };
}

const kindsOfActors = remember((index: DatasetIndex) =>
  Uint8Array.from(index.dataset.actors, (actor) => ACTOR_KINDS.indexOf(actor.kind)),
);

const mostOrigins = remember((index: DatasetIndex) =>
  index.originsOfFact.reduce((most, count) => Math.max(most, count), 1),
);

const rememberedFailed = remember(failedFilters);
const rememberedWithin = remember(inWindow);
const rememberedCounts = remember(countChoices);

/** Counts for every choice of every filter. A change of the window costs one pass over the claims. */
export function selectCounts({ index, view }: AppState): Counts {
  const failed = rememberedFailed(index, view.filters);
  const within = rememberedWithin(index, view.clock, view.window, view.undated);
  return rememberedCounts(index, view.clock, failed, within);
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

import { lookedUp } from '../dataset/numberColumn.ts';
import { dayIn, NO_DAY, type DatasetIndex } from '../dataset/datasetIndex.ts';
import { ACTOR_KINDS, RELATIONS, STANCES, STATUSES } from '../model/vocabulary.ts';
import type { AppState } from '../state/store.ts';
import { initialFilters, type Filters, type View } from '../state/view.ts';
import { rememberedDayOrder, type DayOrder } from './dayOrder.ts';
import { daysOnClock } from './daysOnClock.ts';
import { remember } from './remember.ts';
import { isQuickerAnew, reachOf, sweepWindow, visitWindow, type Reach, type VisitRange } from './sweepWindow.ts';

/** The parts of a view that decide which claims match; `kinds` and the like by their names in `Filters`. */
export type Criteria = Pick<View, 'clock' | 'window' | 'undated' | 'filters'>;
export type CriterionName = keyof View['filters'] | 'window';

/**
 * One byte a claim, in the order of the claim columns: 1 where it passes every filter and may lie in the window.
 * @param except a filter not to ask, for counts that ignore a filter's own choice
 */
export function matchClaims(index: DatasetIndex, criteria: Criteria, except?: CriterionName): Uint8Array {
  const { claims } = index;
  const { filters } = criteria;
  const matched = new Uint8Array(claims.count).fill(1);
  const keep = (name: CriterionName, column: ArrayLike<number>, passes: ArrayLike<number>): void => {
    if (name === except) return;
    for (let claim = 0; claim < claims.count; claim++) matched[claim]! &= passes[column[claim]!]!;
  };
  keep('relations', claims.relation, flags(RELATIONS, filters.relations));
  keep('stances', claims.stance, flags(STANCES, filters.stances));
  keep('statuses', claims.status, flags(STATUSES, filters.statuses));
  if (filters.kinds.size < ACTOR_KINDS.length) {
    const kinds = Uint8Array.from(index.dataset.actors, (actor) => (filters.kinds.has(actor.kind) ? 1 : 0));
    keep('kinds', claims.from, kinds);
    keep('kinds', claims.to, kinds);
  }
  if (filters.sources) keep('sources', claims.source, flags(ids(index.dataset.sources), filters.sources));
  if (filters.origins) keep('origins', claims.origin, flags(ids(index.dataset.origins), filters.origins));
  if (filters.minOrigins > 1) {
    keep(
      'minOrigins',
      claims.fact,
      Uint8Array.from(index.originsOfFact, (count) => (count >= filters.minOrigins ? 1 : 0)),
    );
  }
  if (filters.onlyDisputed && except !== 'onlyDisputed') {
    for (let claim = 0; claim < claims.count; claim++) matched[claim]! &= claims.disputed[claim]!;
  }
  if (except !== 'window') keepInWindow(index, criteria, matched);
  return matched;
}

function keepInWindow(index: DatasetIndex, { clock, window, undated }: Criteria, matched: Uint8Array): void {
  const { from, to } = daysOnClock(index, clock);
  const [first, last] = window ? [window.from, window.to] : [NO_DAY, 2_147_483_647];
  const withoutDate = undated ? 1 : 0;
  for (let claim = 0; claim < matched.length; claim++) {
    const start = dayIn(from, claim);
    const inside = start === NO_DAY ? withoutDate : start <= last && dayIn(to, claim) >= first ? 1 : 0;
    matched[claim]! &= inside;
  }
}

function flags<Word>(words: readonly Word[], through: ReadonlySet<Word>): Uint8Array {
  return Uint8Array.from(words, (word) => (through.has(word) ? 1 : 0));
}

function ids(items: readonly { readonly id: string }[]): string[] {
  return items.map(({ id }) => id);
}

/** A bit for each filter, so that one byte says which of them a claim fails. */
export const FILTER_BITS = {
  relations: 1,
  stances: 2,
  statuses: 4,
  kinds: 8,
  sources: 16,
  origins: 32,
  minOrigins: 64,
  onlyDisputed: 128,
} as const satisfies Readonly<Record<keyof Filters, number>>;

// oxlint-disable-next-line typescript/no-unsafe-type-assertion
export const FILTERS = Object.keys(FILTER_BITS) as readonly (keyof Filters)[];

/** One byte a claim: a bit for every filter that it fails; 0 where it passes them all. The window takes no part. */
function failedFilters(index: DatasetIndex, filters: Filters): Uint8Array {
  const failed = new Uint8Array(index.claims.count);
  for (const name of FILTERS) {
    if (filters[name] === initialFilters[name]) continue;
    const alone = { ...initialFilters, [name]: filters[name] };
    const passes = matchClaims(index, { filters: alone, clock: 'happened', window: null, undated: true }, 'window');
    const bit = FILTER_BITS[name];
    for (let claim = 0; claim < failed.length; claim++) if (!passes[claim]) failed[claim]! |= bit;
  }
  return failed;
}

/** Which claims match: those in reach of the window that fail no filter. */
export interface Matching {
  readonly order: DayOrder;
  readonly reach: Reach;
  /** One byte a claim, in the order of the clock: 0 where it passes every filter. */
  readonly failed: Uint8Array;
}

/** Whether to go from one to the other by what changes: only the window differs, and not by more than it holds. */
export function isSmallStep(before: Matching | undefined, { order, reach, failed }: Matching): before is Matching {
  return before?.order === order && before.failed === failed && !isQuickerAnew(order, before.reach, reach);
}

const rememberedFailed = remember((index: DatasetIndex, filters: Filters, { claimAt }: DayOrder): Uint8Array => {
  const failed = failedFilters(index, filters);
  return lookedUp(new Uint8Array(claimAt.length), claimAt, failed);
});
const rememberedReach = remember((window: View['window'], undated: boolean) => reachOf({ window, undated }));
const matching = remember((order: DayOrder, reach: Reach, failed: Uint8Array): Matching => ({ order, reach, failed }));

export function selectMatching({ index, view }: AppState): Matching {
  const order = rememberedDayOrder(index, view.clock);
  return matching(order, rememberedReach(view.window, view.undated), rememberedFailed(index, view.filters, order));
}

let last: { readonly at: Matching; readonly matched: Uint8Array } | undefined;

const rememberedMatched = remember((now: Matching): Uint8Array => {
  const { order, reach, failed } = now;
  const before = last && isSmallStep(last.at, now) ? last : undefined;
  const matched = before ? before.matched.slice() : new Uint8Array(failed.length);
  const visit: VisitRange = (start, end, sign) => {
    for (let position = start; position < end; position++) {
      if (failed[position] === 0) matched[order.claimAt[position]!] = sign === 1 ? 1 : 0;
    }
  };
  if (before) sweepWindow(order, before.at.reach, reach, visit);
  else visitWindow(order, reach, visit);
  last = { at: now, matched };
  return matched;
});

/** One byte a claim: 1 where it matches. */
export function selectMatchedClaims(state: AppState): Uint8Array {
  return rememberedMatched(selectMatching(state));
}

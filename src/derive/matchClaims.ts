import { NO_DAY, type DatasetIndex } from '../dataset/datasetIndex.ts';
import { ACTOR_KINDS, RELATIONS, STANCES, STATUSES } from '../model/vocabulary.ts';
import type { AppState } from '../state/store.ts';
import type { View } from '../state/view.ts';
import { remember } from './remember.ts';

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

/** The days of claims on a clock: their first and last possible day. */
export function daysOnClock(
  index: DatasetIndex,
  clock: View['clock'],
): { readonly from: Int32Array; readonly to: Int32Array } {
  const { happenedFrom, happenedTo, reported } = index.claims;
  return clock === 'happened' ? { from: happenedFrom, to: happenedTo } : { from: reported, to: reported };
}

function keepInWindow(index: DatasetIndex, { clock, window, undated }: Criteria, matched: Uint8Array): void {
  const { from, to } = daysOnClock(index, clock);
  const [first, last] = window ? [window.from, window.to] : [NO_DAY, 2_147_483_647];
  const withoutDate = undated ? 1 : 0;
  for (let claim = 0; claim < matched.length; claim++) {
    const start = from[claim]!;
    const inside = start === NO_DAY ? withoutDate : start <= last && to[claim]! >= first ? 1 : 0;
    matched[claim]! &= inside;
  }
}

function flags<Word>(words: readonly Word[], through: ReadonlySet<Word>): Uint8Array {
  return Uint8Array.from(words, (word) => (through.has(word) ? 1 : 0));
}

function ids(items: readonly { readonly id: string }[]): string[] {
  return items.map(({ id }) => id);
}

const remembered = remember(
  (index: DatasetIndex, filters: View['filters'], clock: View['clock'], window: View['window'], undated: boolean) =>
    matchClaims(index, { filters, clock, window, undated }),
);

export function selectMatchedClaims({ index, view }: AppState): Uint8Array {
  return remembered(index, view.filters, view.clock, view.window, view.undated);
}

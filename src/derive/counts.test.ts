import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { indexDataset, type DatasetIndex } from '../dataset/datasetIndex.ts';
import { generateDataset } from '../generate/generateDataset.ts';
import { ACTOR_KINDS, RELATIONS, STANCES, STATUSES } from '../model/vocabulary.ts';
import { clearFilters, initialFilters, initialView, setWindow, toggleWord, type View } from '../state/view.ts';
import { countActiveFilters, selectCounts } from './counts.ts';
import { matchClaims, type CriterionName } from './matchClaims.ts';

const index = indexDataset(generateDataset({ actors: 40, links: 200, seed: 7 }));

const some = <Word>(words: readonly Word[]) =>
  fc.subarray([...words], { minLength: 1 }).map((chosen): ReadonlySet<Word> => new Set(chosen));
const day = fc.integer({ min: index.span.happened.from - 30, max: index.span.happened.to + 30 });
const views: fc.Arbitrary<View> = fc
  .record({
    relations: some(RELATIONS),
    stances: some(STANCES),
    statuses: some(STATUSES),
    kinds: some(ACTOR_KINDS),
    sources: fc.option(some(index.dataset.sources.map(({ id }) => id))),
    origins: fc.option(some(index.dataset.origins.map(({ id }) => id))),
    minOrigins: fc.integer({ min: 1, max: 3 }),
    onlyDisputed: fc.boolean(),
  })
  .chain((filters) =>
    fc
      .record({
        clock: fc.constantFrom('happened' as const, 'reported' as const),
        window: fc.option(fc.tuple(day, day)),
        undated: fc.boolean(),
      })
      .map(({ clock, window, undated }) => {
        const view = { ...initialView, filters, clock, undated };
        return setWindow(view, window && { from: window[0], to: window[1] });
      }),
  );

/** Counts as the sentence says them, one filter at a time. */
function countPlainly(
  of: DatasetIndex,
  view: View,
  except: CriterionName,
  belongs: (claim: number) => boolean,
): number {
  const matched = matchClaims(of, view, except);
  return matched.reduce((sum, passes, claim) => sum + (passes && belongs(claim) ? 1 : 0), 0);
}

describe('counts', () => {
  it('ignore the own choice of the filter they stand beside, and nothing else', () => {
    fc.assert(
      fc.property(views, (view) => {
        const counts = selectCounts({ index, view, hovered: null });
        const { claims, dataset } = index;
        const kind = (claim: number, end: 'from' | 'to') => dataset.actors[claims[end][claim]!]!.kind;
        expect([...counts.relations]).toEqual(
          RELATIONS.map((_, at) => countPlainly(index, view, 'relations', (claim) => claims.relation[claim] === at)),
        );
        expect([...counts.stances]).toEqual(
          STANCES.map((_, at) => countPlainly(index, view, 'stances', (claim) => claims.stance[claim] === at)),
        );
        expect([...counts.statuses]).toEqual(
          STATUSES.map((_, at) => countPlainly(index, view, 'statuses', (claim) => claims.status[claim] === at)),
        );
        expect([...counts.kinds]).toEqual(
          ACTOR_KINDS.map((name) =>
            countPlainly(index, view, 'kinds', (claim) => kind(claim, 'from') === name || kind(claim, 'to') === name),
          ),
        );
        expect([...counts.sources]).toEqual(
          dataset.sources.map((_, at) => countPlainly(index, view, 'sources', (claim) => claims.source[claim] === at)),
        );
        expect([...counts.origins]).toEqual(
          dataset.origins.map((_, at) => countPlainly(index, view, 'origins', (claim) => claims.origin[claim] === at)),
        );
        expect([...counts.minOrigins]).toEqual(
          [...counts.minOrigins].map((_, at) =>
            countPlainly(index, view, 'minOrigins', (claim) => index.originsOfFact[claims.fact[claim]!]! > at),
          ),
        );
        expect(counts.disputed).toBe(
          countPlainly(index, view, 'onlyDisputed', (claim) => claims.disputed[claim] === 1),
        );
        expect(counts.matched).toBe(matchClaims(index, view).reduce((sum, passes) => sum + passes, 0));
      }),
      { numRuns: 60 },
    );
  });

  it('are the same object while nothing changes', () => {
    const state = { index, view: initialView, hovered: null };
    expect(selectCounts({ ...state })).toBe(selectCounts({ ...state, hovered: { type: 'actor', id: 'x' } }));
  });
});

describe('the number of active filters', () => {
  it('is 0 at the start and after clearing', () => {
    expect(countActiveFilters(initialView)).toBe(0);
    const narrowed = setWindow(toggleWord(initialView, 'relations', 'military'), { from: 1, to: 2 });
    expect(countActiveFilters(narrowed)).toBe(2);
    expect(countActiveFilters(clearFilters(narrowed))).toBe(0);
  });

  it('does not count a filter that lets all through again', () => {
    const again = toggleWord(toggleWord(initialView, 'relations', 'military'), 'relations', 'military');
    expect(again.filters.relations).not.toBe(initialFilters.relations);
    expect(countActiveFilters(again)).toBe(0);
  });
});

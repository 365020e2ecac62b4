import { describe, expect, it } from 'vitest';
import { realDataset, realIndex } from '../dataset/testing/realDataset.ts';
import { createAppStore } from '../state/store.ts';
import { initialView, onlyWord, openAll, select, setDepth, type View } from '../state/view.ts';
import { sortRows } from './sortRows.ts';
import { claimRowsOf, tablesOf } from './testing/tablesOf.ts';
import { selectVisibleGraph } from './visibleGraph.ts';

const stateOf = (view: View) => createAppStore(realIndex, view).getState();

describe('the rows of the table', () => {
  it('are the links and actors that the map shows', () => {
    const state = stateOf(initialView);
    const graph = selectVisibleGraph(state);
    const { links, actors } = tablesOf(state);
    expect(links.map(({ id }) => id)).toEqual(graph.links.map(({ id }) => id));
    expect(actors.map(({ id }) => id)).toEqual(
      graph.actors.flatMap(({ actor, isMatched }) => (isMatched ? actor.id : [])),
    );
  });

  it('leave out what no matching claim ties', () => {
    const state = stateOf(onlyWord(initialView, 'relations', 'economic'));
    expect(new Set(tablesOf(state).links.map(({ link }) => link.relation))).toEqual(new Set(['economic']));
    expect(claimRowsOf(state).every(({ claim }) => claim.relation === 'economic')).toBe(true);
  });

  it('have every claim once when nothing is filtered', () => {
    expect(claimRowsOf(stateOf(initialView)).map(({ id }) => id)).toEqual(realDataset.claims.map(({ id }) => id));
  });

  it('begin and end a link with dates of its claims', () => {
    const state = stateOf(openAll(initialView, realIndex));
    for (const { link, first, last } of tablesOf(state).links) {
      const ends = [link.a, link.b].map((place) => realDataset.actors[place]?.id ?? '').toSorted();
      const dates = realDataset.claims
        .filter(({ from, to, relation }) => relation === link.relation && [from, to].toSorted().join() === ends.join())
        .flatMap(({ happened }) => happened ?? []);
      expect(first?.from).toBe(dates.map(({ from }) => from).toSorted()[0]);
      expect(last?.to).toBe(
        dates
          .map(({ to }) => to)
          .toSorted()
          .at(-1),
      );
    }
  });

  it('keep to the focus', () => {
    const view = setDepth(select(initialView, 'actor', 'turkey'), 1);
    const shown = new Set(selectVisibleGraph(stateOf(view)).links.map(({ id }) => id));
    const rows = claimRowsOf(stateOf(view));
    expect(rows.length).toBeLessThan(realDataset.claims.length);
    expect(tablesOf(stateOf(view)).links.every(({ id }) => shown.has(id))).toBe(true);
  });
});

describe('sorting', () => {
  it('puts what is not stated last either way, and keeps equal rows in order', () => {
    const rows = [{ v: null }, { v: 2, n: 'a' }, { v: 1 }, { v: 2, n: 'b' }];
    const sorted = (isDescending: boolean) => sortRows(rows, ({ v }) => v, isDescending);
    expect(sorted(false)).toEqual([{ v: 1 }, { v: 2, n: 'a' }, { v: 2, n: 'b' }, { v: null }]);
    expect(sorted(true)).toEqual([{ v: 2, n: 'a' }, { v: 2, n: 'b' }, { v: 1 }, { v: null }]);
  });

  it('orders names as readers do', () => {
    const names = ['Zürich', 'Élysée', 'ankara', 'Łódź', 'Berlin'];
    expect(sortRows(names, (name) => name, false)).toEqual(['ankara', 'Berlin', 'Élysée', 'Łódź', 'Zürich']);
  });
});

import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { indexDataset, type DatasetIndex } from '../dataset/datasetIndex.ts';
import { checkDataset } from '../dataset/parseDataset.ts';
import { realIndex } from '../dataset/testing/realDataset.ts';
import { generateDataset } from '../generate/generateDataset.ts';
import type { Dataset } from '../model/dataset.ts';
import { initialFilters, initialView, select, setWindow, toggleWord, type View } from '../state/view.ts';
import { arbitraryView } from '../state/testing/arbitraryView.ts';
import { claimsOfScope, SCOPES, selectClaimsInView } from './claimsInView.ts';
import { selectCounts } from './counts.ts';
import { pageDataset, viewDataset } from './viewDataset.ts';
import { selectVisibleGraph } from './visibleGraph.ts';

const madeUp = indexDataset(generateDataset({ actors: 40, links: 160, seed: 11 }));
const stateOf = (index: DatasetIndex, view: View) => ({ index, view, hovered: null });

const military: View = setWindow(
  toggleWord(toggleWord(initialView, 'relations', 'diplomatic'), 'relations', 'economic'),
  {
    from: 16_763,
    to: 16_765,
  },
);

function expectValid(dataset: Dataset): void {
  const checked = checkDataset(JSON.parse(JSON.stringify(dataset)));
  expect(checked).toMatchObject({ ok: true });
}

describe('the dataset of a view', () => {
  it('is the dataset itself where nothing is left out', () => {
    expect(viewDataset(stateOf(realIndex, initialView), 'view', '')).toBe(realIndex.dataset);
    expect(viewDataset(stateOf(realIndex, military), 'all', '')).toBe(realIndex.dataset);
    expect(pageDataset(stateOf(realIndex, initialView), '')).toBe(realIndex.dataset);
  });

  it('holds the claims in view and no other', () => {
    const dataset = viewDataset(stateOf(realIndex, military), 'view', '');
    expect(dataset.claims.length).toBeGreaterThan(10);
    expect(dataset.claims.length).toBe(selectCounts(stateOf(realIndex, military)).matched);
    expect(dataset.claims.every(({ relation }) => relation === 'military')).toBe(true);
    expect(dataset.sources.length).toBeGreaterThan(0);
  });

  it('says that it is reduced, in its version and its summary', () => {
    const dataset = viewDataset(stateOf(realIndex, military), 'view', 'Only military.');
    expect(dataset.version).toMatch(new RegExp(`^${realIndex.dataset.version}-view-[0-9a-f]{8}$`));
    expect(dataset.summary.endsWith(' Only military.')).toBe(true);
    const again = viewDataset(stateOf(indexDataset(dataset), select(military, 'actor', 'turkey')), 'selection', '');
    expect(again.version).toMatch(new RegExp(`^${realIndex.dataset.version}-view-[0-9a-f]{8}$`));
    expect(again.version).not.toBe(dataset.version);
  });

  it('keeps a dispute only with a claim on every side', () => {
    const [dispute] = realIndex.dataset.disputes;
    const whole = viewDataset(stateOf(realIndex, select(initialView, 'dispute', dispute!.id)), 'selection', '');
    expect(whole.disputes.map(({ id }) => id)).toContain(dispute!.id);
    const oneSide = select(initialView, 'fact', dispute!.sides[0]!.facts[0]!);
    expect(viewDataset(stateOf(realIndex, oneSide), 'selection', '').disputes.map(({ id }) => id)).not.toContain(
      dispute!.id,
    );
  });

  it.each([
    ['the real dataset', realIndex, 60],
    ['a made-up dataset', madeUp, 60],
  ] as const)('is valid, of exactly the scope, and loses no source of a claim: %s', (_name, index, numRuns) => {
    fc.assert(
      fc.property(arbitraryView(index), fc.constantFrom(...SCOPES), (view, scope) => {
        const state = stateOf(index, view);
        const dataset = viewDataset(state, scope, 'x');
        expectValid(dataset);
        const wanted = Array.from(claimsOfScope(state, scope), (place) => index.dataset.claims[place]);
        expect(dataset.claims).toEqual(wanted);
      }),
      { numRuns },
    );
  });
});

describe('the dataset of a page', () => {
  it.each([
    ['the real dataset', realIndex, 60],
    ['a made-up dataset', madeUp, 60],
  ] as const)(
    'is valid, and its matching claims, links and corroboration are those of the view: %s',
    (_name, index, numRuns) => {
      fc.assert(
        fc.property(arbitraryView(index), (view) => {
          const dataset = pageDataset(stateOf(index, view), '');
          expectValid(dataset);
          const [before, after] = [stateOf(index, view), stateOf(indexDataset(dataset), view)];
          expect(idsInView(after)).toEqual(idsInView(before));
          expect(linksOf(after)).toEqual(linksOf(before));
        }),
        { numRuns },
      );
    },
  );

  it('keeps the actors of a selected link that no claim ties, and so what is open for it', () => {
    const view = select(military, 'link', 'russia~russians~diplomatic');
    const [before, after] = [
      stateOf(realIndex, view),
      stateOf(indexDataset(pageDataset(stateOf(realIndex, view), '')), view),
    ];
    expect(linksOf(after)).toEqual(linksOf(before));
  });

  it('keeps what is selected though a filter hides it', () => {
    const hidden = realIndex.dataset.claims.find(({ relation }) => relation === 'economic')!;
    const view = select(
      { ...military, filters: { ...initialFilters, relations: new Set(['military']) } },
      'claim',
      hidden.id,
    );
    expect(pageDataset(stateOf(realIndex, view), '').claims.map(({ id }) => id)).toContain(hidden.id);
  });
});

function idsInView(state: { readonly index: DatasetIndex; readonly view: View; readonly hovered: null }): string[] {
  return Array.from(selectClaimsInView(state), (place) => state.index.dataset.claims[place]!.id);
}

/** The lines that a matching claim ties, by what the map draws of each. */
function linksOf(state: { readonly index: DatasetIndex; readonly view: View; readonly hovered: null }) {
  const graph = selectVisibleGraph(state);
  return graph.links
    .filter(({ isMatched }) => isMatched)
    .map(({ a: _a, b: _b, ...drawn }) => drawn)
    .toSorted((one, other) => (one.id < other.id ? -1 : 1));
}

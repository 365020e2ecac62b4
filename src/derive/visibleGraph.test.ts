import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { indexDataset } from '../dataset/datasetIndex.ts';
import { realIndex } from '../dataset/testing/realDataset.ts';
import { generateDataset } from '../generate/generateDataset.ts';
import { arbitraryView } from '../state/testing/arbitraryView.ts';
import type { AppState } from '../state/store.ts';
import { initialView, openAll, select, setWindow, type View } from '../state/view.ts';
import { boundGraph, MOST_DRAWN, selectDrawnGraph } from './drawnGraph.ts';
import { matchClaims, selectMatchedClaims } from './matchClaims.ts';
import { openFor, rollUp, selectRollUp } from './rollUp.ts';
import { selectShownCounts } from './shownCounts.ts';
import { plainGraph } from './testing/plainGraph.ts';
import { focusIn, levelOf, selectVisibleGraph, visibleGraph } from './visibleGraph.ts';
import type { VisibleGraph } from './visibleParts.ts';

const madeIndex = indexDataset(generateDataset({ actors: 60, links: 400, seed: 3 }));
const DATASETS = [
  ['the real dataset', realIndex],
  ['a made-up dataset', madeIndex],
] as const;

const same = (one: unknown, other: unknown) => JSON.stringify(one) === JSON.stringify(other);
const SLOW_MS = 30_000;

const stateOf = (index: typeof realIndex, view: View): AppState => ({ index, view, hovered: null });

function plainly({ index, view }: AppState) {
  const open = openFor(index, view.open, view.selection);
  const rolled = rollUp(index, open);
  const place = view.selection.type === 'actor' ? index.actorPlace.get(view.selection.id) : undefined;
  const focus = place === undefined || view.depth === 0 ? null : { actor: rolled.shownFor[place]!, depth: view.depth };
  const matched = matchClaims(index, view);
  return { rolled, matched, graph: plainGraph(index, rolled, matched, open, view.unmatched, focus), open, focus };
}

function selectedPlace(state: AppState): number | undefined {
  const { selection } = state.view;
  const place = selection.type === 'actor' ? state.index.actorPlace.get(selection.id) : undefined;
  return place === undefined ? undefined : selectRollUp(state).shownFor[place];
}

/** Several views, most of which differ from the one before only in the window, as when a slider is dragged. */
const walks = (index: typeof realIndex): fc.Arbitrary<readonly View[]> => {
  const { from, to } = index.span.happened;
  const day = fc.integer({ min: from - 20, max: to + 20 });
  const step = fc.record({
    days: fc.tuple(day, day),
    undated: fc.boolean(),
    isWhole: fc.constantFrom(false, false, true),
  });
  return fc
    .array(fc.tuple(arbitraryView(index), fc.array(step, { maxLength: 6 })), { maxLength: 4 })
    .map((legs) =>
      legs.flatMap(([view, steps]) => [
        view,
        ...steps.map(({ days: [one, other], undated, isWhole }) =>
          setWindow({ ...view, undated }, isWhole ? null : { from: Math.min(one, other), to: Math.max(one, other) }),
        ),
      ]),
    );
};

describe.each(DATASETS)('the visible graph of %s', (_, index) => {
  it(
    'is at every step of every walk what it is when worked out plainly',
    () => {
      fc.assert(
        fc.property(walks(index), (views) => {
          for (const view of views) {
            const state = stateOf(index, view);
            const { graph, matched } = plainly(state);
            expect(selectMatchedClaims(state)).toEqual(matched);
            expect(selectVisibleGraph(state)).toEqual(graph);
            expect(selectShownCounts(state).links).toBe(graph.matchedLinks);
          }
        }),
        { numRuns: 25 },
      );
    },
    SLOW_MS,
  );

  it(
    'holds the lists of its own step, also when they are asked for later',
    () => {
      fc.assert(
        fc.property(walks(index), (views) => {
          const graphs = views.map((view) => selectVisibleGraph(stateOf(index, view)));
          expect(graphs).toEqual(views.map((view) => plainly(stateOf(index, view)).graph));
        }),
        { numRuns: 10 },
      );
    },
    SLOW_MS,
  );

  it('can be made for any claims that match', () => {
    fc.assert(
      fc.property(arbitraryView(index), (view) => {
        const { rolled, matched, graph, open, focus } = plainly(stateOf(index, view));
        expect(visibleGraph(index, rolled, matched, open, view.unmatched, focus)).toEqual(graph);
      }),
      { numRuns: 20 },
    );
  });
});

describe('from one step of the window to the next', () => {
  it('links and actors that stay as they are stay the same objects', () => {
    const { from, to } = madeIndex.span.happened;
    for (const view of [initialView, openAll(initialView, madeIndex)]) {
      for (let day = from; day < to - 90; day += 9) {
        const at = (first: number) =>
          selectVisibleGraph(stateOf(madeIndex, setWindow(view, { from: first, to: first + 90 })));
        const before = at(day);
        const [links, actors] = [new Map(before.links.map((link) => [link.id, link])), before.actors];
        const next = at(day + 9);
        const madeAgain = next.links.filter((link) => {
          const known = links.get(link.id);
          return known !== link && same(known, link);
        });
        const actorsMadeAgain = next.actors.filter(
          (actor, place) => actors[place] !== actor && same(actors[place], actor),
        );
        expect([...madeAgain, ...actorsMadeAgain]).toEqual([]);
      }
    }
  });
});

const countMatching = ({ links }: VisibleGraph) => links.filter(({ isMatched }) => isMatched).length;

describe('the drawn graph', () => {
  it('is the visible graph where that is small', () => {
    const state = stateOf(realIndex, initialView);
    expect(selectDrawnGraph(state)).toBe(selectVisibleGraph(state));
  });

  it(
    'keeps within the bound, loses nothing without counting it, and takes what is selected and then the strongest',
    () => {
      const bound = { links: 30, actors: 12 };
      fc.assert(
        fc.property(arbitraryView(madeIndex), (view) => {
          const state = stateOf(madeIndex, view);
          const whole = plainly(state).graph;
          const level = levelOf(state);
          const rolled = selectRollUp(state);
          const drawn = boundGraph(madeIndex, rolled, level, view.unmatched, focusIn(state), view.selection, bound);
          const isSmall = whole.links.length <= bound.links && whole.actors.length <= bound.actors;
          expect(drawn === undefined).toBe(isSmall);
          if (!drawn) return;
          expect(drawn.links.length).toBeLessThanOrEqual(bound.links);
          expect(drawn.actors.length).toBeLessThanOrEqual(bound.actors);
          expect(drawn.hidden).toEqual({
            ...whole.hidden,
            weakLinks: countMatching(whole) - countMatching(drawn),
            weakActors: whole.actors.length - drawn.actors.length,
          });
          expect(whole.links).toEqual(expect.arrayContaining([...drawn.links]));
          expect(whole.actors).toEqual(expect.arrayContaining([...drawn.actors]));
          const places = new Set(drawn.actors.map(({ place }) => place));
          for (const { a, b } of drawn.links) expect(places.has(a) && places.has(b)).toBe(true);
          const { selection } = view;
          const ofLink = whole.links.filter(({ id }) => selection.type === 'link' && id === selection.id);
          const ofActor = whole.actors.filter(({ place }) => place === selectedPlace(state));
          expect(drawn.links).toEqual(expect.arrayContaining(ofLink));
          expect(drawn.actors).toEqual(expect.arrayContaining(ofActor));
        }),
        { numRuns: 50 },
      );
    },
    SLOW_MS,
  );

  it('prefers links that match', () => {
    const { from } = madeIndex.span.happened;
    const view = setWindow(openAll(initialView, madeIndex), { from: from + 100, to: from + 130 });
    const state = stateOf(madeIndex, view);
    const whole = selectVisibleGraph(state);
    const matching = whole.links.filter(({ isMatched }) => isMatched);
    const bound = { links: matching.length + 5, actors: MOST_DRAWN.actors };
    const drawn = boundGraph(madeIndex, selectRollUp(state), levelOf(state), 'fade', null, view.selection, bound);
    expect(drawn?.links.filter(({ isMatched }) => isMatched)).toEqual(matching);
    expect(drawn?.links).toHaveLength(bound.links);
  });

  it('shows the selected actor with its links', () => {
    const view = select(initialView, 'actor', 'russia');
    expect(selectDrawnGraph(stateOf(realIndex, view)).links.length).toBeGreaterThan(0);
  });
});

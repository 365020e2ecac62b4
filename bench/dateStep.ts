import type { DatasetIndex } from '../src/dataset/datasetIndex.ts';
import { selectCounts } from '../src/derive/counts.ts';
import { selectDrawnGraph } from '../src/derive/drawnGraph.ts';
import { matchClaims, selectMatchedClaims } from '../src/derive/matchClaims.ts';
import { selectRollUp } from '../src/derive/rollUp.ts';
import { selectShownCounts } from '../src/derive/shownCounts.ts';
import { indexDataset } from '../src/dataset/datasetIndex.ts';
import { generateDataset } from '../src/generate/generateDataset.ts';
import type { AppState } from '../src/state/store.ts';
import { initialView, openAll, type View } from '../src/state/view.ts';
import { indexOfColumns } from './claimColumns.ts';
import { medianMs, printTable, quantileMs, rounded } from './measure.ts';
import { SIZES } from './sizes.ts';

const STEPS = 60;
const WINDOW = 90;

/** What follows from one step of the date slider, of 60 across the span, and the floor: testing each claim's day. */
export function benchDateStep(): void {
  const indexes: readonly (readonly [string, () => DatasetIndex])[] = [
    ...Object.entries(SIZES).map(
      ([name, { actors, links }]) => [name, () => indexDataset(generateDataset({ actors, links, seed: 1 }))] as const,
    ),
    ['1M claims', () => indexOfColumns({ actors: 50_000, claims: 1_000_000 })],
  ];
  // One after the other: with all of them in memory it is the collector that is measured.
  const rows = indexes.flatMap(([name, make]) => {
    const index = make();
    return [initialView, openAll(initialView, index)].map((view, level) => [
      `${name}, ${level === 0 ? 'folded' : 'opened'}`,
      ...measureLevel(index, view),
    ]);
  });
  printTable(
    [
      'size',
      'links',
      'graph p50',
      'graph p95',
      'counts p50',
      'counts p95',
      'matched p50',
      'a pass over claims',
      'ratio',
    ],
    rows,
  );
}

function measureLevel(index: DatasetIndex, view: View): readonly (string | number)[] {
  const { from, to } = index.span.happened;
  const states = Array.from({ length: STEPS + 1 }, (_, step): AppState => {
    const first = from + Math.round((step * (to - from - WINDOW)) / STEPS);
    return { index, view: { ...view, window: { from: first, to: first + WINDOW } }, hovered: null };
  });
  const stepping = (work: (state: AppState) => void) => {
    // Once across the span first, as everywhere here: it is the program that is measured, not how it is compiled.
    for (const state of [...states, ...states.slice(0, 5)]) work(state);
    return states.slice(5).map((state) => timeOf(() => work(state)));
  };
  const graph = stepping((state) => {
    const { links, actors } = selectDrawnGraph(state);
    if (links.length + actors.length === 0) throw new Error('nothing drawn');
  });
  const counts = stepping((state) => {
    selectCounts(state);
    selectShownCounts(state);
  });
  const matched = stepping(selectMatchedClaims);
  const [state] = states;
  const floor = medianMs(3, () => matchClaims(index, state!.view));
  const p50 = quantileMs(graph, 0.5) + quantileMs(counts, 0.5);
  return [
    selectRollUp(state!).linkCount,
    rounded(quantileMs(graph, 0.5)),
    rounded(quantileMs(graph, 0.95)),
    rounded(quantileMs(counts, 0.5)),
    rounded(quantileMs(counts, 0.95)),
    rounded(quantileMs(matched, 0.5)),
    rounded(floor),
    rounded(p50 / floor),
  ];
}

function timeOf(work: () => void): number {
  const start = performance.now();
  work();
  return performance.now() - start;
}

import { indexDataset } from '../src/dataset/datasetIndex.ts';
import { matchClaims } from '../src/derive/matchClaims.ts';
import { rollUp } from '../src/derive/rollUp.ts';
import { visibleGraph } from '../src/derive/visibleGraph.ts';
import { generateDataset } from '../src/generate/generateDataset.ts';
import { initialView } from '../src/state/view.ts';
import { medianMs, printTable, rounded } from './measure.ts';
import { SIZES } from './sizes.ts';

/** What follows from a step of the date slider; the floor is filtering the same claims as rows. */
export function benchDerive(): void {
  const rows = Object.entries(SIZES).map(([name, { actors, links }]) => {
    const dataset = generateDataset({ actors, links, seed: 1 });
    const index = indexDataset(dataset);
    const { from } = index.span.happened;
    const rolled = rollUp(index, initialView.open);
    const window = { from: from + 300, to: from + 390 };
    const match = medianMs(9, () => matchClaims(index, { ...initialView, window }));
    const matched = matchClaims(index, { ...initialView, window });
    const graph = medianMs(9, () => visibleGraph(index, rolled, matched, initialView.open, 'fade', null));
    const floor = medianMs(9, () =>
      dataset.claims.filter(({ happened }) => happened && happened.to >= '2024-10-27' && happened.from <= '2025-01-25'),
    );
    const build = medianMs(3, () => indexDataset(dataset));
    const level = medianMs(3, () => rollUp(index, initialView.open));
    return [
      name,
      rolled.shown.length,
      rolled.links.length,
      rounded(build),
      rounded(level),
      rounded(match),
      rounded(graph),
      rounded((match + graph) / floor),
    ];
  });
  printTable(
    ['size', 'actors shown', 'links shown', 'index ms', 'level ms', 'match ms', 'graph ms', 'step, ratio to rows'],
    rows,
  );
}

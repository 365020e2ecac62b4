import { readFileSync } from 'node:fs';
import path from 'node:path';
import { indexDataset } from '../src/dataset/datasetIndex.ts';
import { matchClaims } from '../src/derive/matchClaims.ts';
import { rollUp } from '../src/derive/rollUp.ts';
import { visibleGraph } from '../src/derive/visibleGraph.ts';
import { measureQuality } from '../src/layout/quality.ts';
import type { Dataset } from '../src/model/dataset.ts';
import { initialView, openAll } from '../src/state/view.ts';
import { printTable, rounded } from './measure.ts';

/** How readable the real dataset's layout is, folded and opened, with straight lines and before labels. */
export function benchLayout(): void {
  const file = path.join(import.meta.dirname, '../public/data/paris-moscow-2015.json');
  const index = indexDataset(JSON.parse(readFileSync(file, 'utf8')) as Dataset);
  const rows = [initialView, openAll(initialView, index)].map((view, level) => {
    const graph = visibleGraph(index, rollUp(index, view.open), matchClaims(index, view), view.open, 'fade', null);
    const at = new Map(graph.actors.map(({ place }, node) => [place, node]));
    const nodes = graph.actors.map(({ actor }) => ({ x: actor.x, y: actor.y, radius: 15 }));
    const pairs = new Map(graph.links.map(({ a, b }) => [`${a} ${b}`, { from: at.get(a) ?? 0, to: at.get(b) ?? 0 }]));
    const quality = measureQuality({ nodes, lines: [...pairs.values()] });
    return [
      level === 0 ? 'folded' : 'opened',
      nodes.length,
      pairs.size,
      quality.nodeOverlaps,
      quality.lineNodeCrossings,
      quality.lineCrossings,
      rounded(quality.edgeLengthSpread),
      rounded(quality.stress),
    ];
  });
  printTable(
    ['level', 'actors', 'pairs', 'node overlaps', 'lines under nodes', 'line crossings', 'length spread', 'stress'],
    rows,
  );
}

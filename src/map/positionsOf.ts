import type { DatasetIndex } from '../dataset/datasetIndex.ts';

const known = new WeakMap<DatasetIndex, Float64Array>();
/** Between actors in the lattice that stands in for places. */
const STEP = 90;

/** Where the dataset has its actors, x and y by place; the same array each time. */
export function positionsOf(index: DatasetIndex): Float64Array {
  let positions = known.get(index);
  if (!positions) {
    const { actors } = index.dataset;
    const columns = Math.ceil(Math.sqrt(1.4 * actors.length));
    positions = new Float64Array(2 * actors.length);
    const isKnown = isPlaced(index);
    for (let at = 0; at < actors.length; at++) {
      positions[2 * at] = isKnown ? actors[at]!.x : (at % columns) * STEP;
      positions[2 * at + 1] = isKnown ? actors[at]!.y : Math.floor(at / columns) * 0.7 * STEP;
    }
    known.set(index, positions);
  }
  return positions;
}

/** Several times as far out as the layout puts anyone of a hundred thousand. */
const FARTHEST = 1e5;

/**
 * Whether the dataset says where its actors stand: several in one spot is what one without places has, and with one beyond
 * all measure the others would be a dot.
 */
export function isPlaced({ dataset: { actors } }: DatasetIndex): boolean {
  if (actors.some(({ x, y }) => !(Math.abs(x) <= FARTHEST && Math.abs(y) <= FARTHEST))) return false;
  // One number a spot, with room for sixteen binary places of each.
  const spots = new Set<number>();
  for (let at = 0; at < actors.length; at++) spots.add(actors[at]!.x * 2 ** 20 + actors[at]!.y);
  return actors.length < 2 || spots.size > 0.8 * actors.length;
}

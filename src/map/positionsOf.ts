import type { DatasetIndex } from '../dataset/datasetIndex.ts';

const known = new WeakMap<DatasetIndex, Float64Array>();

/** Where the dataset has its actors, x and y by place; the same array each time. */
export function positionsOf(index: DatasetIndex): Float64Array {
  let positions = known.get(index);
  if (!positions) {
    positions = Float64Array.from(index.dataset.actors.flatMap(({ x, y }) => [x, y]));
    known.set(index, positions);
  }
  return positions;
}

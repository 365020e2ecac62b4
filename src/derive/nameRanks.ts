import type { DatasetIndex } from '../dataset/datasetIndex.ts';
import { remember } from './remember.ts';
import { sortRows } from './sortRows.ts';

/** Where each actor's name stands among all names, by place: names compare as numbers then. */
export const nameRanks = remember(({ dataset: { actors } }: DatasetIndex): Uint32Array => {
  const order = sortRows([...actors.keys()], (place) => actors[place]!.name, false);
  const ranks = new Uint32Array(actors.length);
  for (const [rank, place] of order.entries()) ranks[place] = rank;
  return ranks;
});

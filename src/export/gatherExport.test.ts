import { expect, it } from 'vitest';
import { indexDataset } from '../dataset/datasetIndex.ts';
import { realDataset } from '../dataset/testing/realDataset.ts';
import { initialView } from '../state/view.ts';
import { gatherExport } from './gatherExport.ts';
import { stateOf } from './testing/exportStates.ts';

it.each([
  ['a link', 'russia', 'turkey'],
  ['what is folded into one', 'russia', 'vladimir-putin'],
])('gathers more claims of %s than a call takes arguments', (_name, from, to) => {
  const count = 200_000;
  const claims = Array.from({ length: count }, (_, at) => ({ ...realDataset.claims[0]!, id: `c${at}`, from, to }));
  const index = indexDataset({ ...realDataset, claims });
  const { actors } = gatherExport(stateOf(index, initialView), 'all');
  expect(actors.find(({ actor }) => actor.id === 'russia')?.claims).toHaveLength(count);
});

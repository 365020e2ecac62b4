import { expect, it } from 'vitest';
import { formatDataset } from '../compiler/formatDataset.ts';
import { parseDataset } from '../dataset/parseDataset.ts';
import { realDataset, realIndex, realText } from '../dataset/testing/realDataset.ts';
import { viewDataset } from '../derive/viewDataset.ts';
import { datasetJson } from './datasetJson.ts';
import { stateOf, views } from './testing/exportStates.ts';
import { hostileIndex } from './testing/hostileDataset.ts';

it('the whole dataset has the bytes of the compiled one', () => {
  expect([...datasetJson(realDataset)].join('')).toBe(realText);
});

it.each(views)('of %s is a dataset that the app opens, in the bytes of the compiler', (_name, view) => {
  const dataset = viewDataset(stateOf(realIndex, view), 'view', 'Reduced.');
  const text = [...datasetJson(dataset)].join('');
  expect(text).toBe(formatDataset(dataset));
  expect(parseDataset(text)).toEqual({ ok: true, value: dataset });
});

it('brings back hostile texts', () => {
  const { dataset } = hostileIndex();
  expect(parseDataset([...datasetJson(dataset)].join(''))).toEqual({ ok: true, value: dataset });
});

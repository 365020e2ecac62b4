import fc from 'fast-check';
import { expect, it } from 'vitest';
import { realIndex as index } from '../dataset/testing/realDataset.ts';
import { arbitraryView } from '../state/testing/arbitraryView.ts';
import { initialView, openAll } from '../state/view.ts';
import { viewFromQuery, viewToQuery } from '../state/viewUrl.ts';
import { describeView } from './describeView.ts';

const described = (query: string) =>
  describeView({ opened: { type: 'first' }, view: viewFromQuery(query, index).view, index }).map(
    ({ part, text }) => `${part}: ${text}`,
  );

it.each([
  ['', []],
  ['actor=vladimir-putin&depth=2', ['selection: Vladimir Putin', 'depth: as far as 2 links away']],
  ['link=russia~turkey~military&open=russia,turkey', ['selection: Russia – Turkey, military', 'open: Russia, Turkey']],
  ['from=2015-11-24&to=2015-11-24&undated=no', ['time: happened 24 November 2015', 'undated: undated claims left out']],
  ['clock=reported', ['time: by when it was reported']],
  [
    'view=table&unmatched=hide&names=hide&min-origins=2&disputed=only',
    [
      'display: a table',
      'unmatched: is hidden',
      'names: not written on the map',
      'minOrigins: at least 2 independent origins',
      'disputed: only what is disputed',
    ],
  ],
  ['relations=military', ['relations: Military']],
])('says what “%s” holds', (query, held) => {
  expect(described(query)).toEqual(held);
});

it('says when everything is open, and names the dataset that is not the first', () => {
  const held = describeView({ opened: { type: 'listed', id: 'x' }, view: openAll(initialView, index), index });
  expect(held.map(({ part, text }) => [part, text])).toEqual([
    ['dataset', index.dataset.title],
    ['open', 'all'],
  ]);
});

it('has words for exactly what sets a view apart from the first', () => {
  fc.assert(
    fc.property(arbitraryView(index), (view) => {
      const held = describeView({ opened: { type: 'first' }, view, index });
      expect(held.length === 0).toBe(viewToQuery(view, index) === '');
      for (const { text } of held) expect(text.trim()).not.toBe('');
    }),
    { numRuns: 300 },
  );
}, 60_000);

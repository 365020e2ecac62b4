import { expect, it } from 'vitest';
import { suggest } from './suggest.ts';

const IDS = ['russia', 'turkey', 'francois-hollande', 'united-states', 'united-kingdom'];

it.each([
  ['a slip', 'rusia', 'did you mean "russia"?'],
  ['the wrong case', 'Turkey', 'did you mean "turkey"?'],
  ['a part', 'hollande', 'did you mean "francois-hollande"?'],
  ['nothing alike', 'atlantis', undefined],
  ['a short word', 'us', undefined],
])('answers to %s', (_, word, answer) => {
  expect(suggest(word, IDS)).toBe(answer);
});

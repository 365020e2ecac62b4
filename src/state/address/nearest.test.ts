import { expect, it } from 'vitest';
import { realIndex } from '../../dataset/testing/realDataset.ts';
import { distance, nearest } from './nearest.ts';

const actors = realIndex.dataset.actors.map(({ id, name, aliases }) => ({ id, names: [name, ...aliases] }));

it.each([
  ['putn', 'vladimir-putin'],
  ['putin', 'vladimir-putin'],
  ['vladimir-puttin', 'vladimir-putin'],
  ['valdimir-putin', 'vladimir-putin'],
  ['Hollande', 'francois-hollande'],
  ['francois hollnde', 'francois-hollande'],
  ['erdoğan', 'recep-tayyip-erdogan'],
  ['ERDOGAN', 'recep-tayyip-erdogan'],
  ['rusia', 'russia'],
  ['turk', 'turkey'],
  ['the-kremlin', 'russia'],
  ['islamic-stat', 'islamic-state'],
])('takes “%s” for %s', (word, id) => {
  expect(nearest(word, actors)).toBe(id);
});

it.each(['', 'zzzzzz', '?', 'x', '__proto__', '💣💣💣💣'])('takes “%s” for nobody', (word) => {
  expect(nearest(word, actors)).toBeUndefined();
});

it.each([
  ['', '', 0],
  ['putin', 'putin', 0],
  ['putn', 'putin', 1],
  ['puitn', 'putin', 1],
  ['puten', 'putin', 1],
  ['kitten', 'sitting', 3],
  ['ab', 'abcdefghij', Infinity],
  ['abcdefgh', 'ijklmnop', Infinity],
])('counts the slips between “%s” and “%s”', (one, other, slips) => {
  expect(distance(one, other, 5)).toBe(slips);
  expect(distance(other, one, 5)).toBe(slips);
});

import { expect, it } from 'vitest';
import { FIRST_DAY, LAST_DAY } from '../model/day.ts';
import { countUndated, dayColumn, dayIn, NO_DAY, someUndated, sortedDays } from './dayColumn.ts';
import { placesIn } from './numberColumn.ts';

const NONE = 0xffff_ffff;

it.each([
  [1, 1],
  [254, 1],
  [255, 1],
  [256, 2],
  [65_534, 2],
  [65_535, 2],
  [65_536, 4],
  [70_000, 4],
])('the places of %i things take %i bytes each, and none is mistaken for another', (things, bytes) => {
  const places = [0, Math.floor(things / 2), things - 1];
  const column = placesIn([...places, NONE], things);
  expect(column.BYTES_PER_ELEMENT).toBe(bytes);
  expect([...column.subarray(0, 3)]).toEqual(places);
  expect(column[3]).toBeGreaterThanOrEqual(things);
});

const SEEN = 19_000;

it.each([
  ['one day', [SEEN], 1],
  ['days within 255', [SEEN, SEEN + 254], 1],
  ['days within 256', [SEEN + 255, SEEN], 2],
  ['days within 65,535', [SEEN - 65_534, SEEN], 2],
  ['days within 65,536', [SEEN, SEEN - 65_535], 4],
  ['days before 1970', [-1, -2, 0], 1],
  ['all the days there are', [FIRST_DAY, 0, LAST_DAY], 4],
])('a column of %s gives them back, and those that are not stated', (_, days, bytes) => {
  const stated = [NO_DAY, ...days, NO_DAY];
  const column = dayColumn(Int32Array.from(stated));
  expect(column.distances.BYTES_PER_ELEMENT).toBe(bytes);
  expect(stated.map((_day, place) => dayIn(column, place))).toEqual(stated);
  expect([...sortedDays(column)]).toEqual(days.toSorted((one, other) => one - other));
  expect(countUndated(column)).toBe(2);
});

it('a column without a stated day has none', () => {
  const column = dayColumn(new Int32Array(3).fill(NO_DAY));
  expect([0, 1, 2].map((place) => dayIn(column, place))).toEqual([NO_DAY, NO_DAY, NO_DAY]);
  expect(sortedDays(column)).toHaveLength(0);
  expect(someUndated(column)).toBe(true);
  expect(someUndated(dayColumn(Int32Array.of(5)))).toBe(false);
});

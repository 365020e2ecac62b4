import type { DayNumber } from '../model/day.ts';
import { numberColumn, type NumberColumn } from './numberColumn.ts';

/** Stands for "not stated" where a day is asked for. */
export const NO_DAY = -2_147_483_648;

/** A day for each claim. The days of a dataset mostly lie so near to each other that two bytes hold the way between them. */
export interface DayColumn {
  readonly dayBefore: DayNumber;
  /** How many days after `dayBefore`, from 1 on; 0 where the day is not stated. */
  readonly distances: NumberColumn;
}

/** @returns `NO_DAY` where it is not stated */
export function dayIn({ dayBefore, distances }: DayColumn, place: number): DayNumber {
  const distance = distances[place]!;
  return distance === 0 ? NO_DAY : dayBefore + distance;
}

/** @param days `NO_DAY` where it is not stated */
export function dayColumn(days: Int32Array): DayColumn {
  let [first, last] = [Infinity, -Infinity];
  for (let place = 0; place < days.length; place++) {
    const day = days[place]!;
    if (day === NO_DAY) continue;
    if (day < first) first = day;
    if (day > last) last = day;
  }
  if (first > last) return { dayBefore: 0, distances: numberColumn(days.length, 0) };
  const distances = numberColumn(days.length, last - first + 1);
  const dayBefore = first - 1;
  for (let place = 0; place < days.length; place++) {
    const day = days[place]!;
    if (day !== NO_DAY) distances[place] = day - dayBefore;
  }
  return { dayBefore, distances };
}

/** The same days in another order: at each position that of the place that is there. */
export function arranged({ dayBefore, distances }: DayColumn, places: Uint32Array): DayColumn {
  const inOrder = distances.slice();
  for (let position = 0; position < places.length; position++) inOrder[position] = distances[places[position]!]!;
  return { dayBefore, distances: inOrder };
}

export function countUndated({ distances }: DayColumn): number {
  let count = 0;
  for (let place = 0; place < distances.length; place++) if (distances[place] === 0) count += 1;
  return count;
}

export function someUndated({ distances }: DayColumn): boolean {
  return distances.includes(0);
}

/** The stated days, in order. */
export function sortedDays({ dayBefore, distances }: DayColumn): Int32Array {
  const stated = new Int32Array(distances.length);
  let count = 0;
  for (const distance of distances) {
    if (distance === 0) continue;
    stated[count] = dayBefore + distance;
    count += 1;
  }
  return stated.slice(0, count).toSorted();
}

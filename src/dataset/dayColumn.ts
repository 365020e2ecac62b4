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

/** @param dayOf asked twice for each place: first for the span, then for the days */
export function dayColumn(count: number, dayOf: (place: number) => DayNumber): DayColumn {
  let [first, last] = [Infinity, -Infinity];
  for (let place = 0; place < count; place++) {
    const day = dayOf(place);
    if (day === NO_DAY) continue;
    if (day < first) first = day;
    if (day > last) last = day;
  }
  if (first > last) return { dayBefore: 0, distances: numberColumn(count, 0) };
  const distances = numberColumn(count, last - first + 1);
  for (let place = 0; place < count; place++) {
    const day = dayOf(place);
    if (day !== NO_DAY) distances[place] = day - first + 1;
  }
  return { dayBefore: first - 1, distances };
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

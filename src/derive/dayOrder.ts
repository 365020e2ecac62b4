import { dayIn, NO_DAY, type Clock, type DatasetIndex } from '../dataset/datasetIndex.ts';
import { arranged, type DayColumn } from '../dataset/dayColumn.ts';
import type { DayNumber } from '../model/day.ts';
import { daysOnClock } from './daysOnClock.ts';
import { remember } from './remember.ts';

/**
 * The claims of a dataset in the order of one clock, so that a window of days is a range of positions: first those of a
 * single day, by day; then those of several days, by the first; at last those without a date.
 */
export interface DayOrder {
  /** The place of the claim at each position. */
  readonly claimAt: Uint32Array;
  readonly single: DayStarts;
  /** Claims of several days, by their first; and the same by their last. */
  readonly byFirst: Sorted;
  readonly byLast: Sorted;
  /** First and last day of the claim at each position. */
  readonly first: DayColumn;
  readonly last: DayColumn;
  /** The most days between a claim's first day and its last. */
  readonly longest: number;
  /** Where the claims without a date begin. */
  readonly undated: number;
}

/** Things in the order of their days: those of day `d` are at `starts[d - firstDay]` and on, up to where the next day starts. */
export interface DayStarts {
  readonly firstDay: DayNumber;
  readonly starts: Uint32Array;
}

/** Positions by a day of theirs. */
export interface Sorted extends DayStarts {
  readonly positions: Uint32Array;
}

function dayOrder(index: DatasetIndex, clock: Clock): DayOrder {
  const { from, to } = daysOnClock(index, clock);
  const { count } = index.claims;
  const places = { single: new Uint32Array(count), several: new Uint32Array(count), undated: new Uint32Array(count) };
  let [single, several, undated, longest] = [0, 0, 0, 0];
  for (let claim = 0; claim < count; claim++) {
    const first = dayIn(from, claim);
    const last = dayIn(to, claim);
    if (first === NO_DAY) {
      places.undated[undated] = claim;
      undated += 1;
    } else if (last <= first) {
      places.single[single] = claim;
      single += 1;
    } else {
      places.several[several] = claim;
      several += 1;
      if (last - first > longest) longest = last - first;
    }
  }
  const byDay = sortByDay(places.single.subarray(0, single), from);
  const byFirst = sortByDay(places.several.subarray(0, several), from);
  const claimAt = new Uint32Array(count);
  claimAt.set(byDay.positions);
  claimAt.set(byFirst.positions, single);
  claimAt.set(places.undated.subarray(0, undated), single + several);
  const [first, last] = [arranged(from, claimAt), arranged(to, claimAt)];
  const positions = byFirst.positions.map((_, at) => single + at);
  return {
    claimAt,
    single: { firstDay: byDay.firstDay, starts: byDay.starts },
    byFirst: { ...byFirst, positions },
    byLast: sortByDay(positions, last),
    first,
    last,
    longest,
    undated: single + several,
  };
}

/**
 * A counting sort: linear in things and in days between the first and the last.
 * @param things whose days are stated
 */
function sortByDay(things: Uint32Array, { dayBefore, distances }: DayColumn): Sorted {
  if (things.length === 0) return { positions: things, firstDay: 0, starts: new Uint32Array(1) };
  let nearest = distances[things[0]!]!;
  let farthest = nearest;
  for (let at = 1; at < things.length; at++) {
    const distance = distances[things[at]!]!;
    if (distance < nearest) nearest = distance;
    if (distance > farthest) farthest = distance;
  }
  const starts = new Uint32Array(farthest - nearest + 2);
  const used: number[] = [];
  for (let at = 0; at < things.length; at++) {
    const after = distances[things[at]!]! - nearest + 1;
    if (starts[after] === 0) used.push(after);
    starts[after]! += 1;
  }
  used.sort((one, other) => one - other);
  let before = 0;
  // A century of days between two claims is filled at once.
  for (const [at, after] of used.entries()) {
    before += starts[after]!;
    starts.fill(before, after, used[at + 1]);
  }
  const next = starts.slice();
  const positions = new Uint32Array(things.length);
  for (let at = 0; at < things.length; at++) {
    const day = distances[things[at]!]! - nearest;
    positions[next[day]!] = things[at]!;
    next[day]! += 1;
  }
  return { positions, firstDay: dayBefore + nearest, starts };
}

/** How many of the sorted come before a day. */
export function countBefore({ firstDay, starts }: DayStarts, day: DayNumber): number {
  return starts[Math.max(0, Math.min(starts.length - 1, day - firstDay))]!;
}

export const rememberedDayOrder = remember(dayOrder);

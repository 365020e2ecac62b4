import type { Clock, DatasetIndex, DayColumn } from '../dataset/datasetIndex.ts';

/** The days of claims on a clock: their first and last possible day. */
export function daysOnClock(index: DatasetIndex, clock: Clock): { readonly from: DayColumn; readonly to: DayColumn } {
  const { happenedFrom, happenedTo, reported } = index.claims;
  return clock === 'happened' ? { from: happenedFrom, to: happenedTo } : { from: reported, to: reported };
}

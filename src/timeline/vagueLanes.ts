import type { VagueDate } from '../derive/timeline.ts';

export interface LaidDate extends VagueDate {
  readonly lane: number;
}

/**
 * Vague dates in as few rows as they need, longest first, so that none lies on another. Those that no row has room for
 * share the last one.
 */
export function vagueLanes(dates: readonly VagueDate[], most: number): LaidDate[] {
  const lanes: VagueDate[][] = [];
  return dates.map((date) => {
    const free = lanes.findIndex((lane) => lane.every(({ from, to }) => date.from > to || date.to < from));
    const lane = free >= 0 ? free : Math.min(lanes.length, most - 1);
    (lanes[lane] ??= []).push(date);
    return { ...date, lane };
  });
}

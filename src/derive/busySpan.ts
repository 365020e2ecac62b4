import type { DatasetIndex, Span } from '../dataset/datasetIndex.ts';
import { sortedDays } from '../dataset/dayColumn.ts';
import { remember } from './remember.ts';

/** Of the dated claims, this many lie in the busy span. */
const SHARE = 0.9;

/** The shortest span of days in which most of the dated claims happened: outliers would squeeze a small chart to a dot. */
export const busySpan = remember((index: DatasetIndex): Span => {
  const days = sortedDays(index.claims.happenedFrom);
  const enough = Math.max(1, Math.ceil(days.length * SHARE));
  let shortest = { from: days[0] ?? 0, to: days[enough - 1] ?? 0 };
  for (let last = enough; last < days.length; last++) {
    const span = { from: days[last - enough + 1]!, to: days[last]! };
    if (span.to - span.from < shortest.to - shortest.from) shortest = span;
  }
  return shortest;
});

/** How many days fall in each of `bins` equal parts of a span; what lies before or after it counts apart. */
export function binDays(days: readonly number[], span: Span, bins: number) {
  const counts = Array.from({ length: bins }, () => 0);
  let [before, after] = [0, 0];
  const length = span.to - span.from + 1;
  for (const day of days) {
    if (day < span.from) before += 1;
    else if (day > span.to) after += 1;
    else counts[Math.floor(((day - span.from) / length) * bins)]! += 1;
  }
  return { counts, before, after };
}

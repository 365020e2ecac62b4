import type { TimeBin, TimeScale } from '../derive/timeScale.ts';
import { parts, type DayParts } from './dayParts.ts';

/** A word under the axis: `fine` names bins, `coarse` the month or year they are in. */
export interface AxisLabel {
  readonly row: 'fine' | 'coarse';
  readonly x: number;
  readonly anchor: 'start' | 'middle';
  readonly text: string;
}

const GAP = 6;
/** Width of a character at the axis' size, generously. */
const CHARACTER = 6.2;

/** @param rem the root font size in pixels, so that labels thin out when a reader enlarges the text */
export function axisLabels(scale: TimeScale, rem: number): AxisLabel[] {
  const widthOf = (text: string) => (text.length * CHARACTER * rem) / 16;
  return [...withoutOverlap(fineLabels(scale), widthOf), ...withoutOverlap(coarseLabels(scale), widthOf)];
}

function fineLabels(scale: TimeScale): AxisLabel[] {
  return scale.bins.flatMap((bin) => {
    if (bin.type === 'fold') return [];
    const text = bin.type === 'period' ? namePeriod(bin) : nameUnit(scale, bin);
    return [{ row: 'fine' as const, x: bin.x + bin.width / 2, anchor: 'middle' as const, text }];
  });
}

function nameUnit({ unit }: TimeScale, { from }: TimeBin): string {
  const { day, shortMonth, year } = parts(from);
  if (unit === 'day' || unit === 'week') return day;
  if (unit === 'month') return shortMonth;
  return unit === 'year' ? year : `${year}s`;
}

function namePeriod(bin: TimeBin): string {
  const [first, last] = [parts(bin.from), parts(bin.to)];
  if (first.isYearStart && last.isYearEnd)
    return first.year === last.year ? first.year : `${first.year}–${last.year.slice(-2)}`;
  if (first.year !== last.year) return `${first.year}–${last.year.slice(-2)}`;
  if (first.shortMonth !== last.shortMonth) return `${first.shortMonth}–${last.shortMonth}`;
  return first.isMonthStart && last.isMonthEnd ? first.shortMonth : `${first.day}–${last.day}`;
}

/** What a bin's coarse label says: nothing where the fine one has said it all. */
function coarseName(scale: TimeScale, bin: TimeBin): readonly string[] {
  const first = parts(bin.from);
  if (bin.type === 'fold') return [];
  if (bin.type === 'period') {
    const last = parts(bin.to);
    if (first.year !== last.year || (first.isYearStart && last.isYearEnd)) return [];
    const isWithinMonth = first.shortMonth === last.shortMonth && !(first.isMonthStart && last.isMonthEnd);
    return isWithinMonth ? inMonth(first) : [first.year];
  }
  if (scale.unit === 'day' || scale.unit === 'week') return inMonth(first);
  return scale.unit === 'month' ? [first.year] : [];
}

function inMonth({ longMonth, shortMonth, year }: DayParts): readonly string[] {
  return [`${longMonth} ${year}`, `${shortMonth} ${year}`, shortMonth];
}

/** One label for each run of bins that say the same, as long as its run has room for. */
function coarseLabels(scale: TimeScale): AxisLabel[] {
  const runs: { names: readonly string[]; x: number; end: number }[] = [];
  for (const bin of scale.bins) {
    const names = coarseName(scale, bin);
    const last = runs.at(-1);
    if (last && last.names[0] === names[0]) last.end = bin.x + bin.width;
    else runs.push({ names, x: bin.x, end: bin.x + bin.width });
  }
  return runs.flatMap(({ names, x, end }, at) => {
    const isLast = at === runs.length - 1;
    const text = names.find((name) => name.length * CHARACTER + GAP <= end - x) ?? (isLast ? undefined : names.at(-1));
    return text === undefined ? [] : [{ row: 'coarse' as const, x: x + 1, anchor: 'start' as const, text }];
  });
}

/** Leaves out, from the left, whatever would touch the one before. */
function withoutOverlap(labels: readonly AxisLabel[], widthOf: (text: string) => number): AxisLabel[] {
  const kept: AxisLabel[] = [];
  let free = -Infinity;
  const widest = Math.max(0, ...labels.map(({ text }) => widthOf(text)));
  for (const label of labels) {
    const width = widthOf(label.text);
    const start = label.anchor === 'middle' ? label.x - width / 2 : label.x;
    if (start < free) continue;
    kept.push(label);
    // Evenly thinned: every label takes the room of the widest.
    free = start + (label.row === 'fine' ? Math.max(width, Math.min(widest, width * 2)) : width) + GAP;
  }
  return kept;
}

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
const CHARACTER = 6.9;

/** @param rem the root font size in pixels, so that labels thin out when a reader enlarges the text */
export function axisLabels(scale: TimeScale, rem: number): AxisLabel[] {
  const widthOf = (text: string) => (text.length * CHARACTER * rem) / 16;
  return [
    ...withoutOverlap(fineLabels(scale, widthOf), widthOf),
    ...withoutOverlap(coarseLabels(scale, widthOf), widthOf),
  ];
}

function fineLabels(scale: TimeScale, widthOf: (text: string) => number): AxisLabel[] {
  const texts = scale.bins.map((bin) => (bin.type === 'unit' ? nameUnit(scale, bin) : ''));
  const widest = Math.max(0, ...texts.map(widthOf));
  const narrowest = Math.min(...scale.bins.flatMap(({ type, width }) => (type === 'unit' ? [width] : [])));
  const every = niceStep(scale, Math.ceil((widest + GAP) / narrowest));
  let run = 0;
  return scale.bins.flatMap((bin, at) => {
    run = bin.type === 'unit' ? run + 1 : 0;
    if (bin.type === 'fold' || (run - 1) % every > 0) return [];
    const text = bin.type === 'period' ? namePeriod(bin) : texts[at]!;
    return [{ row: 'fine' as const, x: bin.x + bin.width / 2, anchor: 'middle' as const, text }];
  });
}

/** Every label, every other one, or a step that means something: a week, a quarter, a decade. */
function niceStep({ unit }: TimeScale, least: number): number {
  const steps = {
    day: [1, 2, 7, 14, 28],
    week: [1, 2, 4, 8],
    month: [1, 2, 3, 6, 12],
    year: [1, 2, 5, 10, 20],
    decade: [1, 2, 5, 10],
  };
  return steps[unit].find((step) => step >= least) ?? least;
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

interface Run {
  /** From the longest to the shortest; the first two, or the only one, have the year. */
  readonly names: readonly string[];
  readonly year: string;
  readonly x: number;
  end: number;
}

/** One label for each run of bins that say the same, as long as its run has room for; each year is said at least once. */
function coarseLabels(scale: TimeScale, widthOf: (text: string) => number): AxisLabel[] {
  const runs: Run[] = [];
  for (const bin of scale.bins) {
    const names = coarseName(scale, bin);
    const last = runs.at(-1);
    if (last && last.names[0] === names[0]) last.end = bin.x + bin.width;
    else runs.push({ names, year: parts(bin.from).year, x: bin.x, end: bin.x + bin.width });
  }
  const texts = runs.map(({ names, x, end }, at) => {
    const isLast = at === runs.length - 1;
    return names.find((name) => widthOf(name) <= end - x) ?? (isLast ? undefined : names.at(-1));
  });
  const said = new Set(runs.flatMap(({ names, year }, at) => (names.slice(0, 2).includes(texts[at]!) ? [year] : [])));
  return runs.flatMap(({ names, year, x }, at) => {
    const text = said.has(year) ? texts[at] : (names[1] ?? texts[at]);
    if (text === undefined) return [];
    said.add(year);
    return [{ row: 'coarse' as const, x: x + 1, anchor: 'start' as const, text }];
  });
}

/** Leaves out, from the left, whatever would touch the one before. */
function withoutOverlap(labels: readonly AxisLabel[], widthOf: (text: string) => number): AxisLabel[] {
  const kept: AxisLabel[] = [];
  let free = -Infinity;
  for (const label of labels) {
    const width = widthOf(label.text);
    const start = label.anchor === 'middle' ? label.x - width / 2 : label.x;
    if (start < free) continue;
    kept.push(label);
    free = start + width + GAP / 2;
  }
  return kept;
}

import { dayIn, NO_DAY, type Clock, type DatasetIndex, type Span } from '../dataset/datasetIndex.ts';
import { FIRST_DAY, LAST_DAY, type DayNumber } from '../model/day.ts';
import { CALENDAR_UNITS, nextUnit, unitStart, type CalendarUnit } from './calendarUnit.ts';
import { daysOnClock } from './daysOnClock.ts';
import { remember } from './remember.ts';

/**
 * The axis of the time control: busy stretches in bins of one calendar unit, long empty stretches folded into a narrow
 * mark, and dates too vague for one bin, away from everything else, in a period of their own ("1915"). It follows from
 * the dataset, the clock and the width alone, so that it holds still while filters and window change.
 */
export interface TimeScale {
  readonly unit: CalendarUnit;
  /** In order, without gaps between them, from the first day to the last. */
  readonly bins: readonly TimeBin[];
  readonly width: number;
  readonly from: DayNumber;
  readonly to: DayNumber;
}

/** Days `from` to `to`, drawn from `x` on, `width` pixels wide. */
export interface TimeBin extends Span {
  readonly type: 'unit' | 'period' | 'fold';
  readonly x: number;
  readonly width: number;
}

type Stretch = Omit<TimeBin, 'x' | 'width'>;

export const FOLD_WIDTH = 18;
const PERIOD_WIDTH = 36;
/** Weeks are many, and drawing a window over them needs less aim than one day does. */
const NARROWEST: Readonly<Record<CalendarUnit, number>> = { day: 7, week: 5, month: 7, year: 7, decade: 7 };
/** So few bins would be plump: empty days around them show how short a time it was. */
const FEWEST_UNITS = 9;

/** How long a run of empty units may be before it is folded: the most generous that fits is taken. */
const ATTEMPTS: readonly { readonly unit: CalendarUnit; readonly keep: number }[] = CALENDAR_UNITS.flatMap((unit) =>
  (unit === 'day' ? [9, 6, 3, 1] : [12, 3]).map((keep) => ({ unit, keep })),
);

/** @param width in pixels */
export function timeScale(index: DatasetIndex, clock: Clock, width: number): TimeScale {
  const dates = rememberedDates(index, clock);
  for (const { unit, keep } of ATTEMPTS) {
    const stretches = stretchesOf(dates, unit, keep, index.span[clock]);
    if (narrowestWidth(stretches, unit) <= width) return placed(stretches, unit, width);
  }
  return placed(stretchesOf(dates, 'decade', 0, index.span[clock]), 'decade', width);
}

/** The left edge of a day, in pixels; the right edge of a day is the left edge of the next. */
export function xOfDay(scale: TimeScale, day: DayNumber): number {
  if (day <= scale.from) return 0;
  if (day > scale.to) return scale.width;
  const bin = scale.bins[binOfDay(scale, day)]!;
  return bin.x + (bin.width * (day - bin.from)) / (bin.to - bin.from + 1);
}

/** The day under a point of the axis, brought into it. */
export function dayAt(scale: TimeScale, x: number): DayNumber {
  const { bins } = scale;
  const bin = bins[lastNotAfter(bins.length, (at) => bins[at]!.x <= x)]!;
  const days = bin.to - bin.from + 1;
  const day = bin.from + Math.floor(((x - bin.x) / bin.width) * days);
  return Math.min(Math.max(day, bin.from), bin.to);
}

/** The place of the bin a day is in, brought into the axis. */
export function binOfDay({ bins }: Pick<TimeScale, 'bins'>, day: DayNumber): number {
  return lastNotAfter(bins.length, (at) => bins[at]!.from <= day);
}

/** Which end of a window: the first day it lets through, or the last. */
export type WindowEnd = 'from' | 'to';

/** The day some days on, or back, at which an end of the window may stand: not inside a fold or a period, but at the ends of the axis. */
export function stepEnd(scale: TimeScale, end: WindowEnd, day: DayNumber, days: number): DayNumber {
  const wanted = Math.min(Math.max(day + days, scale.from), scale.to);
  const next = days > 0 ? 1 : -1;
  for (let at = binOfDay(scale, wanted); at >= 0 && at < scale.bins.length; at += next) {
    const bin = scale.bins[at]!;
    const stop = stopIn(bin, end, next > 0 ? Math.max(wanted, bin.from) : Math.min(wanted, bin.to));
    if (stop !== undefined && (stop - wanted) * next >= 0) return stop;
  }
  const isOutward = next > 0 ? end === 'to' : end === 'from';
  return isOutward && days !== 0 ? scale[end] : day;
}

function stopIn(bin: TimeBin, end: WindowEnd, day: DayNumber): DayNumber | undefined {
  if (bin.type === 'fold') return undefined;
  return bin.type === 'period' ? bin[end] : day;
}

/** The day that begins at the edge between two bins nearest to a point; the day after the axis at its very end. */
export function edgeAt(scale: TimeScale, x: number): DayNumber {
  const bin = scale.bins[binOfDay(scale, dayAt(scale, x))]!;
  return x - bin.x < bin.width / 2 ? bin.from : bin.to + 1;
}

/** The distinct first and last days of dated claims, in order of the first. */
function distinctDates(index: DatasetIndex, clock: Clock): Span[] {
  const { from, to } = daysOnClock(index, clock);
  const dates = new Map<number, Span>();
  for (let claim = 0; claim < index.claims.count; claim++) {
    const [first, last] = [dayIn(from, claim), dayIn(to, claim)];
    if (first !== NO_DAY) dates.set(first * 2 ** 23 + (last - first), { from: first, to: last });
  }
  return [...dates.values()].toSorted((a, b) => a.from - b.from || a.to - b.to);
}

/** Resizing the axis asks again and again. */
const rememberedDates = remember(distinctDates);

function stretchesOf(dates: readonly Span[], unit: CalendarUnit, keep: number, fallback: Span): Stretch[] {
  const known = dates.length > 0 ? dates : [{ from: fallback.from, to: fallback.from }];
  const units = occupiedUnits(known, unit);
  const vague = known.filter((date) => !isTouched(units, date));
  const busy = [...units, ...merged(vague)].toSorted((a, b) => a.from - b.from);
  return padded(reaching(filled(busy, unit, keep), known, unit, keep).map(writable), unit);
}

/** The units that hold a date all of which lies in one unit. */
function occupiedUnits(dates: readonly Span[], unit: CalendarUnit): Stretch[] {
  const starts = new Set<DayNumber>();
  for (const { from, to } of dates) {
    const start = unitStart(unit, from);
    if (from === to || to < nextUnit(unit, start)) starts.add(start);
  }
  return [...starts].toSorted((a, b) => a - b).map((from) => ({ type: 'unit', from, to: nextUnit(unit, from) - 1 }));
}

function isTouched(units: readonly Stretch[], { from, to }: Span): boolean {
  const at = lastNotAfter(units.length, (unit) => units[unit]!.from <= to);
  const last = units[at];
  return last !== undefined && last.from <= to && last.to >= from;
}

/** Overlapping dates as one period. */
function merged(dates: readonly Span[]): Stretch[] {
  const periods: { type: 'period'; from: DayNumber; to: DayNumber }[] = [];
  for (const { from, to } of dates) {
    const last = periods.at(-1);
    if (last && from <= last.to) last.to = Math.max(last.to, to);
    else periods.push({ type: 'period', from, to });
  }
  return periods;
}

/** Fills short empty runs with empty units and folds the long ones. */
function filled(busy: readonly Stretch[], unit: CalendarUnit, keep: number): Stretch[] {
  const stretches: Stretch[] = [];
  for (const stretch of busy) {
    const before = stretches.at(-1);
    if (before && before.to + 1 < stretch.from) {
      stretches.push(...between({ from: before.to + 1, to: stretch.from - 1 }, unit, keep));
    }
    stretches.push(stretch);
  }
  return stretches;
}

/** As far as the vague dates that begin before everything else, or end after it. */
function reaching(stretches: readonly Stretch[], dates: readonly Span[], unit: CalendarUnit, keep: number): Stretch[] {
  const [first, last] = [stretches[0]!.from, stretches.at(-1)!.to];
  const from = dates.reduce((earliest, date) => Math.min(earliest, date.from), first);
  const to = dates.reduce((latest, date) => Math.max(latest, date.to), last);
  return [
    ...between({ from, to: first - 1 }, unit, keep),
    ...stretches,
    ...between({ from: last + 1, to }, unit, keep),
  ];
}

/** An empty stretch: its units, or one fold when they are many. */
function between(gap: Span, unit: CalendarUnit, keep: number): Stretch[] {
  const units: Stretch[] = [];
  for (let from = gap.from; from <= gap.to && units.length <= keep;) {
    const next = Math.min(nextUnit(unit, unitStart(unit, from)), gap.to + 1);
    units.push({ type: 'unit', from, to: next - 1 });
    from = next;
  }
  return units.length > keep ? [{ type: 'fold', ...gap }] : units;
}

function padded(stretches: readonly Stretch[], unit: CalendarUnit): Stretch[] {
  const all = [...stretches];
  const isAll = () => all[0]!.from === FIRST_DAY && all.at(-1)!.to === LAST_DAY;
  while (all.length < FEWEST_UNITS && !isAll()) {
    const to = all[0]!.from - 1;
    if (to >= FIRST_DAY) all.unshift(writable({ type: 'unit', from: unitStart(unit, to), to }));
    const from = all.at(-1)!.to + 1;
    if (from <= LAST_DAY) all.push(writable({ type: 'unit', from, to: nextUnit(unit, unitStart(unit, from)) - 1 }));
  }
  return all;
}

/** Without the days that no address can hold: a week may reach into the year 10000. */
function writable<Part extends Stretch>(stretch: Part): Part {
  return { ...stretch, from: Math.max(stretch.from, FIRST_DAY), to: Math.min(stretch.to, LAST_DAY) };
}

function narrowestWidth(stretches: readonly Stretch[], unit: CalendarUnit): number {
  const { fixed, units } = widths(stretches);
  return fixed + units * NARROWEST[unit];
}

function widths(stretches: readonly Stretch[]): { readonly fixed: number; readonly units: number } {
  const many = (type: TimeBin['type']) => stretches.filter((stretch) => stretch.type === type).length;
  return { fixed: many('fold') * FOLD_WIDTH + many('period') * PERIOD_WIDTH, units: many('unit') };
}

function placed(stretches: readonly Stretch[], unit: CalendarUnit, width: number): TimeScale {
  const { fixed, units } = widths(stretches);
  const ofUnit = units === 0 ? 0 : Math.max((width - fixed) / units, 1);
  const natural = fixed + units * ofUnit;
  const widthOf = { unit: ofUnit, fold: FOLD_WIDTH, period: PERIOD_WIDTH };
  let x = 0;
  const bins = stretches.map((stretch) => {
    const bin = { ...stretch, x, width: (widthOf[stretch.type] * width) / natural };
    x += bin.width;
    return bin;
  });
  return { unit, bins, width, from: bins[0]!.from, to: bins.at(-1)!.to };
}

/** The last place for which `holds`, which must hold up to some place and not after it; 0 when it never does. */
function lastNotAfter(length: number, holds: (place: number) => boolean): number {
  let [low, high] = [0, length - 1];
  while (low < high) {
    const middle = (low + high + 1) >> 1;
    if (holds(middle)) low = middle;
    else high = middle - 1;
  }
  return low;
}

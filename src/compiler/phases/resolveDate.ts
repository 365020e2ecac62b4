import type { Happened } from '../../model/dataset.ts';
import { formatDay, parseDay, type DayNumber } from '../../model/day.ts';
import type { Precision } from '../../model/vocabulary.ts';

interface Interval {
  readonly from: DayNumber;
  readonly to: DayNumber;
  readonly precision: Precision;
}

/** The days that a written date covers, or what is wrong with it. */
export function resolveDate(written: string): Omit<Happened, 'asWritten'> | { readonly what: string } {
  const [first = '', last, surplus] = written.split('/');
  if (surplus !== undefined) return { what: `"${written}" is no date` };
  const from = readInterval(first);
  const to = last === undefined ? from : readInterval(last);
  if (!from) return { what: whatIsWrong(first) };
  if (!to) return { what: whatIsWrong(last ?? '') };
  if (to.to < from.from || to.from < from.from) return { what: `"${written}" runs backwards` };
  return { from: formatDay(from.from), to: formatDay(to.to), precision: last === undefined ? from.precision : 'range' };
}

function whatIsWrong(text: string): string {
  return /^\d{4}(-W?\d{2}){0,2}$/.test(text) ? `${text} is not in the calendar` : `"${text}" is no date`;
}

function readInterval(text: string): Interval | undefined {
  return readDay(text) ?? readWeek(text) ?? readMonth(text) ?? readYear(text);
}

function readDay(text: string): Interval | undefined {
  const day = parseDay(text);
  return day === undefined ? undefined : { from: day, to: day, precision: 'day' };
}

/** ISO 8601: weeks begin on Monday, and the first week of a year is the one with its fourth of January. */
function readWeek(text: string): Interval | undefined {
  const match = /^(\d{4})-W(\d{2})$/.exec(text);
  const first = match ? firstMonday(Number(match[1])) : undefined;
  const next = match ? firstMonday(Number(match[1]) + 1) : undefined;
  if (first === undefined || next === undefined) return undefined;
  const from = first + 7 * (Number(match?.[2]) - 1);
  return from < first || from >= next ? undefined : { from, to: from + 6, precision: 'week' };
}

function firstMonday(year: number): DayNumber | undefined {
  const fourth = parseDay(`${String(year).padStart(4, '0')}-01-04`);
  // Day 0, the first of January 1970, was a Thursday.
  return fourth === undefined ? undefined : fourth - ((((fourth + 3) % 7) + 7) % 7);
}

function readMonth(text: string): Interval | undefined {
  const match = /^(\d{4})-(\d{2})$/.exec(text);
  const from = match ? parseDay(`${text}-01`) : undefined;
  if (from === undefined) return undefined;
  const last = [31, 30, 29, 28].map((day) => parseDay(`${text}-${day}`)).find((day) => day !== undefined);
  return last === undefined ? undefined : { from, to: last, precision: 'month' };
}

function readYear(text: string): Interval | undefined {
  const [from, to] = /^\d{4}$/.test(text) ? [parseDay(`${text}-01-01`), parseDay(`${text}-12-31`)] : [];
  return from === undefined || to === undefined ? undefined : { from, to, precision: 'year' };
}

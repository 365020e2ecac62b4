import type { DayNumber } from '../model/day.ts';
import { words } from '../ui/words.ts';

export interface DayParts {
  readonly day: string;
  readonly shortMonth: string;
  readonly longMonth: string;
  readonly year: string;
  readonly isMonthStart: boolean;
  readonly isMonthEnd: boolean;
  readonly isYearStart: boolean;
  readonly isYearEnd: boolean;
}

const MS_PER_DAY = 86_400_000;
const format = (options: Intl.DateTimeFormatOptions) =>
  new Intl.DateTimeFormat(words.locale, { ...options, timeZone: 'UTC' });
const shortMonth = format({ month: 'short' });
const longMonth = format({ month: 'long' });
const weekday = format({ weekday: 'long', day: 'numeric', month: 'long', year: 'numeric' });

export function parts(day: DayNumber): DayParts {
  const date = new Date(day * MS_PER_DAY);
  const next = new Date((day + 1) * MS_PER_DAY);
  return {
    day: String(date.getUTCDate()),
    shortMonth: shortMonth.format(date),
    longMonth: longMonth.format(date),
    year: String(date.getUTCFullYear()),
    isMonthStart: date.getUTCDate() === 1,
    isMonthEnd: next.getUTCDate() === 1,
    isYearStart: date.getUTCDate() === 1 && date.getUTCMonth() === 0,
    isYearEnd: next.getUTCDate() === 1 && next.getUTCMonth() === 0,
  };
}

/** `Tuesday 24 November 2015` */
export function sayWeekday(day: DayNumber): string {
  return weekday.format(new Date(day * MS_PER_DAY));
}

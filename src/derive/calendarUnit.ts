import { dayOfMonth, yearAndMonth, type DayNumber } from '../model/day.ts';

/** The widths a bar of the time control may have, from the narrowest. */
export const CALENDAR_UNITS = ['day', 'week', 'month', 'year', 'decade'] as const;
export type CalendarUnit = (typeof CALENDAR_UNITS)[number];

/** 1970-01-05, the first Monday on which a day number counts up. */
const A_MONDAY = 4;

/** The first day of the day, week (from Monday), month, year or decade that a day is in. */
export function unitStart(unit: CalendarUnit, day: DayNumber): DayNumber {
  if (unit === 'day') return day;
  if (unit === 'week') return day - modulo(day - A_MONDAY, 7);
  const [year, month] = yearAndMonth(day);
  if (unit === 'month') return dayOfMonth(year, month);
  return dayOfMonth(unit === 'year' ? year : year - modulo(year, 10), 1);
}

/** The first day of the unit after the one that begins on `start`. */
export function nextUnit(unit: CalendarUnit, start: DayNumber): DayNumber {
  if (unit === 'day') return start + 1;
  if (unit === 'week') return start + 7;
  const [year, month] = yearAndMonth(start);
  if (unit === 'month') return dayOfMonth(year, month + 1);
  return dayOfMonth(year + (unit === 'year' ? 1 : 10), 1);
}

function modulo(value: number, by: number): number {
  return ((value % by) + by) % by;
}

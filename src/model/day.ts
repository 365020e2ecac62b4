/** Days since 1970-01-01 as whole numbers, so that no clock or time zone can shift a date. */
export type DayNumber = number;

const MS_PER_DAY = 86_400_000;
const ISO_DAY = /^(\d{4})-(\d{2})-(\d{2})$/;

/** The day number of `YYYY-MM-DD` in the proleptic Gregorian calendar, or undefined when there is no such day. */
export function parseDay(text: string): DayNumber | undefined {
  const match = ISO_DAY.exec(text);
  if (!match) return undefined;
  const [year, month, day] = [Number(match[1]), Number(match[2]), Number(match[3])];
  const date = new Date(0);
  date.setUTCFullYear(year, month - 1, day);
  if (date.getUTCFullYear() !== year || date.getUTCMonth() !== month - 1 || date.getUTCDate() !== day) return undefined;
  return date.getTime() / MS_PER_DAY;
}

/** `YYYY-MM-DD` of a day number; the inverse of `parseDay`. */
export function formatDay(day: DayNumber): string {
  return new Date(day * MS_PER_DAY).toISOString().slice(0, 10);
}

/** The first and last days that can be written as `YYYY-MM-DD`. */
export const FIRST_DAY: DayNumber = dayOfMonth(0, 1);
export const LAST_DAY: DayNumber = dayOfMonth(10_000, 1) - 1;

/** The first day of a month, of any year. @param month from 1; 13 is the first of the next year */
export function dayOfMonth(year: number, month: number): DayNumber {
  const date = new Date(0);
  date.setUTCFullYear(year, month - 1, 1);
  return date.getTime() / MS_PER_DAY;
}

/** The year and the month, from 1, that a day is in. */
export function yearAndMonth(day: DayNumber): readonly [year: number, month: number] {
  const date = new Date(day * MS_PER_DAY);
  return [date.getUTCFullYear(), date.getUTCMonth() + 1];
}

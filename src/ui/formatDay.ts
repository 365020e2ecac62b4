import type { DayNumber } from '../model/day.ts';
import type { Precision } from '../model/vocabulary.ts';
import { words } from './words.ts';

const MS_PER_DAY = 86_400_000;

// UTC throughout: a day has no clock, and the reader's time zone must not shift it.
// Made when first used: each takes a millisecond or more.
const format = (options: Intl.DateTimeFormatOptions) => {
  let made: Intl.DateTimeFormat | undefined;
  return () => (made ??= new Intl.DateTimeFormat(words.locale, { ...options, timeZone: 'UTC' }));
};
const longDay = format({ day: 'numeric', month: 'long', year: 'numeric' });
const shortDay = format({ day: 'numeric', month: 'short', year: 'numeric' });
const month = format({ month: 'long', year: 'numeric' });
const shortMonth = format({ month: 'short', year: 'numeric' });
const year = format({ year: 'numeric' });

const dateOf = (day: DayNumber): Date => new Date(day * MS_PER_DAY);

/** `24 November 2015` */
export function sayDay(day: DayNumber): string {
  return longDay().format(dateOf(day));
}

/** `24 Nov 2015` */
export function sayShortDay(day: DayNumber): string {
  return shortDay().format(dateOf(day));
}

/** `23–26 November 2015`; one day alone as itself */
export function sayDays(from: DayNumber, to: DayNumber): string {
  return longDay().formatRange(dateOf(from), dateOf(to));
}

/** `23–26 Nov 2015` */
export function sayShortDays(from: DayNumber, to: DayNumber): string {
  return shortDay().formatRange(dateOf(from), dateOf(to));
}

/** An interval as precisely as it is known: `24 November 2015`, `week of 23 November 2015`, `in 1915`. */
export function sayInterval(from: DayNumber, to: DayNumber, precision: Precision): string {
  switch (precision) {
    case 'day':
      return sayDay(from);
    case 'week':
      return words.weekOf(sayDay(from));
    case 'month':
      return words.inMonth(month().format(dateOf(from)));
    case 'year':
      return words.inYear(year().format(dateOf(from)));
    case 'range':
      return sayDays(from, to);
  }
}

/** The same for narrow places: `24 Nov 2015`, `23–29 Nov 2015`, `Nov 2015`, `1915`, `2011–2015`. */
export function sayShortInterval(from: DayNumber, to: DayNumber, precision: Precision): string {
  switch (precision) {
    case 'day':
      return sayShortDay(from);
    case 'week':
      return sayShortDays(from, to);
    case 'range':
      return isOfOneYear(from, to) ? sayShortDays(from, to) : year().formatRange(dateOf(from), dateOf(to));
    case 'month':
      return shortMonth().format(dateOf(from));
    case 'year':
      return year().format(dateOf(from));
  }
}

function isOfOneYear(from: DayNumber, to: DayNumber): boolean {
  return dateOf(from).getUTCFullYear() === dateOf(to).getUTCFullYear();
}

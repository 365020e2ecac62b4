import { expect, it } from 'vitest';
import { parseDay } from '../model/day.ts';
import type { Precision } from '../model/vocabulary.ts';
import { sayInterval, sayShortDays } from './formatDay.ts';

const day = (text: string) => parseDay(text) ?? NaN;

it.each<[string, string, Precision, string]>([
  ['2015-11-24', '2015-11-24', 'day', '24 November 2015'],
  ['2015-11-23', '2015-11-29', 'week', 'week of 23 November 2015'],
  ['2015-11-01', '2015-11-30', 'month', 'in November 2015'],
  ['1915-01-01', '1915-12-31', 'year', 'in 1915'],
  ['2015-11-13', '2015-11-26', 'range', '13 – 26 November 2015'],
  ['2015-12-30', '2016-01-02', 'range', '30 December 2015 – 2 January 2016'],
])('says %s to %s by %s as “%s”', (from, to, precision, said) => {
  expect(sayInterval(day(from), day(to), precision).replaceAll(/[\u2009\u202f\u00a0]/g, ' ')).toBe(said);
});

it('says a single day once', () => {
  expect(sayShortDays(day('2015-11-24'), day('2015-11-24'))).toBe('24 Nov 2015');
});

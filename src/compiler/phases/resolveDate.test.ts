import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { formatDay, parseDay } from '../../model/day.ts';
import { resolveDate } from './resolveDate.ts';

describe('what people write as a date', () => {
  it.each([
    ['2015-11-24', '2015-11-24', '2015-11-24', 'day'],
    ['2016-02-29', '2016-02-29', '2016-02-29', 'day'],
    ['2015-W48', '2015-11-23', '2015-11-29', 'week'],
    ['2015-W01', '2014-12-29', '2015-01-04', 'week'],
    ['2015-W53', '2015-12-28', '2016-01-03', 'week'],
    ['2020-W53', '2020-12-28', '2021-01-03', 'week'],
    ['1969-W01', '1968-12-30', '1969-01-05', 'week'],
    ['2015-11', '2015-11-01', '2015-11-30', 'month'],
    ['2016-02', '2016-02-01', '2016-02-29', 'month'],
    ['2015', '2015-01-01', '2015-12-31', 'year'],
    ['2015-11-13/2015-11-26', '2015-11-13', '2015-11-26', 'range'],
    ['2011/2015-11', '2011-01-01', '2015-11-30', 'range'],
  ])('%s is from %s to %s', (written, from, to, precision) => {
    expect(resolveDate(written)).toEqual({ from, to, precision });
  });

  it.each([
    ['2015-02-29', '2015-02-29 is not in the calendar'],
    ['2015-13', '2015-13 is not in the calendar'],
    ['2015-W54', '2015-W54 is not in the calendar'],
    ['2014-W53', '2014-W53 is not in the calendar'],
    ['2015-W00', '2015-W00 is not in the calendar'],
    ['24 November', '"24 November" is no date'],
    ['', '"" is no date'],
    ['2015-11-26/2015-11-13', '"2015-11-26/2015-11-13" runs backwards'],
    ['2015-11-13/2015-02-30', '2015-02-30 is not in the calendar'],
    ['2015/2016/2017', '"2015/2016/2017" is no date'],
  ])('%s is refused', (written, what) => {
    expect(resolveDate(written)).toEqual({ what });
  });

  it('takes every day there is, as itself', () => {
    fc.assert(
      fc.property(fc.integer({ min: -719_000, max: 2_900_000 }), (day) => {
        const written = formatDay(day);
        expect(resolveDate(written)).toEqual({ from: written, to: written, precision: 'day' });
      }),
    );
  });

  it('puts every day in the week that begins on the Monday before', () => {
    fc.assert(
      fc.property(fc.integer({ min: 1, max: 9998 }), fc.integer({ min: 1, max: 52 }), (year, week) => {
        const written = `${String(year).padStart(4, '0')}-W${String(week).padStart(2, '0')}`;
        const resolved = resolveDate(written);
        if ('what' in resolved) throw new Error(resolved.what);
        const [from, to] = [parseDay(resolved.from)!, parseDay(resolved.to)!];
        expect(to - from).toBe(6);
        // Day 4, 5 January 1970, was a Monday.
        expect((((from - 4) % 7) + 7) % 7).toBe(0);
      }),
    );
  });
});

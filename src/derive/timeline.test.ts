import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { indexDataset } from '../dataset/datasetIndex.ts';
import { generateDataset } from '../generate/generateDataset.ts';
import type { Happened } from '../model/dataset.ts';
import { formatDay, parseDay } from '../model/day.ts';
import { initialView, setWindow, toggleWord } from '../state/view.ts';
import { nextUnit, unitStart, CALENDAR_UNITS } from './calendarUnit.ts';
import { matchClaims } from './matchClaims.ts';
import { binOfDay, dayAt, stepEnd, timeScale, xOfDay, type WindowEnd } from './timeScale.ts';
import { claimsInBin, selectTimeline, stepsOf } from './timeline.ts';

const generated = generateDataset({ actors: 30, links: 120, seed: 3 });

/** The generated dataset with these dates, in turn, instead of its own. */
function dated(dates: readonly (readonly [from: string, to: string] | null)[]) {
  const happened = (at: number): Happened | null => {
    const date = dates[at % dates.length];
    return date
      ? { from: date[0], to: date[1], precision: date[0] === date[1] ? 'day' : 'range', asWritten: null }
      : null;
  };
  const claims = generated.claims.map((claim, at) => ({ ...claim, happened: happened(at) }));
  return indexDataset({ ...generated, claims });
}
const on = (day: string) => [day, day] as const;

/** A fortnight, a month, an outlier a century before, and no date. */
const marathon = dated([
  ...['2015-11-13', '2015-11-17', '2015-11-23', '2015-11-24', '2015-11-25', '2015-11-26', '2015-11-27'].map(on),
  ['1915-01-01', '1915-12-31'],
  ['2015-10-01', '2015-10-31'],
  ['2015-11-16', '2015-11-22'],
  null,
]);

const anyDay = fc.integer({ min: parseDay('1900-01-01')!, max: parseDay('2030-12-31')! });
const anyDate = fc
  .tuple(anyDay, fc.constantFrom(0, 0, 0, 6, 30, 364, 9000))
  .map(([from, days]) => [formatDay(from), formatDay(from + days)] as const);
/** Made into a dataset inside the property, so that a failure prints dates and no dataset. */
const anyDates = fc.array(fc.option(anyDate), { minLength: 1, maxLength: 120 });
const anyWidth = fc.integer({ min: 200, max: 1600 });

const state = (index: typeof marathon, view = initialView) => ({ index, view, hovered: null });
const sum = (numbers: Iterable<number>) => [...numbers].reduce((total, part) => total + part, 0);

describe('calendar units', () => {
  it.each(CALENDAR_UNITS)('%s: every day is in exactly one', (unit) => {
    fc.assert(
      fc.property(anyDay, (day) => {
        const start = unitStart(unit, day);
        expect(start).toBeLessThanOrEqual(day);
        expect(nextUnit(unit, start)).toBeGreaterThan(day);
        expect(unitStart(unit, nextUnit(unit, start))).toBe(nextUnit(unit, start));
      }),
    );
  });

  it('begin weeks on Monday', () => {
    expect(formatDay(unitStart('week', parseDay('2015-11-26')!))).toBe('2015-11-23');
  });
});

describe('the axis', () => {
  it('shows a busy fortnight by day and keeps an outlier of a century before in reach', () => {
    const scale = timeScale(marathon, 'happened', 700);
    expect(scale.unit).toBe('day');
    expect(
      scale.bins
        .filter(({ type }) => type !== 'unit')
        .map(({ type, from, to }) => `${type} ${formatDay(from)} ${formatDay(to)}`),
    ).toEqual([
      'period 1915-01-01 1915-12-31',
      'fold 1916-01-01 2015-09-30',
      'period 2015-10-01 2015-10-31',
      'fold 2015-11-01 2015-11-12',
    ]);
  });

  it.each([
    ['the first and the last day that can be written', ['0000-01-01', '9999-12-31'].map(on)],
    ['all of time in one date', [['0000-01-01', '9999-12-31'] as const]],
    ['the last days of all', [['9999-12-30', '9999-12-31'] as const, on('9999-12-31')]],
  ])('has only days that an address can hold: %s', (_, dates) => {
    for (const width of [200, 700, 1600]) {
      const { bins, from, to } = timeScale(dated(dates), 'happened', width);
      expect([from, to].map(formatDay)).toEqual([from, to].map((day) => formatDay(parseDay(formatDay(day))!)));
      expect(bins.every((bin) => bin.from <= bin.to)).toBe(true);
    }
  });

  it('takes wider bins for years of daily reports', () => {
    const start = parseDay('2024-01-01')!;
    const years = dated(Array.from({ length: 120 }, (_, at) => on(formatDay(start + at * 6))));
    expect(timeScale(years, 'happened', 900).unit).toBe('week');
    expect(timeScale(years, 'happened', 300).unit).toBe('month');
  });

  it('covers its width without gaps, in order, with every dated claim on it', () => {
    fc.assert(
      fc.property(anyDates, anyWidth, (dates, width) => {
        const index = dated(dates);
        const scale = timeScale(index, 'happened', width);
        expect(scale.bins[0]!.x).toBe(0);
        const { bins } = scale;
        const ends = bins.map((bin) => [bin.to + 1, Math.round(bin.x + bin.width)]);
        const starts = bins.map((bin) => [bin.from, Math.round(bin.x)]);
        expect(ends).toEqual([...starts.slice(1), [scale.to + 1, width]]);
        expect(bins.every((bin) => bin.width > 0 && bin.to >= bin.from)).toBe(true);
        const days = dates.flatMap((date) => date?.map((day) => parseDay(day)!) ?? []);
        expect(days.every((day) => day >= scale.from && day <= scale.to)).toBe(true);
      }),
      { numRuns: 40 },
    );
  });

  it('finds the day under a point and the point of a day', () => {
    fc.assert(
      fc.property(anyDates, anyWidth, fc.float({ min: 0, max: 1, noNaN: true }), (dates, width, part) => {
        const index = dated(dates);
        const scale = timeScale(index, 'happened', width);
        const day = dayAt(scale, part * width);
        expect(xOfDay(scale, day)).toBeLessThanOrEqual(part * width + 1e-6);
        expect(xOfDay(scale, day + 1)).toBeGreaterThanOrEqual(part * width - 1e-6);
        expect(dayAt(scale, (xOfDay(scale, day) + xOfDay(scale, day + 1)) / 2)).toBe(day);
      }),
      { numRuns: 40 },
    );
  });

  it('steps by days, across folds, and takes a period whole', () => {
    const scale = timeScale(marathon, 'happened', 700);
    const step = (end: WindowEnd, from: string, days: number) => formatDay(stepEnd(scale, end, parseDay(from)!, days));
    expect(step('from', '1915-01-01', 1)).toBe('2015-10-01');
    expect(step('to', '1915-12-31', 1)).toBe('2015-10-31');
    expect(step('from', '2015-10-01', 1)).toBe('2015-11-13');
    expect(step('from', '2015-10-01', -1)).toBe('1915-01-01');
    expect(step('to', '2015-11-13', -1)).toBe('2015-10-31');
    expect(step('from', '2015-11-24', 1)).toBe('2015-11-25');
    expect(step('to', '2015-11-13', 7)).toBe('2015-11-20');
    expect(step('to', '2015-11-27', 7)).toBe('2015-11-27');
    expect(step('from', '1915-01-01', -7)).toBe('1915-01-01');
  });

  it('steps further in the direction asked for, or stays', () => {
    fc.assert(
      fc.property(
        anyDates,
        anyWidth,
        fc.constantFrom<WindowEnd>('from', 'to'),
        fc.integer({ min: -40, max: 40 }),
        (dates, width, end, days) => {
          const scale = timeScale(dated(dates), 'happened', width);
          const start = stepEnd(scale, end, scale[end], 0);
          const reached = stepEnd(scale, end, start, days);
          expect(Math.sign(reached - start) * Math.sign(days)).toBeGreaterThanOrEqual(0);
          const isInFold = scale.bins[binOfDay(scale, reached)]!.type === 'fold';
          expect(isInFold && reached !== scale.from && reached !== scale.to).toBe(false);
        },
      ),
      { numRuns: 40 },
    );
  });
});

describe('the histogram', () => {
  it('has every claim that the other filters leave in one bin, among the vague dates, or undated', () => {
    fc.assert(
      fc.property(anyDates, anyWidth, fc.boolean(), (dates, width, narrowed) => {
        const index = dated(dates);
        const view = narrowed ? toggleWord(initialView, 'relations', 'military') : initialView;
        const { histogram } = selectTimeline(state(index, view), width);
        const vague = sum(histogram.vague.map(({ claims }) => claims));
        expect(sum(histogram.counts) + vague + sum(histogram.undated)).toBe(sum(matchClaims(index, view)));
      }),
      { numRuns: 40 },
    );
  });

  it('keeps nothing inside a fold', () => {
    fc.assert(
      fc.property(anyDates, anyWidth, (dates, width) => {
        const index = dated(dates);
        const { scale, histogram } = selectTimeline(state(index), width);
        const folds = scale.bins.flatMap(({ type }, at) => (type === 'fold' ? [claimsInBin(histogram, at)] : []));
        expect(folds).toEqual(folds.map(() => 0));
      }),
      { numRuns: 40 },
    );
  });

  it('counts a date too vague for one bin apart, unless it lies away from all others', () => {
    const { scale, histogram } = selectTimeline(state(marathon), 700);
    expect(histogram.vague.map(({ from, to }) => [formatDay(from), formatDay(to)])).toEqual([
      ['2015-11-16', '2015-11-22'],
    ]);
    expect(stepsOf(scale, histogram)[0]).toEqual({ from: parseDay('1915-01-01'), to: parseDay('1915-12-31') });
  });

  it('is the same object while only the window moves', () => {
    const moved = setWindow(initialView, { from: parseDay('2015-11-23')!, to: parseDay('2015-11-26')! });
    expect(selectTimeline(state(marathon, moved), 700)).toBe(selectTimeline(state(marathon), 700));
  });
});

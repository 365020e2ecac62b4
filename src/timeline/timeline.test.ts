import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { TimeBin, TimeScale } from '../derive/timeScale.ts';
import { formatDay, parseDay } from '../model/day.ts';
import { initialView, setWindow } from '../state/view.ts';
import { axisLabels } from './axisLabels.ts';
import { nextWindow } from './playSteps.ts';
import { vagueLanes } from './vagueLanes.ts';
import { narrowTo, shifted, windowOn } from './windowChanges.ts';

const day = (text: string) => parseDay(text)!;
const span = (from: string, to: string) => ({ from: day(from), to: day(to) });

/** A year, a fold, and the days of November 2015 from `first` on, each `width` pixels wide. */
function scaleOf(first: number, count: number, width: number): TimeScale {
  const bins: TimeBin[] = [
    { type: 'period', ...span('1915-01-01', '1915-12-31'), x: 0, width: 36 },
    { type: 'fold', from: day('1916-01-01'), to: day('2015-11-01') + first - 2, x: 36, width: 18 },
  ];
  for (let at = 0; at < count; at++) {
    const on = day('2015-11-01') + first - 1 + at;
    bins.push({ type: 'unit', from: on, to: on, x: 54 + at * width, width });
  }
  return { unit: 'day', bins, width: 54 + count * width, from: bins[0]!.from, to: bins.at(-1)!.to };
}

const texts = (scale: TimeScale, row: string, rem = 16) =>
  axisLabels(scale, rem).flatMap((label) => (label.row === row ? [label.text] : []));

describe('labels of the axis', () => {
  it('name every day where there is room, and the month once', () => {
    expect(texts(scaleOf(23, 5, 40), 'fine')).toEqual(['1915', '23', '24', '25', '26', '27']);
    expect(texts(scaleOf(23, 5, 40), 'coarse')).toEqual(['November 2015']);
  });

  it('name a day a week where there is little', () => {
    expect(texts(scaleOf(2, 24, 7), 'fine')).toEqual(['1915', '2', '9', '16', '23']);
  });

  it('say each year once, also where no month has room for its own', () => {
    const weeks: TimeBin[] = Array.from({ length: 104 }, (_, at) => {
      const from = day('2024-01-01') + 7 * at;
      return { type: 'unit', from, to: from + 6, x: 5 * at, width: 5 };
    });
    const scale = { unit: 'week', bins: weeks, width: 520, from: weeks[0]!.from, to: weeks.at(-1)!.to } as const;
    const coarse = texts(scale, 'coarse');
    expect(coarse.filter((text) => /\d/.test(text))).toEqual(['Jan 2024', 'Jan 2025']);
    expect(coarse.length).toBeGreaterThan(11);
  });

  it('thin out as a reader enlarges the text', () => {
    expect(texts(scaleOf(23, 5, 24), 'fine', 32).length).toBeLessThan(texts(scaleOf(23, 5, 24), 'fine', 16).length);
  });
});

describe('vague dates', () => {
  it('lie side by side in one row, and above each other where they overlap', () => {
    const laid = vagueLanes(
      [
        { from: 0, to: 30, claims: 1 },
        { from: 40, to: 50, claims: 1 },
        { from: 10, to: 20, claims: 1 },
        { from: 12, to: 14, claims: 1 },
      ],
      2,
    );
    expect(laid.map(({ lane }) => lane)).toEqual([0, 0, 1, 1]);
  });

  it('never lie on each other but in the last row', () => {
    const dates = fc.array(
      fc.tuple(fc.nat(60), fc.nat(30)).map(([from, days]) => ({ from, to: from + days, claims: 1 })),
      { maxLength: 12 },
    );
    fc.assert(
      fc.property(dates, (some) => {
        const laid = vagueLanes(some, 3);
        const clashes = laid.flatMap((one, at) =>
          laid.slice(at + 1).filter((other) => one.lane === other.lane && one.from <= other.to && other.from <= one.to),
        );
        expect(clashes.filter(({ lane }) => lane < 2)).toEqual([]);
      }),
    );
  });
});

describe('playing', () => {
  const steps = [span('1915-01-01', '1915-12-31'), ...[23, 24, 26].map((at) => span(`2015-11-${at}`, `2015-11-${at}`))];
  const next = (from: string, to: string, mode: 'window' | 'cumulative') => {
    const window = nextWindow(steps, span(from, to), mode);
    return window && `${formatDay(window.from)} ${formatDay(window.to)}`;
  };

  it('begins with the first day that has something on it', () => {
    expect(nextWindow(steps, null, 'window')).toEqual(steps[0]);
    expect(nextWindow([], null, 'window')).toBeUndefined();
  });

  it('goes from day to day, past those with nothing on them', () => {
    expect(next('1915-01-01', '1915-12-31', 'window')).toBe('2015-11-23 2015-11-23');
    expect(next('2015-11-24', '2015-11-24', 'window')).toBe('2015-11-26 2015-11-26');
    expect(next('2015-11-26', '2015-11-26', 'window')).toBeUndefined();
  });

  it('takes a window of several days along as it is', () => {
    expect(next('2015-11-22', '2015-11-24', 'window')).toBe('2015-11-24 2015-11-26');
  });

  it('lets the window grow when days add up', () => {
    expect(next('2015-11-23', '2015-11-24', 'cumulative')).toBe('2015-11-23 2015-11-26');
  });
});

describe('the window', () => {
  const scale = scaleOf(23, 5, 40);

  it('that lets the whole axis through is none', () => {
    expect(narrowTo(initialView, scale, { from: scale.from, to: scale.to }).window).toBeNull();
    expect(narrowTo(initialView, scale, span('2015-11-24', '2015-11-25')).window).toEqual(
      span('2015-11-24', '2015-11-25'),
    );
  });

  it('is the same view when nothing changes', () => {
    const view = setWindow(initialView, span('2015-11-24', '2015-11-25'));
    expect(narrowTo(view, scale, span('2015-11-24', '2015-11-25'))).toBe(view);
    expect(narrowTo(initialView, scale, { from: scale.from, to: scale.to })).toBe(initialView);
  });

  it('moves as a whole and stays on the axis', () => {
    const window = span('2015-11-24', '2015-11-25');
    expect(shifted(scale, window, 1)).toEqual(span('2015-11-25', '2015-11-26'));
    expect(shifted(scale, window, 9)).toEqual(span('2015-11-26', '2015-11-27'));
  });

  it('from an address beyond the axis is brought onto it', () => {
    expect(windowOn(scale, span('1800-01-01', '2100-01-01'))).toEqual({ from: scale.from, to: scale.to });
  });
});

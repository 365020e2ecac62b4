import { dayIn, NO_DAY, type Clock, type DatasetIndex, type Span } from '../dataset/datasetIndex.ts';
import { RELATIONS } from '../model/vocabulary.ts';
import type { AppState } from '../state/store.ts';
import type { Filters } from '../state/view.ts';
import { daysOnClock } from './daysOnClock.ts';
import { matchClaims } from './matchClaims.ts';
import { remember } from './remember.ts';
import { binOfDay, timeScale, type TimeScale } from './timeScale.ts';

/** How many claims of what the filters leave lie where in time. The window itself takes no part. */
export interface Histogram {
  /** Claims in each bin by relation: `counts[bin * RELATIONS.length + relation]`. */
  readonly counts: Uint32Array;
  /** The most claims that one bin has. */
  readonly highest: number;
  /** Claims whose dates run over several bins, longest first. */
  readonly vague: readonly VagueDate[];
  /** Claims without a date, by relation. */
  readonly undated: Uint32Array;
}

export interface VagueDate extends Span {
  readonly claims: number;
}

/** @param matched claims that pass every filter but the window */
export function histogram(index: DatasetIndex, clock: Clock, scale: TimeScale, matched: Uint8Array): Histogram {
  const { relation } = index.claims;
  const { from, to } = daysOnClock(index, clock);
  const counts = new Uint32Array(scale.bins.length * RELATIONS.length);
  const undated = new Uint32Array(RELATIONS.length);
  const vague = new Map<number, { from: number; to: number; claims: number }>();
  for (let claim = 0; claim < matched.length; claim++) {
    if (!matched[claim]) continue;
    const [first, last] = [dayIn(from, claim), dayIn(to, claim)];
    if (first === NO_DAY) {
      undated[relation[claim]!]! += 1;
      continue;
    }
    const bin = binOfDay(scale, first);
    if (last <= scale.bins[bin]!.to) {
      counts[bin * RELATIONS.length + relation[claim]!]! += 1;
      continue;
    }
    const key = first * 2 ** 23 + (last - first);
    const known = vague.get(key);
    if (known) known.claims += 1;
    else vague.set(key, { from: first, to: last, claims: 1 });
  }
  const longestFirst = [...vague.values()].toSorted((a, b) => b.to - b.from - (a.to - a.from) || a.from - b.from);
  return { counts, highest: highestBin(counts), vague: longestFirst, undated };
}

/** Claims in one bin, all relations together. */
export function claimsInBin({ counts }: Histogram, bin: number): number {
  let sum = 0;
  for (let relation = 0; relation < RELATIONS.length; relation++) sum += counts[bin * RELATIONS.length + relation]!;
  return sum;
}

/** The bins in which something lies: the steps of a playback. */
export function stepsOf(scale: TimeScale, shown: Histogram): Span[] {
  return scale.bins.filter((_, bin) => claimsInBin(shown, bin) > 0).map(({ from, to }) => ({ from, to }));
}

function highestBin(counts: Uint32Array): number {
  let highest = 0;
  for (let at = 0; at < counts.length; at += RELATIONS.length) {
    let sum = 0;
    for (let relation = 0; relation < RELATIONS.length; relation++) sum += counts[at + relation]!;
    highest = Math.max(highest, sum);
  }
  return highest;
}

const rememberedScale = remember(timeScale);
const rememberedMatch = remember((index: DatasetIndex, filters: Filters, clock: Clock) =>
  matchClaims(index, { filters, clock, window: null, undated: true }, 'window'),
);
const rememberedHistogram = remember(histogram);

export interface Timeline {
  readonly scale: TimeScale;
  readonly histogram: Histogram;
}
const pair = remember((scale: TimeScale, shown: Histogram): Timeline => ({ scale, histogram: shown }));

/** The axis and its bars for a width in pixels; a change of the window alone gives the same object. */
export function selectTimeline({ index, view }: AppState, width: number): Timeline {
  const scale = rememberedScale(index, view.clock, width);
  const matched = rememberedMatch(index, view.filters, view.clock);
  return pair(scale, rememberedHistogram(index, view.clock, scale, matched));
}

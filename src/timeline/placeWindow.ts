import type { Span } from '../dataset/datasetIndex.ts';
import { xOfDay, type TimeScale, type WindowEnd } from '../derive/timeScale.ts';
import { sayShortDay } from '../ui/formatDay.ts';
import { span } from '../ui/words.ts';
import { sayWeekday } from './dayParts.ts';
import { windowPainter } from './paintWindow.ts';
import { windowOn } from './windowChanges.ts';

/**
 * Puts what shows a window of time where it belongs in its plot: the frame, what fades the time beside it, and the two ends,
 * which say their day. Null is the whole axis.
 * @param plot holds an element each with `data-window` of "before", "after" and "frame", and with `data-end` of "from" and "to"
 */
export function windowPlacer(
  plot: HTMLElement,
  scale: TimeScale,
  isCoarse: boolean,
): {
  readonly place: (chosen: Span | null) => void;
  /** Draws the same, until the window is placed, for a hand that may move it. */
  readonly hold: (chosen: Span | null) => void;
  /** The same for a window that a hand is moving: the ends say their days, and it has them written under it. */
  readonly move: (chosen: Span | null) => void;
} {
  const find = (part: string) => plot.querySelector<HTMLElement>(part)!;
  const before = find('[data-window=before]');
  const after = find('[data-window=after]');
  const frame = find('[data-window=frame]');
  const ends = { from: find('[data-end=from]'), to: find('[data-end=to]') };
  const size = isCoarse ? 44 : 24;

  const stretch = ({ style }: HTMLElement, from: number, to: number): void => {
    style.transform = `translateX(${from}px) scaleX(${Math.max(to - from, 0) / scale.width})`;
  };
  const placeEnd = (end: WindowEnd, x: number, gap: number): void => {
    const { outward, inward } = hitArea(size, gap, end === 'from' ? x : scale.width - x);
    const edge = end === 'from' ? outward : inward;
    const { style, firstElementChild: knob } = ends[end];
    style.transform = `translateX(${x - edge}px)`;
    style.width = `${outward + inward}px`;
    if (knob instanceof HTMLElement) knob.style.left = `${edge}px`;
  };
  const sayEnd = (end: WindowEnd, day: number, least: number, most: number): void => {
    const thumb = ends[end];
    thumb.setAttribute('aria-valuemin', String(least));
    thumb.setAttribute('aria-valuemax', String(most));
    thumb.setAttribute('aria-valuenow', String(day));
    thumb.setAttribute('aria-valuetext', sayWeekday(day));
  };

  const sayEnds = ({ from, to }: Span): void => {
    sayEnd('from', from, scale.from, to);
    sayEnd('to', to, from, scale.to);
  };
  const edgesOf = ({ from, to }: Span) => [xOfDay(scale, from), xOfDay(scale, to + 1)] as const;
  const painter = windowPainter(plot, scale.width);

  return {
    place(chosen) {
      const shown = windowOn(scale, chosen);
      const [left, right] = edgesOf(shown);
      stretch(before, 0, left);
      stretch(after, right, scale.width);
      frame.toggleAttribute('data-chosen', chosen !== null);
      frame.style.transform = `translateX(${left}px)`;
      frame.style.width = `${Math.max(right - left, 2)}px`;
      placeEnd('from', left, right - left);
      placeEnd('to', right, right - left);
      sayEnds(shown);
      painter.clear();
    },
    hold(chosen) {
      painter.paint(...edgesOf(windowOn(scale, chosen)), '');
    },
    move(chosen) {
      const shown = windowOn(scale, chosen);
      painter.paint(...edgesOf(shown), span(sayShortDay(shown.from), sayShortDay(shown.to)));
      sayEnds(shown);
    },
  };
}

/** Beyond the axis there is the section's own margin. */
const MARGIN = 20;

/**
 * How far a thumb can be held to either side of its edge: around it where there is room; where the window is narrow its
 * middle stays free, to be clicked or moved as a whole.
 */
function hitArea(size: number, gap: number, room: number): { readonly outward: number; readonly inward: number } {
  const fair = Math.min(Math.max(gap / 4, 4), size / 2);
  const outward = Math.min(size - fair, room + MARGIN);
  return { outward, inward: Math.max(fair, Math.min(size - outward, gap / 4)) };
}

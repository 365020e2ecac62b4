import type { KeyboardEvent } from 'react';
import type { Span } from '../dataset/datasetIndex.ts';
import { stepEnd, xOfDay, type TimeScale, type WindowEnd } from '../derive/timeScale.ts';
import { update } from '../state/store.ts';
import { useAppStore } from '../state/useApp.ts';
import { useMedia } from '../ui/useMedia.ts';
import { timelineWords } from '../ui/words/timelineWords.ts';
import { sayWeekday } from './dayParts.ts';
import { narrowTo } from './windowChanges.ts';

const STEPS: Readonly<Record<string, number>> = {
  ArrowLeft: -1,
  ArrowDown: -1,
  ArrowRight: 1,
  ArrowUp: 1,
  PageDown: -30,
  PageUp: 30,
};
const WEEK = 7;

/** One end of the window: a slider by the ARIA authoring practices, in days. */
export function WindowThumb({
  scale,
  end,
  window,
  onGrab,
}: {
  readonly scale: TimeScale;
  readonly end: WindowEnd;
  readonly window: Span;
  readonly onGrab: () => void;
}) {
  const store = useAppStore();
  const day = window[end];
  const x = xOfDay(scale, end === 'from' ? day : day + 1);
  const [least, most] = end === 'from' ? [scale.from, window.to] : [window.from, scale.to];

  const onKeyDown = (event: KeyboardEvent) => {
    const next = keyTarget(event);
    if (next === undefined) return;
    event.preventDefault();
    onGrab();
    update(store, narrowTo, scale, { ...window, [end]: Math.min(Math.max(next, least), most) });
  };
  const keyTarget = ({ key, shiftKey }: KeyboardEvent): number | undefined => {
    if (key === 'Home') return least;
    if (key === 'End') return most;
    const days = STEPS[key];
    return days === undefined
      ? undefined
      : stepEnd(scale, end, day, Math.abs(days) === 1 && shiftKey ? days * WEEK : days);
  };

  const isCoarse = useMedia('(pointer: coarse)');
  const gap = xOfDay(scale, window.to + 1) - xOfDay(scale, window.from);
  const { outward, inward } = hitArea(isCoarse ? 44 : 24, gap, end === 'from' ? x : scale.width - x);
  return (
    <div
      role="slider"
      tabIndex={0}
      data-end={end}
      aria-label={timelineWords.end[end]}
      aria-valuemin={least}
      aria-valuemax={most}
      aria-valuenow={day}
      aria-valuetext={sayWeekday(day)}
      onKeyDown={onKeyDown}
      style={{ transform: `translateX(${end === 'from' ? x - outward : x - inward}px)`, width: outward + inward }}
      className="group absolute inset-y-0 left-0 z-10 flex cursor-ew-resize touch-none items-center outline-none will-change-transform"
    >
      <span
        style={{ left: end === 'from' ? outward : inward }}
        className="absolute flex h-8 w-2 -translate-x-1/2 items-center justify-center rounded-full chosen group-focus-visible:outline-2 group-focus-visible:outline-offset-2 group-focus-visible:outline-focus"
      >
        <span className="h-3 w-px bg-on-chosen" />
      </span>
    </div>
  );
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

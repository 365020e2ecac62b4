import type { KeyboardEvent } from 'react';
import type { Span } from '../dataset/datasetIndex.ts';
import { stepEnd, xOfDay, type TimeScale, type WindowEnd } from '../derive/timeScale.ts';
import { update } from '../state/store.ts';
import { useAppStore } from '../state/useApp.ts';
import { words } from '../ui/words.ts';
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

  // The hit area lies outside the window, so that two ends of one narrow day can both be held.
  const side =
    end === 'from' ? '-translate-x-full pl-[1.125rem] touch:pl-[2.375rem]' : 'pr-[1.125rem] touch:pr-[2.375rem]';
  return (
    <div
      role="slider"
      tabIndex={0}
      data-end={end}
      aria-label={words.timeline.end[end]}
      aria-valuemin={least}
      aria-valuemax={most}
      aria-valuenow={day}
      aria-valuetext={sayWeekday(day)}
      onKeyDown={onKeyDown}
      style={{ left: x }}
      className={`group absolute inset-y-0 z-10 flex cursor-ew-resize touch-none items-center outline-none ${side}`}
    >
      <span
        className={`relative flex h-8 w-2 items-center justify-center rounded-full chosen group-focus-visible:outline-2 group-focus-visible:outline-offset-2 group-focus-visible:outline-focus ${end === 'from' ? 'translate-x-1' : '-translate-x-1'}`}
      >
        <span className="h-3 w-px bg-on-chosen" />
      </span>
    </div>
  );
}

import type { KeyboardEvent } from 'react';
import { stepEnd, type TimeScale, type WindowEnd } from '../derive/timeScale.ts';
import { update } from '../state/store.ts';
import { useAppStore } from '../state/useApp.ts';
import { timelineWords } from '../ui/words/timelineWords.ts';
import { narrowTo, windowOn } from './windowChanges.ts';

const STEPS: Readonly<Record<string, number>> = {
  ArrowLeft: -1,
  ArrowDown: -1,
  ArrowRight: 1,
  ArrowUp: 1,
  PageDown: -30,
  PageUp: 30,
};
const WEEK = 7;

/** One end of the window: a slider by the ARIA authoring practices, in days, put in its place by `placeWindow.ts`. */
export function WindowThumb({
  scale,
  end,
  onGrab,
}: {
  readonly scale: TimeScale;
  readonly end: WindowEnd;
  readonly onGrab: () => void;
}) {
  const store = useAppStore();

  const onKeyDown = (event: KeyboardEvent) => {
    const window = windowOn(scale, store.getState().view.window);
    const [least, most] = end === 'from' ? [scale.from, window.to] : [window.from, scale.to];
    const target = (): number | undefined => {
      if (event.key === 'Home') return least;
      if (event.key === 'End') return most;
      const days = STEPS[event.key];
      if (days === undefined) return undefined;
      return stepEnd(scale, end, window[end], Math.abs(days) === 1 && event.shiftKey ? days * WEEK : days);
    };
    const next = target();
    if (next === undefined) return;
    event.preventDefault();
    onGrab();
    update(store, narrowTo, scale, { ...window, [end]: Math.min(Math.max(next, least), most) });
  };

  return (
    <div
      role="slider"
      tabIndex={0}
      data-end={end}
      aria-label={timelineWords.end[end]}
      // Until it is placed.
      aria-valuenow={scale[end]}
      onKeyDown={onKeyDown}
      className="group absolute inset-y-0 left-0 z-10 flex cursor-ew-resize touch-none items-center outline-none will-change-transform group-data-moved/plot:opacity-0"
    >
      <span className="absolute flex h-8 w-2 -translate-x-1/2 items-center justify-center rounded-full chosen group-focus-visible:outline-2 group-focus-visible:outline-offset-2 group-focus-visible:outline-focus">
        <span className="h-3 w-px bg-on-chosen" />
      </span>
    </div>
  );
}

import { useRef } from 'react';
import type { AppState } from '../state/store.ts';
import { selectTimeline } from '../derive/timeline.ts';
import { xOfDay } from '../derive/timeScale.ts';
import { useApp, useAppNow } from '../state/useApp.ts';
import { timelineWords } from '../ui/words/timelineWords.ts';
import { useRem } from '../ui/useRem.ts';
import { BAR_HEIGHT, Histogram } from './Histogram.tsx';
import { useWindowDrag } from './useWindowDrag.ts';
import { windowOn } from './windowChanges.ts';
import { WindowThumb } from './WindowThumb.tsx';

const selectWindow = (state: AppState) => state.view.window;

/** The histogram with the window over it. */
export function TimePlot({ width, onGrab }: { readonly width: number; readonly onGrab: () => void }) {
  const plot = useRef<HTMLDivElement>(null);
  const rem = useRem();
  const { scale, histogram } = useApp((state) => selectTimeline(state, width));
  const chosen = useAppNow(selectWindow);
  const window = windowOn(scale, chosen);
  const drag = useWindowDrag(plot, scale, onGrab);
  const [left, right] = [xOfDay(scale, window.from), xOfDay(scale, window.to + 1)];
  return (
    <div
      ref={plot}
      {...drag}
      className="relative touch-pan-y select-none"
      role="group"
      aria-label={timelineWords.window}
    >
      <Histogram scale={scale} shown={histogram} rem={rem} window={window} />
      <div className="absolute inset-x-0 -top-1" style={{ height: BAR_HEIGHT * rem + 5 }}>
        <div
          aria-hidden
          className={`pointer-events-none absolute inset-y-0 left-0 rounded-sm will-change-transform ${chosen ? 'border-[1.5px] border-chosen' : 'border border-hairline'}`}
          style={{ transform: `translateX(${left}px)`, width: Math.max(right - left, 2) }}
        />
        <WindowThumb scale={scale} end="from" window={window} onGrab={onGrab} />
        <WindowThumb scale={scale} end="to" window={window} onGrab={onGrab} />
      </div>
    </div>
  );
}

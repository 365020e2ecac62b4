import { useRef } from 'react';
import { selectTimeline } from '../derive/timeline.ts';
import { useApp } from '../state/useApp.ts';
import { timelineWords } from '../ui/words/timelineWords.ts';
import { useRem } from '../ui/useRem.ts';
import { BAR_HEIGHT, Histogram } from './Histogram.tsx';
import { usePlacedWindow } from './usePlacedWindow.ts';
import { useWindowDrag } from './useWindowDrag.ts';
import { WindowThumb } from './WindowThumb.tsx';

/** The histogram with the window over it. */
export function TimePlot({ width, onGrab }: { readonly width: number; readonly onGrab: () => void }) {
  const plot = useRef<HTMLDivElement>(null);
  const rem = useRem();
  const { scale, histogram } = useApp((state) => selectTimeline(state, width));
  const drag = useWindowDrag(plot, scale, onGrab);
  usePlacedWindow(plot, scale);
  return (
    <div
      ref={plot}
      {...drag}
      className="group/plot relative touch-pan-y select-none"
      role="group"
      aria-label={timelineWords.window}
    >
      <Histogram scale={scale} shown={histogram} rem={rem} />
      <div
        className="pointer-events-none absolute inset-x-0 -top-1 *:data-end:pointer-events-auto"
        style={{ height: BAR_HEIGHT * rem + 5 }}
      >
        <div
          aria-hidden
          data-window="frame"
          className="absolute inset-y-0 left-0 rounded-sm border border-hairline will-change-transform group-data-moved/plot:invisible data-chosen:border-[1.5px] data-chosen:border-chosen"
        />
        <WindowThumb scale={scale} end="from" onGrab={onGrab} />
        <WindowThumb scale={scale} end="to" onGrab={onGrab} />
      </div>
    </div>
  );
}

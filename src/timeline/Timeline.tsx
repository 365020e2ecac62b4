import { useEffect, useRef } from 'react';
import { someUndated } from '../dataset/dayColumn.ts';
import type { AppState } from '../state/store.ts';
import { useApp } from '../state/useApp.ts';
import { ONE_COLUMN } from '../ui/oneColumn.ts';
import { useMedia } from '../ui/useMedia.ts';
import { useWidth } from '../ui/useWidth.ts';
import { appWords } from '../ui/words/appWords.ts';
import { ClockSwitch } from './ClockSwitch.tsx';
import { CountSentence } from './CountSentence.tsx';
import { PlayButton, PlaySettings } from './PlayControls.tsx';
import { Settings } from './Settings.tsx';
import { TimePlot } from './TimePlot.tsx';
import { UndatedBin } from './UndatedBin.tsx';
import { usePlayback } from './usePlayback.ts';

/** The bin of what has no date, beside the axis, with the gap before it. */
const UNDATED_WIDTH = 68;
const NARROWEST_AXIS = 120;

const selectHasUndated = ({ index, view }: AppState) =>
  view.clock === 'happened' && someUndated(index.claims.happenedFrom);

/** The time control: what happened when, how much of it is shown, and playing through it. */
export function Timeline({
  onPlayback,
}: {
  /** Told how to play or pause, for a key that does. */
  readonly onPlayback?: (toggle: (() => void) | null) => void;
}) {
  const frame = useRef<HTMLDivElement>(null);
  const whole = useWidth(frame);
  const isOneColumn = useMedia(ONE_COLUMN);
  const hasUndated = useApp(selectHasUndated);
  const width = Math.max(whole - (hasUndated ? UNDATED_WIDTH : 0), NARROWEST_AXIS);
  const playback = usePlayback(width);
  const { toggle, pause } = playback;
  useEffect(() => {
    onPlayback?.(toggle);
    return () => onPlayback?.(null);
  }, [onPlayback, toggle]);
  return (
    <section
      aria-label={appWords.time}
      className="grid grid-cols-[auto_minmax(0,1fr)_auto] gap-x-4 gap-y-2 px-5 py-2 md:gap-x-5 md:py-3"
    >
      <div className="flex flex-col gap-1 print:hidden">
        <div className="flex items-center gap-1.5">
          <PlayButton playback={playback} />
          {!isOneColumn && <PlaySettings playback={playback} />}
        </div>
        {!isOneColumn && <ClockSwitch />}
      </div>
      <div
        ref={frame}
        className="order-last col-span-full flex min-w-0 justify-between pt-1 md:order-none md:col-span-1"
      >
        {whole > 0 && <TimePlot width={width} onGrab={pause} />}
        {whole > 0 && hasUndated && <UndatedBin width={width} />}
      </div>
      <CountSentence />
      {isOneColumn && (
        <Settings>
          <PlaySettings playback={playback} />
          <ClockSwitch />
        </Settings>
      )}
    </section>
  );
}

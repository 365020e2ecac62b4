import { Pause, Play } from 'lucide-react';
import { timelineWords } from '../ui/words/timelineWords.ts';
import { keysWords } from '../ui/words/keysWords.ts';
import { PLAY_MODES } from './playSteps.ts';
import { SPEEDS, type Playback } from './usePlayback.ts';

export function PlayButton({ playback }: { readonly playback: Playback }) {
  const { isPlaying, toggle } = playback;
  const Icon = isPlaying ? Pause : Play;
  const label = isPlaying ? timelineWords.pause : timelineWords.play;
  return (
    <button
      type="button"
      aria-label={label}
      title={`${label} (${keysWords.space})`}
      onClick={toggle}
      className="grid size-9 shrink-0 place-items-center rounded-full border-[1.5px] border-ink text-ink hover:chosen touch:size-11"
    >
      <Icon aria-hidden size={16} fill="currentColor" strokeWidth={1.5} className={isPlaying ? '' : 'translate-x-px'} />
    </button>
  );
}

const SMALL =
  'min-h-6 rounded px-1.5 text-2xs font-medium whitespace-nowrap text-soft underline-offset-4 hover:bg-sunk hover:text-ink touch:min-h-11 touch:min-w-11 touch:text-xs';

/** How fast, and whether the window moves or grows. */
export function PlaySettings({ playback }: { readonly playback: Playback }) {
  const { speed, mode, unit } = playback;
  const nextSpeed = SPEEDS[(SPEEDS.indexOf(speed) + 1) % SPEEDS.length]!;
  const otherMode = PLAY_MODES.find((known) => known !== mode)!;
  return (
    <div className="flex flex-col items-start touch:flex-row touch:gap-2">
      <button
        type="button"
        className={SMALL}
        aria-label={timelineWords.speed(speed)}
        title={timelineWords.speed(speed)}
        onClick={() => playback.setSpeed(nextSpeed)}
      >
        {timelineWords.times(speed)}
      </button>
      <button
        type="button"
        className={SMALL}
        aria-label={timelineWords.modeNow(timelineWords.mode[mode](unit))}
        title={timelineWords.modeHint[mode](unit)}
        onClick={() => playback.setMode(otherMode)}
      >
        {timelineWords.mode[mode](unit)}
      </button>
    </div>
  );
}

import { Pause, Play } from 'lucide-react';
import { words } from '../ui/words.ts';
import { PLAY_MODES } from './playSteps.ts';
import { SPEEDS, type Playback } from './usePlayback.ts';

const SMALL =
  'min-h-6 rounded px-1.5 text-2xs font-medium text-soft hover:bg-sunk hover:text-ink touch:min-h-11 touch:min-w-11';

/** Play or pause, how fast, and whether the window moves or grows. */
export function PlayControls({ playback }: { readonly playback: Playback }) {
  const { isPlaying, speed, mode } = playback;
  const Icon = isPlaying ? Pause : Play;
  const nextSpeed = SPEEDS[(SPEEDS.indexOf(speed) + 1) % SPEEDS.length]!;
  const otherMode = PLAY_MODES.find((known) => known !== mode)!;
  return (
    <div className="flex items-center gap-1">
      <button
        type="button"
        aria-label={isPlaying ? words.timeline.pause : words.timeline.play}
        title={`${isPlaying ? words.timeline.pause : words.timeline.play} (${words.keys.space})`}
        onClick={playback.toggle}
        className="mr-1 grid size-9 shrink-0 place-items-center rounded-full border-[1.5px] border-ink text-ink hover:chosen touch:size-11"
      >
        <Icon
          aria-hidden
          size={16}
          fill="currentColor"
          strokeWidth={1.5}
          className={isPlaying ? '' : 'translate-x-px'}
        />
      </button>
      <div className="flex flex-col items-start touch:flex-row">
        <button
          type="button"
          className={SMALL}
          aria-label={words.timeline.speed(speed)}
          title={words.timeline.speed(speed)}
          onClick={() => playback.setSpeed(nextSpeed)}
        >
          {words.timeline.times(speed)}
        </button>
        <button
          type="button"
          className={SMALL}
          aria-pressed={mode === 'cumulative'}
          title={words.timeline.modeHint[mode]}
          onClick={() => playback.setMode(otherMode)}
        >
          {words.timeline.mode[mode]}
        </button>
      </div>
    </div>
  );
}

import { useEffect, useState } from 'react';
import type { Span } from '../dataset/datasetIndex.ts';
import type { CalendarUnit } from '../derive/calendarUnit.ts';
import type { TimeScale } from '../derive/timeScale.ts';
import { selectTimeline, stepsOf } from '../derive/timeline.ts';
import { update, type AppState } from '../state/store.ts';
import { useApp, useAppStore } from '../state/useApp.ts';
import { nextWindow, type PlayMode } from './playSteps.ts';
import { narrowTo } from './windowChanges.ts';

export const SPEEDS = [0.5, 1, 2] as const;
export type Speed = (typeof SPEEDS)[number];

const STEP_MS = 1200;

export interface Playback {
  readonly isPlaying: boolean;
  readonly speed: Speed;
  readonly mode: PlayMode;
  /** What a step is: the narrowest bar of the axis. */
  readonly unit: CalendarUnit;
  readonly setSpeed: (speed: Speed) => void;
  readonly setMode: (mode: PlayMode) => void;
  readonly toggle: () => void;
  readonly pause: () => void;
}

/**
 * Steps from one day with something on it to the next, and stops at the last.
 * @param width of the axis: wherever days are too narrow to show, a step is a wider bin
 */
export function usePlayback(width: number): Playback {
  const store = useAppStore();
  const [isPlaying, setPlaying] = useState(false);
  const [speed, setSpeed] = useState<Speed>(1);
  const [mode, setMode] = useState<PlayMode>('window');
  const unit = useApp((state) => selectTimeline(state, width).scale.unit);

  useEffect(() => {
    if (!isPlaying) return undefined;
    const timer = setInterval(() => {
      const { scale, next } = following(store.getState(), width, mode);
      if (next) update(store, narrowTo, scale, next);
      else setPlaying(false);
    }, STEP_MS / speed);
    return () => clearInterval(timer);
  }, [store, width, isPlaying, speed, mode]);

  const play = () => {
    const { scale, next, first } = following(store.getState(), width, mode);
    const start = next ?? first;
    if (!start) return;
    update(store, narrowTo, scale, start);
    setPlaying(true);
  };
  const pause = () => setPlaying(false);
  return { isPlaying, speed, mode, unit, setSpeed, setMode, toggle: isPlaying ? pause : play, pause };
}

interface Following {
  readonly scale: TimeScale;
  readonly next: Span | undefined;
  readonly first: Span | undefined;
}

function following(state: AppState, width: number, mode: PlayMode): Following {
  const { scale, histogram } = selectTimeline(state, width);
  const steps = stepsOf(scale, histogram);
  return { scale, next: nextWindow(steps, state.view.window, mode), first: nextWindow(steps, null, mode) };
}

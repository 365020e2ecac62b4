import type { Span } from '../dataset/datasetIndex.ts';
import type { TimeScale } from '../derive/timeScale.ts';
import { setWindow, type View } from '../state/view.ts';

/** The window in force: the whole axis when none is set, never beyond it. */
export function windowOn(scale: TimeScale, window: Span | null): Span {
  if (!window) return { from: scale.from, to: scale.to };
  const bring = (day: number) => Math.min(Math.max(day, scale.from), scale.to);
  return { from: bring(window.from), to: bring(window.to) };
}

/** Sets a window; one that lets the whole axis through is none. */
export function narrowTo(view: View, scale: TimeScale, { from, to }: Span): View {
  const next = from <= scale.from && to >= scale.to ? null : { from, to };
  const same = view.window?.from === next?.from && view.window?.to === next?.to;
  return same ? view : setWindow(view, next);
}

/** The window some days further on, as long as it was, kept on the axis. */
export function shifted(scale: TimeScale, { from, to }: Span, days: number): Span {
  const within = Math.min(Math.max(days, scale.from - from), scale.to - to);
  return { from: from + within, to: to + within };
}

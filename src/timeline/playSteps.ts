import type { Span } from '../dataset/datasetIndex.ts';

/** `window`: the window moves on as it is; `cumulative`: its first day stays, and it grows. */
export const PLAY_MODES = ['window', 'cumulative'] as const;
export type PlayMode = (typeof PLAY_MODES)[number];

/**
 * The window of the next step, ending with the next stretch that has something on it; undefined after the last. Without
 * a window playing begins at the first.
 * @param steps stretches with something on them, in order
 */
export function nextWindow(steps: readonly Span[], window: Span | null, mode: PlayMode): Span | undefined {
  if (!window) return steps[0];
  const next = steps.find(({ to }) => to > window.to);
  if (!next) return undefined;
  if (mode === 'cumulative') return { from: window.from, to: next.to };
  const isOneStep = steps.some(({ from, to }) => from === window.from && to === window.to);
  return isOneStep ? next : { from: Math.min(next.to - (window.to - window.from), next.from), to: next.to };
}

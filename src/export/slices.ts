import { nextTask } from '../platform/nextTask.ts';

/** What is being written: its parts in order, and about how many there will be. */
export interface Writing {
  readonly parts: Iterable<string>;
  readonly count: number;
}

export interface Run {
  readonly signal: AbortSignal;
  /** Called with the share that is done, 0 to 1. */
  readonly onProgress: (share: number) => void;
}

/** Longer than this the page does not wait for a key or a press. */
const SLICE_MS = 12;

/**
 * Writes in slices, so that the page stays awake and the reader can stop it.
 * @throws the reason of `signal`, when that aborts
 */
export async function writeInSlices({ parts, count }: Writing, { signal, onProgress }: Run): Promise<string[]> {
  const written: string[] = [];
  let since = performance.now();
  for (const part of parts) {
    written.push(part);
    if (performance.now() - since < SLICE_MS) continue;
    onProgress(Math.min(1, written.length / Math.max(1, count)));
    await nextTask();
    signal.throwIfAborted();
    since = performance.now();
  }
  return written;
}

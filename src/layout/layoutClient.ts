import { trustedScript } from '../platform/trustedScript.ts';
import workerUrl from './layout.worker.ts?worker&url';
import type { LayoutReply, LayoutRequest, LayoutTask } from './layoutMessages.ts';

export interface LayoutClient {
  /** Starts anew; what ran before ends unheard. */
  readonly start: (task: LayoutTask, onPositions: (positions: Float32Array, isLast: boolean) => void) => void;
  readonly cancel: () => void;
  readonly destroy: () => void;
}

/** Where no worker starts, the work is done here in slices of this length. */
const SLICE_MS = 8;

/** Lays out in a worker; where the browser lets none start, on this thread, a slice a frame. */
export function createLayoutClient(): LayoutClient {
  let worker: Worker | null | undefined;
  let run = 0;
  let hear: ((reply: LayoutReply) => void) | undefined;
  let pending: LayoutTask | undefined;

  const spawn = (): Worker | null => {
    try {
      const spawned = new Worker(trustedScript(workerUrl), { type: 'module', name: 'layout' });
      spawned.addEventListener('message', ({ data }: MessageEvent<LayoutReply>) => {
        // Until the last one has come it may still have to be done here.
        if (data.isLast) pending = undefined;
        if (data.run === run) hear?.(data);
      });
      // It did not load, or it failed: the task goes on here.
      spawned.addEventListener('error', (event) => {
        event.preventDefault();
        spawned.terminate();
        worker = null;
        if (pending) void workHere(pending, run);
      });
      return spawned;
    } catch {
      return null;
    }
  };

  const workHere = async (task: LayoutTask, mine: number): Promise<void> => {
    const { doTask } = await import('./doTask.ts');
    for (const { positions, isLast } of doTask(task, SLICE_MS)) {
      if (mine !== run) return;
      hear?.({ run: mine, positions, isLast });
      await new Promise((resolve) => {
        requestAnimationFrame(resolve);
      });
    }
  };

  return {
    start(task, onPositions) {
      run += 1;
      hear = ({ positions, isLast }) => onPositions(positions, isLast);
      pending = task;
      worker ??= worker === null ? null : spawn();
      if (!worker) {
        void workHere(task, run);
        return;
      }
      const request: LayoutRequest = { run, task };
      worker.postMessage(request);
    },
    cancel() {
      run += 1;
      pending = undefined;
      worker?.postMessage({ run, task: null } satisfies LayoutRequest);
    },
    destroy() {
      run += 1;
      worker?.terminate();
    },
  };
}

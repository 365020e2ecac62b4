import { doTask } from './doTask.ts';
import type { LayoutReply, LayoutRequest } from './layoutMessages.ts';

/** At most this often a picture of the work goes out. */
const SHOW_MS = 33;

let current = 0;

addEventListener('message', ({ data }: MessageEvent<LayoutRequest>) => {
  current = data.run;
  if (data.task) void work(data.run, data.task);
});

async function work(run: number, task: NonNullable<LayoutRequest['task']>): Promise<void> {
  for (const { positions, isLast } of doTask(task, SHOW_MS)) {
    const reply: LayoutReply = { run, positions, isLast };
    postMessage(reply, { transfer: [positions.buffer] });
    // Lets a newer task, or the end of this one, in.
    await new Promise((resolve) => {
      setTimeout(resolve);
    });
    if (current !== run) return;
  }
}

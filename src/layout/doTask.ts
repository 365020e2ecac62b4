import type { LayoutTask } from './layoutMessages.ts';
import { placeActors } from './placeActors.ts';
import { createRelayout } from './relayout.ts';

interface Step {
  readonly positions: Float32Array<ArrayBuffer>;
  readonly isLast: boolean;
}

/** Positions as they come, after each slice of about `sliceMs` of work. To place from nothing is one slice, however long. */
export function* doTask(task: LayoutTask, sliceMs: number): Generator<Step> {
  if (task.type === 'place') {
    const placed = placeActors(task.actors, task.links);
    const positions = Float32Array.from(task.actors.flatMap(({ id }) => [placed.get(id)!.x, placed.get(id)!.y]));
    yield { positions, isLast: true };
    return;
  }
  const layout = createRelayout(task);
  let isMore = true;
  while (isMore) {
    const start = performance.now();
    while (isMore && performance.now() - start < sliceMs) isMore = layout.run(1);
    yield { positions: layout.positions(), isLast: !isMore };
  }
}

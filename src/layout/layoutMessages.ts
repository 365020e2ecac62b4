import type { ActorToPlace, LinkToPlace } from './hierarchy.ts';
import type { RelayoutTask } from './relayout.ts';

/** All actors of a dataset, from nothing; or those that show, from where they are. */
export type LayoutTask =
  | { readonly type: 'place'; readonly actors: readonly ActorToPlace[]; readonly links: readonly LinkToPlace[] }
  | ({ readonly type: 'relayout' } & RelayoutTask);

/** To the worker. A new task ends the one before it; no task ends it too. */
export interface LayoutRequest {
  readonly run: number;
  readonly task: LayoutTask | null;
}

/** From the worker: positions as they come, x and y by turns in the order of the task; the last ones marked. */
export interface LayoutReply {
  readonly run: number;
  readonly positions: Float32Array<ArrayBuffer>;
  readonly isLast: boolean;
}

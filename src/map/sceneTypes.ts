import type { Emphasis } from '../derive/emphasis.ts';
import type { VisibleGraph } from '../derive/visibleGraph.ts';
import type { Names } from '../state/view.ts';
import type { Insets } from './camera.ts';
import type { Hit } from './hitTest.ts';
import type { NodeMark, Picture } from './marks.ts';
import type { Rect } from './rect.ts';

/** Everything the picture follows from, but for where the reader has moved it. */
export interface SceneProps {
  readonly graph: VisibleGraph;
  /** x and y by place, as the dataset has them. A new array starts the scene anew. */
  readonly positions: Float64Array;
  readonly memberOf: Uint32Array;
  readonly emphasis: Emphasis;
  readonly names: Names;
  /** How far what lies over the map reaches in from its sides, for fitting. */
  readonly insets: Insets;
  /** What lies over the map, in pixels of the window: no name goes under it. */
  readonly covered: readonly Rect[];
}

export interface SceneEvents {
  readonly onPoint: (hit: Hit | null) => void;
  readonly onClick: (hit: Hit | null, isDouble: boolean) => void;
  readonly onPin: (place: number) => void;
}

/** The picture on its canvas. It owns positions, camera and hit test; whoever holds it owns everything else. */
export interface Scene {
  /** The first picture, in several tasks. */
  readonly begin: (props: SceneProps) => Promise<void>;
  /** @param isHeld by a hand that goes on changing it */
  readonly update: (props: SceneProps, isHeld?: boolean) => void;
  readonly fit: () => void;
  readonly zoomBy: (factor: number) => void;
  readonly panBy: (dx: number, dy: number) => void;
  /** Moves the window no further than needed for these actors to be in it. */
  readonly show: (places: readonly number[]) => void;
  /** Takes the window to these actors, so that they fill it. */
  readonly visit: (places: readonly number[]) => void;
  /** Back to where the window was before, unless the reader has moved it since. */
  readonly comeBack: () => void;
  /** Lets a dragged actor go back to its place; without one, all. */
  readonly release: (place?: number) => void;
  readonly isPinned: (place: number) => boolean;
  /** Actors move to new places; pinned ones stay. */
  readonly move: (places: readonly number[], positions: Float32Array, isLast: boolean) => void;
  /** No more places come: the picture is made sharp as it is. */
  readonly rest: () => void;
  readonly positions: () => Float64Array;
  readonly nodes: () => readonly NodeMark[];
  /** The settled picture and where its window is, for an export. */
  readonly picture: () => Picture | undefined;
  readonly destroy: () => void;
}

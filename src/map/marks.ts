import type { VisibleActor, VisibleLink } from '../derive/visibleGraph.ts';
import type { Rect } from './rect.ts';

/**
 * The picture as shapes, in pixels at the present zoom with the world's (0, 0) as origin: panning moves the whole and
 * changes no mark.
 */
export interface Picture {
  readonly zoom: number;
  readonly nodes: readonly NodeMark[];
  readonly nodeOf: ReadonlyMap<number, NodeMark>;
  readonly hulls: readonly HullMark[];
  readonly strands: readonly Strand[];
  /** In a sketch: all lines as they were, where none has come or gone. They are drawn faded, under those that match. */
  readonly fadedStrands?: readonly Strand[];
  readonly badges: readonly BadgeMark[];
  readonly labels: readonly LabelMark[];
}

/** An actor's sign. */
export interface NodeMark {
  readonly actor: VisibleActor;
  readonly x: number;
  readonly y: number;
  /** Half its width and height. */
  readonly half: number;
  readonly rect: Rect;
  readonly isPinned: boolean;
  /** Member of an actor that shows as well. */
  readonly isMember: boolean;
}

/** The soft ground of an open actor and all in it. */
export interface HullMark {
  readonly place: number;
  /** Corners of a closed shape, x and y by turns; the middles of its sides lie on the curve. */
  readonly corners: readonly number[];
  readonly depth: number;
}

/** One line of a link; a link with claims both ways has two. A quadratic curve from (x0, y0) to (x1, y1). */
export interface Strand {
  readonly link: VisibleLink;
  readonly x0: number;
  readonly y0: number;
  readonly cx: number;
  readonly cy: number;
  readonly x1: number;
  readonly y1: number;
  readonly width: number;
  readonly hasArrow: boolean;
}

export interface BadgeMark {
  readonly link: VisibleLink;
  /** How far along the line it is, 0 to 1. */
  readonly t: number;
  /** The middle of the shape; the count stands to its right. */
  readonly x: number;
  readonly y: number;
  readonly half: number;
  /** Empty where the link has one claim. */
  readonly count: string;
  readonly countX: number;
  /** The middle of the broken link that says that it is disputed. */
  readonly brokenX: number;
  readonly rect: Rect;
}

export interface LabelMark {
  readonly node: NodeMark;
  readonly lines: readonly string[];
  readonly font: string;
  readonly lineHeight: number;
  readonly align: 'left' | 'center' | 'right';
  /** Where each line is anchored, and the first one's middle. */
  readonly x: number;
  readonly y: number;
  readonly rect: Rect;
  readonly candidate: number;
  /** It lies on other marks, as on a plate. */
  readonly isOver?: boolean;
}

import type { VisibleLink } from '../derive/visibleGraph.ts';
import type { ActorKind } from '../model/vocabulary.ts';
import { xAt, yAt, type Curve } from './curve.ts';
import type { NodeMark, Strand } from './marks.ts';
import { lineWidth } from './sizes.ts';

/** Between a sign and the ends of its lines. */
const END_GAP = 3;

/** How one line runs, from the middle of a sign to the middle of another. */
export interface Course {
  readonly from: NodeMark;
  readonly to: NodeMark;
  /** How far it is off the straight way in its middle, in pixels; above zero to the right of who goes that way. */
  readonly bend: number;
}

/** The part of a line that its signs leave free. */
export function strandOf(link: VisibleLink, course: Course, hasArrow: boolean, scale: number): Strand {
  const whole = curveOf(course);
  const { x0, y0, cx, cy, x1, y1 } = cut(whole, leaves(whole, course.from), 1 - leaves(turned(whole), course.to));
  return { link, x0, y0, cx, cy, x1, y1, width: lineWidth(link) * Math.min(1.15, scale), hasArrow };
}

/** All of a line. */
export function curveOf({ from, to, bend }: Course): Curve {
  const dx = to.x - from.x;
  const dy = to.y - from.y;
  const off = (2 * bend) / Math.max(1, Math.hypot(dx, dy));
  const cx = (from.x + to.x) / 2 - dy * off;
  const cy = (from.y + to.y) / 2 + dx * off;
  return { x0: from.x, y0: from.y, cx, cy, x1: to.x, y1: to.y };
}

/**
 * The share of a curve that lies under the sign it starts from, and a hair more. From its start the curve is at `t·(u + t·v)`, and so
 * `t` times the length of `u + t·v` away, which changes little with `t` where that is small: a few rounds find it.
 */
function leaves({ x0, y0, cx, cy, x1, y1 }: Curve, { half, actor }: NodeMark): number {
  const isBox = isSquare(actor.actor.kind);
  let t = 0;
  for (let round = 0; round < 4; round++) {
    const dx = Math.abs(2 * (cx - x0) + t * (x1 - 2 * cx + x0));
    const dy = Math.abs(2 * (cy - y0) + t * (y1 - 2 * cy + y0));
    const straight = Math.sqrt(dx * dx + dy * dy);
    const length = isBox ? Math.max(dx, dy, straight / 1.25) : straight;
    t = Math.min(0.5, (half + END_GAP) / length);
  }
  return t;
}

function turned({ x0, y0, cx, cy, x1, y1 }: Curve): Curve {
  return { x0: x1, y0: y1, cx, cy, x1: x0, y1: y0 };
}

/** The part of a curve between two shares of it, as a curve of its own. */
function cut(curve: Curve, start: number, end: number): Curve {
  const { x0, y0, cx, cy, x1, y1 } = curve;
  const first = (1 - start) * (1 - end);
  const middle = start * (1 - end) + end * (1 - start);
  const last = start * end;
  return {
    x0: xAt(curve, start),
    y0: yAt(curve, start),
    cx: first * x0 + middle * cx + last * x1,
    cy: first * y0 + middle * cy + last * y1,
    x1: xAt(curve, end),
    y1: yAt(curve, end),
  };
}

function isSquare(kind: ActorKind): boolean {
  return kind === 'state' || kind === 'government-body' || kind === 'company' || kind === 'media';
}

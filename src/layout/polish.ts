import type { Body, Tie } from './body.ts';
import type { Box } from './simulate.ts';
import { randomFrom } from './random.ts';
import { distanceToSegment, segmentsCross } from './segments.ts';

/** What a line under somebody else's sign, a crossing, and a line's length cost against one another. */
const UNDER_NODE = 9;
const CROSSING = 1;
const LENGTH = 0.006;
/** A line keeps this far from the middle of a sign that is not its own. */
const CLEARANCE = 24;

interface Plane {
  readonly xs: Float64Array;
  readonly ys: Float64Array;
  readonly radii: Float64Array;
  /** The two bodies of each tie, and what its length weighs. */
  readonly as: Int32Array;
  readonly bs: Int32Array;
  readonly pulls: Float64Array;
  /** Places in `ties` of each body's ties. */
  readonly tiesOf: readonly (readonly number[])[];
  /** What each body has a part in costs at present; NaN where a move has made it unknown. */
  readonly known: Float64Array;
}

/** The cost of an arrangement; lower is more readable. */
export function costOf(bodies: readonly Body[], ties: readonly Tie[]): number {
  const plane = planeOf(bodies, ties);
  let cost = 0;
  for (let tie = 0; tie < ties.length; tie++) {
    cost += lengthCost(plane, tie) + nodesUnder(plane, tie) * UNDER_NODE + crossingsOf(plane, tie, tie + 1) * CROSSING;
  }
  return cost;
}

/**
 * Moves one body, or swaps two, at a time; keeps a move that costs less, and early on one that costs a little more
 * (threshold accepting: plain arithmetic, no exponential). Discs that do not overlap never come to.
 */
export function polish(
  start: readonly Body[],
  ties: readonly Tie[],
  box: Box,
  tries: number,
  seed: number,
): readonly Body[] {
  const plane = planeOf(start, ties);
  const { xs, ys, radii } = plane;
  const random = randomFrom(seed * 7919);
  for (let step = 0; step < tries; step++) {
    const left = 1 - step / tries;
    const threshold = 1.2 * left * left;
    const body = Math.floor(random() * start.length);
    const [roomX, roomY] = [box.x - radii[body]!, box.y - radii[body]!];
    if (random() < 0.25) {
      const other = Math.floor(random() * start.length);
      if (other !== body) trySwap(plane, body, other, box, threshold);
      continue;
    }
    const reach = random() < 0.3 ? 2 * box.x : 20 + 120 * left;
    const x = clamp(xs[body]! + (random() - 0.5) * reach, roomX);
    const y = clamp(ys[body]! + (random() - 0.5) * reach, roomY);
    tryMove(plane, body, x, y, threshold);
  }
  return start.map(({ radius }, body) => ({ x: xs[body]!, y: ys[body]!, radius }));
}

function clamp(value: number, room: number): number {
  return Math.max(-room, Math.min(room, value));
}

function tryMove(plane: Plane, body: number, x: number, y: number, threshold: number): void {
  const { xs, ys } = plane;
  const [oldX, oldY] = [xs[body]!, ys[body]!];
  if (!isFree(plane, body, x, y, -1)) return;
  const before = knownCost(plane, body);
  xs[body] = x;
  ys[body] = y;
  const after = costOfBody(plane, body, before + threshold);
  if (after <= before + threshold) {
    plane.known.fill(Number.NaN);
    plane.known[body] = after;
    return;
  }
  xs[body] = oldX;
  ys[body] = oldY;
}

function trySwap(plane: Plane, one: number, other: number, box: Box, threshold: number): void {
  const { xs, ys, radii } = plane;
  const [x, y, otherX, otherY] = [xs[one]!, ys[one]!, xs[other]!, ys[other]!];
  const fits = (body: number, atX: number, atY: number) =>
    Math.abs(atX) <= box.x - radii[body]! && Math.abs(atY) <= box.y - radii[body]!;
  if (!fits(one, otherX, otherY) || !fits(other, x, y)) return;
  if (!isFree(plane, one, otherX, otherY, other) || !isFree(plane, other, x, y, one)) return;
  // What both have a part in counts twice, before and after alike.
  const most = knownCost(plane, one) + knownCost(plane, other) + threshold;
  const place = (body: number, atX: number, atY: number): void => {
    xs[body] = atX;
    ys[body] = atY;
  };
  place(one, otherX, otherY);
  place(other, x, y);
  const after = costOfBody(plane, one, most);
  if (after <= most && after + costOfBody(plane, other, most - after) <= most) {
    plane.known.fill(Number.NaN);
    return;
  }
  place(one, x, y);
  place(other, otherX, otherY);
}

function planeOf(bodies: readonly Body[], ties: readonly Tie[]): Plane {
  const tiesOf: number[][] = bodies.map(() => []);
  for (const [place, { a, b }] of ties.entries()) {
    tiesOf[a]!.push(place);
    tiesOf[b]!.push(place);
  }
  return {
    xs: Float64Array.from(bodies, ({ x }) => x),
    ys: Float64Array.from(bodies, ({ y }) => y),
    radii: Float64Array.from(bodies, ({ radius }) => radius),
    as: Int32Array.from(ties, ({ a }) => a),
    bs: Int32Array.from(ties, ({ b }) => b),
    pulls: Float64Array.from(ties, ({ weight }) => LENGTH * (0.6 + 0.4 * Math.min(6, Math.sqrt(weight)))),
    tiesOf,
    known: new Float64Array(bodies.length).fill(Number.NaN),
  };
}

function isFree({ xs, ys, radii }: Plane, body: number, x: number, y: number, except: number): boolean {
  for (let other = 0; other < xs.length; other++) {
    if (other === body || other === except) continue;
    const dx = xs[other]! - x;
    const dy = ys[other]! - y;
    const room = radii[other]! + radii[body]!;
    if (dx * dx + dy * dy < room * room * 0.98) return false;
  }
  return true;
}

function knownCost(plane: Plane, body: number): number {
  const known = plane.known[body]!;
  if (!Number.isNaN(known)) return known;
  return (plane.known[body] = costOfBody(plane, body, Infinity));
}

/*
 * What follows runs some ten million times for one dataset: single declarations, as destructuring an array literal is not
 * free there.
 */

/** All cost that a body has a part in, or some of it that is above `most`. */
function costOfBody(plane: Plane, body: number, most: number): number {
  const { as, bs, tiesOf, xs, ys } = plane;
  const x = xs[body]!;
  const y = ys[body]!;
  let cost = 0;
  for (let tie = 0; tie < as.length && cost <= most; tie++) {
    const a = as[tie]!;
    const b = bs[tie]!;
    if (a !== body && b !== body) cost += UNDER_NODE * closeness(x, y, xs[a]!, ys[a]!, xs[b]!, ys[b]!);
  }
  for (const tie of tiesOf[body]!) {
    if (cost > most) return cost;
    cost += lengthCost(plane, tie) + nodesUnder(plane, tie) * UNDER_NODE + crossingsOf(plane, tie, 0) * CROSSING;
  }
  return cost;
}

function lengthCost({ xs, ys, radii, as, bs, pulls }: Plane, tie: number): number {
  const a = as[tie]!;
  const b = bs[tie]!;
  const dx = xs[a]! - xs[b]!;
  const dy = ys[a]! - ys[b]!;
  return pulls[tie]! * (Math.sqrt(dx * dx + dy * dy) - radii[a]! - radii[b]!);
}

/** How many signs a tie's line passes under, one nearer to the middle counting more. */
function nodesUnder({ xs, ys, as, bs }: Plane, tie: number): number {
  const a = as[tie]!;
  const b = bs[tie]!;
  const ax = xs[a]!;
  const ay = ys[a]!;
  const bx = xs[b]!;
  const by = ys[b]!;
  let count = 0;
  for (let body = 0; body < xs.length; body++) {
    if (body !== a && body !== b) count += closeness(xs[body]!, ys[body]!, ax, ay, bx, by);
  }
  return count;
}

/** 0 for a line that is clear of a point, up to 1.5 for one right through it. */
function closeness(px: number, py: number, ax: number, ay: number, bx: number, by: number): number {
  if (px < ax - CLEARANCE && px < bx - CLEARANCE) return 0;
  if (px > ax + CLEARANCE && px > bx + CLEARANCE) return 0;
  if (py < ay - CLEARANCE && py < by - CLEARANCE) return 0;
  if (py > ay + CLEARANCE && py > by + CLEARANCE) return 0;
  const distance = distanceToSegment(px, py, ax, ay, bx, by);
  return distance < CLEARANCE ? 1.5 - distance / CLEARANCE : 0;
}

/** How many ties, from the place `first` on, a tie crosses away from its ends. */
function crossingsOf({ xs, ys, as, bs }: Plane, tie: number, first: number): number {
  const a = as[tie]!;
  const b = bs[tie]!;
  const ax = xs[a]!;
  const ay = ys[a]!;
  const bx = xs[b]!;
  const by = ys[b]!;
  let count = 0;
  for (let other = first; other < as.length; other++) {
    const c = as[other]!;
    const d = bs[other]!;
    if (c === a || c === b || d === a || d === b) continue;
    if (segmentsCross(ax, ay, bx, by, xs[c]!, ys[c]!, xs[d]!, ys[d]!)) count += 1;
  }
  return count;
}

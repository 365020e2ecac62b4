import type { Body, Tie } from './arrange.ts';
import type { Box } from './simulate.ts';
import { randomFrom } from './random.ts';
import { distanceToSegment, segmentsCross } from './segments.ts';

/** What a line under somebody else's sign, a crossing, and a line's length cost against one another. */
const UNDER_NODE = 9;
const CROSSING = 1;
const LENGTH = 0.009;
/** A line keeps this far from the middle of a sign that is not its own. */
const CLEARANCE = 24;
const TRIES_PER_BODY = 420;

interface Plane {
  readonly xs: Float64Array;
  readonly ys: Float64Array;
  readonly radii: Float64Array;
  readonly ties: readonly Tie[];
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
    cost += lengthCost(plane, tie) + nodesUnder(plane, tie) * UNDER_NODE;
    for (let other = tie + 1; other < ties.length; other++) cost += crossingCost(plane, tie, other);
  }
  return cost;
}

/**
 * Moves one body, or swaps two, at a time; keeps a move that costs less, and early on one that costs a little more
 * (threshold accepting: plain arithmetic, no exponential). Discs that do not overlap never come to.
 */
export function polish(start: readonly Body[], ties: readonly Tie[], box: Box, seed: number): readonly Body[] {
  const plane = planeOf(start, ties);
  const { xs, ys, radii } = plane;
  const random = randomFrom(seed * 7919);
  const tries = start.length * TRIES_PER_BODY;
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
    ties,
    tiesOf,
    known: new Float64Array(bodies.length).fill(Number.NaN),
  };
}

function isFree({ xs, ys, radii }: Plane, body: number, x: number, y: number, except: number): boolean {
  for (let other = 0; other < xs.length; other++) {
    if (other === body || other === except) continue;
    const [dx, dy, room] = [xs[other]! - x, ys[other]! - y, radii[other]! + radii[body]!];
    if (dx * dx + dy * dy < room * room * 0.98) return false;
  }
  return true;
}

function knownCost(plane: Plane, body: number): number {
  const known = plane.known[body]!;
  if (!Number.isNaN(known)) return known;
  return (plane.known[body] = costOfBody(plane, body, Infinity));
}

/** All cost that a body has a part in, or some of it that is above `most`. */
function costOfBody(plane: Plane, body: number, most: number): number {
  const { ties, tiesOf, xs, ys } = plane;
  let cost = 0;
  for (let tie = 0; tie < ties.length && cost <= most; tie++) {
    const { a, b } = ties[tie]!;
    if (a === body || b === body) continue;
    const distance = distanceToSegment(xs[body]!, ys[body]!, xs[a]!, ys[a]!, xs[b]!, ys[b]!);
    if (distance < CLEARANCE) cost += UNDER_NODE * (1.5 - distance / CLEARANCE);
  }
  for (const tie of tiesOf[body]!) {
    if (cost > most) return cost;
    cost += lengthCost(plane, tie) + nodesUnder(plane, tie) * UNDER_NODE;
    for (let other = 0; other < ties.length; other++) if (other !== tie) cost += crossingCost(plane, tie, other);
  }
  return cost;
}

function lengthCost({ xs, ys, radii, ties }: Plane, tie: number): number {
  const { a, b, weight } = ties[tie]!;
  const [dx, dy] = [xs[a]! - xs[b]!, ys[a]! - ys[b]!];
  const length = Math.sqrt(dx * dx + dy * dy) - radii[a]! - radii[b]!;
  return LENGTH * length * (0.6 + 0.4 * Math.min(6, Math.sqrt(weight)));
}

/** How many signs a tie's line passes under, one nearer to the middle counting more. */
function nodesUnder({ xs, ys, ties }: Plane, tie: number): number {
  const { a, b } = ties[tie]!;
  let count = 0;
  for (let body = 0; body < xs.length; body++) {
    if (body === a || body === b) continue;
    const distance = distanceToSegment(xs[body]!, ys[body]!, xs[a]!, ys[a]!, xs[b]!, ys[b]!);
    if (distance < CLEARANCE) count += 1.5 - distance / CLEARANCE;
  }
  return count;
}

function crossingCost({ xs, ys, ties }: Plane, one: number, other: number): number {
  const { a, b } = ties[one]!;
  const { a: c, b: d } = ties[other]!;
  if (a === c || a === d || b === c || b === d) return 0;
  return segmentsCross(xs[a]!, ys[a]!, xs[b]!, ys[b]!, xs[c]!, ys[c]!, xs[d]!, ys[d]!) ? CROSSING : 0;
}

import type { Strand } from './marks.ts';

export type Curve = Pick<Strand, 'x0' | 'y0' | 'cx' | 'cy' | 'x1' | 'y1'>;

/** The point at `t` on a quadratic curve. */
export function pointAt({ x0, y0, cx, cy, x1, y1 }: Curve, t: number): readonly [number, number] {
  const [start, middle, end] = [(1 - t) * (1 - t), 2 * (1 - t) * t, t * t];
  return [start * x0 + middle * cx + end * x1, start * y0 + middle * cy + end * y1];
}

/** The distance from a point to a curve, by its chords. */
export function distanceToCurve(curve: Curve, x: number, y: number, steps = 12): number {
  let nearest = Infinity;
  let [fromX, fromY] = [curve.x0, curve.y0];
  for (let step = 1; step <= steps; step++) {
    const [toX, toY] = pointAt(curve, step / steps);
    nearest = Math.min(nearest, distanceToChord(x, y, fromX, fromY, toX, toY));
    [fromX, fromY] = [toX, toY];
  }
  return nearest;
}

function distanceToChord(x: number, y: number, ax: number, ay: number, bx: number, by: number): number {
  const [dx, dy] = [bx - ax, by - ay];
  const squared = dx * dx + dy * dy;
  const t = squared === 0 ? 0 : Math.max(0, Math.min(1, ((x - ax) * dx + (y - ay) * dy) / squared));
  return Math.hypot(ax + t * dx - x, ay + t * dy - y);
}

/** The length of a curve, near enough for counting dashes and samples. */
export function lengthOf({ x0, y0, cx, cy, x1, y1 }: Curve): number {
  const chord = Math.hypot(x1 - x0, y1 - y0);
  const sides = Math.hypot(cx - x0, cy - y0) + Math.hypot(x1 - cx, y1 - cy);
  return (2 * chord + sides) / 3;
}

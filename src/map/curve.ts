import type { Strand } from './marks.ts';

export type Curve = Pick<Strand, 'x0' | 'y0' | 'cx' | 'cy' | 'x1' | 'y1'>;

/**
 * Where the point at `t` on a quadratic curve is across, and `yAt` down. Asked tens of thousands of times for a first picture,
 * before anything is compiled: as numbers alone, since each pair would be an array to be made and cleared away.
 */
export function xAt({ x0, cx, x1 }: Curve, t: number): number {
  return (1 - t) * (1 - t) * x0 + 2 * (1 - t) * t * cx + t * t * x1;
}

export function yAt({ y0, cy, y1 }: Curve, t: number): number {
  return (1 - t) * (1 - t) * y0 + 2 * (1 - t) * t * cy + t * t * y1;
}

/** The distance from a point to a curve, by its chords. */
export function distanceToCurve(curve: Curve, x: number, y: number, steps = 12): number {
  let nearest = Infinity;
  let fromX = curve.x0;
  let fromY = curve.y0;
  for (let step = 1; step <= steps; step++) {
    const toX = xAt(curve, step / steps);
    const toY = yAt(curve, step / steps);
    nearest = Math.min(nearest, distanceToChord(x, y, fromX, fromY, toX, toY));
    fromX = toX;
    fromY = toY;
  }
  return nearest;
}

function distanceToChord(x: number, y: number, ax: number, ay: number, bx: number, by: number): number {
  const dx = bx - ax;
  const dy = by - ay;
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

import { expect, it } from 'vitest';
import { randomFrom } from './random.ts';
import { createRelayout } from './relayout.ts';

const ROOM = 31;

/** A square of actors, of which the first `tied` have many ties among themselves, and what becomes of it. */
function laidOut(side: number, tied: number, ties: number, apart: number) {
  const count = side * side;
  const random = randomFrom(5);
  const starts = Float32Array.from({ length: 2 * count }, (_, at) => {
    const place = Math.floor(at / 2);
    return apart * (at % 2 === 0 ? place % side : Math.floor(place / side));
  });
  const relayout = createRelayout({
    starts,
    radii: new Float32Array(count).fill(ROOM),
    fixed: new Uint8Array(count),
    wholes: new Int32Array(count).fill(-1),
    ties: Uint32Array.from({ length: 2 * ties }, () => Math.floor(random() * tied)),
  });
  while (relayout.run(20));
  const positions = relayout.positions();
  const points = Array.from({ length: count }, (_, at) => [positions[2 * at]!, positions[2 * at + 1]!] as const);
  const nearest = points.map(([x, y]) =>
    Math.min(
      ...points
        .filter((other) => other[0] !== x || other[1] !== y)
        .map((other) => Math.hypot(other[0] - x, other[1] - y)),
    ),
  );
  const [xs, ys] = [points.map(([x]) => x), points.map(([, y]) => y)];
  const width = Math.max(Math.max(...xs) - Math.min(...xs), Math.max(...ys) - Math.min(...ys));
  return { nearest: Math.min(...nearest), width };
}

it('does not heap up actors that have many links, however far apart they were shown', () => {
  for (const apart of [90, 360]) {
    const { nearest, width } = laidOut(10, 80, 1_200, apart);
    expect(width).toBeLessThan(1.5 * 10 * apart);
    // Seen as a whole, in a window of 800 pixels, signs of 24 pixels do not touch.
    expect((nearest / width) * 800, `from ${apart} apart`).toBeGreaterThan(24);
  }
});

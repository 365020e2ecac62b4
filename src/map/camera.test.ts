import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { between, fit, keepInReach, reveal, windowOf, type Camera } from './camera.ts';

const size = { width: 900, height: 620 };
const insets = { top: 0, right: 50, bottom: 40, left: 0 };
const bounds = { left: -400, right: 400, top: -250, bottom: 250 };
const at = ({ zoom, x, y }: Camera, px: number, py: number) => [x + zoom * px, y + zoom * py] as const;

describe('the camera', () => {
  it('fits bounds into what is left beside the controls', () => {
    const camera = fit(bounds, size, insets);
    const [left, top] = at(camera, bounds.left, bounds.top);
    const [right, bottom] = at(camera, bounds.right, bounds.bottom);
    expect(left).toBeGreaterThan(40);
    expect(right).toBeLessThan(850 - 40);
    expect(top).toBeGreaterThan(20);
    expect(bottom).toBeLessThan(580 - 20);
  });

  it('does not move for what it shows already', () => {
    const camera = fit(bounds, size, insets);
    expect(reveal(camera, { left: 0, right: 10, top: 0, bottom: 10 }, size, insets)).toEqual(camera);
  });

  it('moves just so far that something outside comes in', () => {
    const camera = { zoom: 2, x: 0, y: 0 };
    const moved = reveal(camera, { left: 600, right: 600, top: 100, bottom: 100 }, size, insets);
    expect(moved.zoom).toBe(2);
    expect(at(moved, 600, 100)).toEqual([820, 200]);
  });

  it('goes from one place to another and arrives exactly', () => {
    const camera = fc.record({
      zoom: fc.double({ min: 0.1, max: 8, noNaN: true }),
      x: fc.double({ min: -900, max: 900, noNaN: true }),
      y: fc.double({ min: -900, max: 900, noNaN: true }),
    });
    fc.assert(
      fc.property(camera, camera, (from, to) => {
        const [start, end] = [between(from, to, 0, size), between(from, to, 1, size)];
        expect(start.x).toBeCloseTo(from.x, 4);
        expect(end.x).toBeCloseTo(to.x, 4);
        expect(end.zoom).toBeCloseTo(to.zoom, 6);
      }),
    );
  });

  it('never loses the picture', () => {
    const lost = keepInReach({ zoom: 1, x: 5000, y: -5000 }, bounds, size);
    const seen = windowOf(lost, size);
    expect(seen.left).toBeLessThan(bounds.right);
    expect(seen.right).toBeGreaterThan(bounds.left);
    expect(seen.top).toBeLessThan(bounds.bottom);
    expect(seen.bottom).toBeGreaterThan(bounds.top);
  });
});

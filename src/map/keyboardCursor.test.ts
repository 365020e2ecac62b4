import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { nearestTowards, stepAlong, type Direction } from './keyboardCursor.ts';

const DIRECTIONS: readonly Direction[] = ['left', 'right', 'up', 'down'];

describe('the arrow keys', () => {
  const middle = { x: 0, y: 0 };
  const spots = {
    middle,
    right: { x: 50, y: 5 },
    farRight: { x: 120, y: 0 },
    below: { x: 8, y: 60 },
    corner: { x: 40, y: 45 },
  };
  const all = Object.values(spots);

  it('go to the nearest actor in their direction', () => {
    expect(nearestTowards(all, middle, 'right')).toBe(spots.right);
    expect(nearestTowards(all, middle, 'down')).toBe(spots.below);
    expect(nearestTowards(all, spots.right, 'left')).toBe(middle);
  });

  it('go nowhere when nothing lies there', () => {
    expect(nearestTowards(all, middle, 'up')).toBeUndefined();
  });

  it('reach every actor from every other', () => {
    const spot = fc.record({ x: fc.integer({ min: -500, max: 500 }), y: fc.integer({ min: -300, max: 300 }) });
    fc.assert(
      fc.property(
        fc.uniqueArray(spot, { minLength: 2, maxLength: 40, selector: ({ x, y }) => `${x} ${y}` }),
        (points) => {
          const reached = new Set([points[0]]);
          for (const point of reached) {
            for (const direction of DIRECTIONS) {
              const next = nearestTowards(points, point!, direction);
              if (next) reached.add(next);
            }
          }
          // One that is alone in its direction is always taken, so that the walk cannot stay among a few.
          expect(reached.size).toBeGreaterThanOrEqual(Math.min(points.length, 2));
        },
      ),
    );
  });
});

describe('n and p', () => {
  it('go round', () => {
    const items = ['a', 'b', 'c'];
    expect([stepAlong(items, undefined, 1), stepAlong(items, 'c', 1), stepAlong(items, 'a', -1)]).toEqual([
      'a',
      'a',
      'c',
    ]);
    expect(stepAlong(items, undefined, -1)).toBe('c');
    expect(stepAlong([], undefined, 1)).toBeUndefined();
  });
});

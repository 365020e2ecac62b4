import { describe, expect, it } from 'vitest';
import { writeInSlices } from './slices.ts';

/** Parts that take their time. */
function* slowly(count: number, ms: number): Generator<string> {
  for (let part = 0; part < count; part++) {
    const until = performance.now() + ms;
    while (performance.now() < until);
    yield String(part);
  }
}

describe('writing in slices', () => {
  it('lets the page breathe, and says how far it is', async () => {
    const shares: number[] = [];
    let ticks = 0;
    const timer = setInterval(() => (ticks += 1), 1);
    const parts = await writeInSlices(
      { parts: slowly(10, 7), count: 10 },
      { signal: new AbortController().signal, onProgress: (share) => shares.push(share) },
    );
    clearInterval(timer);
    expect(parts).toEqual(['0', '1', '2', '3', '4', '5', '6', '7', '8', '9']);
    expect(ticks).toBeGreaterThan(1);
    expect(shares.length).toBeGreaterThan(1);
    expect(shares).toEqual(shares.toSorted((one, other) => one - other));
    expect(shares.at(-1)).toBeLessThanOrEqual(1);
  });

  it('stops when it is told to', async () => {
    const controller = new AbortController();
    let made = 0;
    const counting = function* () {
      for (const part of slowly(100, 7)) {
        made += 1;
        yield part;
      }
    };
    setTimeout(() => controller.abort(new Error('enough')), 20);
    const run = { signal: controller.signal, onProgress: () => undefined };
    await expect(writeInSlices({ parts: counting(), count: 100 }, run)).rejects.toThrow('enough');
    expect(made).toBeLessThan(20);
  });
});

/**
 * Numbers in [0, 1) from a seed (mulberry32). Integer arithmetic only, so that every machine draws the same ones;
 * `Math.random`, and the last bit of `Math.sin` or `Math.pow`, are not the same everywhere.
 */
export function randomFrom(seed: number): () => number {
  let state = seed >>> 0;
  return () => {
    state = (state + 0x6d2b79f5) >>> 0;
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4_294_967_296;
  };
}

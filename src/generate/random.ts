/** A seeded source of numbers in [0, 1): mulberry32 (Tommy Ettinger, public domain). The same on every machine. */
export function seededRandom(seed: number): () => number {
  let state = seed >>> 0;
  return () => {
    state = (state + 0x6d2b79f5) >>> 0;
    let mixed = state;
    mixed = Math.imul(mixed ^ (mixed >>> 15), mixed | 1);
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61);
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4_294_967_296;
  };
}

/** A place in a list, drawn by weight: `totals[i]` is the sum of the weights up to and with i. */
export function drawByWeight(totals: ArrayLike<number>, random: () => number): number {
  const target = random() * (totals[totals.length - 1] ?? 0);
  let [low, high] = [0, totals.length - 1];
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((totals[middle] ?? 0) < target) low = middle + 1;
    else high = middle;
  }
  return low;
}

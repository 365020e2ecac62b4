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

/** Things sorted by strength, a counting sort: linear. What is equally strong keeps its order. */
export function strongestFirst(things: Uint32Array, strengthOf: Uint32Array): Uint32Array {
  let most = 0;
  for (const thing of things) most = Math.max(most, strengthOf[thing]!);
  const next = new Uint32Array(most + 2);
  for (const thing of things) next[most - strengthOf[thing]! + 1]! += 1;
  for (let at = 1; at < next.length; at++) next[at]! += next[at - 1]!;
  const sorted = new Uint32Array(things.length);
  for (const thing of things) {
    const at = most - strengthOf[thing]!;
    sorted[next[at]!] = thing;
    next[at]! += 1;
  }
  return sorted;
}

/** Things sorted by strength, a counting sort: linear. What is equally strong keeps its order. */
export function strongestFirst(things: Uint32Array, strengthOf: Uint32Array): Uint32Array {
  let most = 0;
  for (let at = 0; at < things.length; at++) most = Math.max(most, strengthOf[things[at]!]!);
  const next = new Uint32Array(most + 2);
  for (let at = 0; at < things.length; at++) next[most - strengthOf[things[at]!]! + 1]! += 1;
  for (let at = 1; at < next.length; at++) next[at]! += next[at - 1]!;
  const sorted = new Uint32Array(things.length);
  for (let at = 0; at < things.length; at++) {
    const rank = most - strengthOf[things[at]!]!;
    sorted[next[rank]!] = things[at]!;
    next[rank]! += 1;
  }
  return sorted;
}

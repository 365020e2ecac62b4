import type { NodeMark } from './marks.ts';

/** Where the keyboard is on the map: on an actor, or on one of its links. */
export type Cursor =
  | { readonly type: 'actor'; readonly id: string; readonly place: number }
  | { readonly type: 'link'; readonly id: string; readonly of: number };

export type Direction = 'left' | 'right' | 'up' | 'down';

const VECTOR: Readonly<Record<Direction, readonly [number, number]>> = {
  left: [-1, 0],
  right: [1, 0],
  up: [0, -1],
  down: [0, 1],
};

type Spot = Pick<NodeMark, 'x' | 'y'>;

/**
 * The nearest sign in a direction. What lies straight ahead counts as near, what lies aside as further; nothing that is
 * more beside than ahead is taken unless nothing else is there, so that every sign can be reached.
 */
export function nearestTowards<Node extends Spot>(
  nodes: readonly Node[],
  from: Spot,
  direction: Direction,
): Node | undefined {
  const [ux, uy] = VECTOR[direction];
  let best: { readonly node: Node; readonly cost: number } | undefined;
  for (const node of nodes) {
    const [dx, dy] = [node.x - from.x, node.y - from.y];
    const ahead = dx * ux + dy * uy;
    if (ahead <= 0.5) continue;
    const aside = Math.abs(dx * uy) + Math.abs(dy * ux);
    const cost = ahead + 2 * aside + (aside > ahead ? 10_000 : 0);
    if (!best || cost < best.cost) best = { node, cost };
  }
  return best?.node;
}

/** The item after or before another in a ring; the first or the last where there is no other. */
export function stepAlong<Item>(items: readonly Item[], from: Item | undefined, by: 1 | -1): Item | undefined {
  if (items.length === 0) return undefined;
  const at = from === undefined ? -1 : items.indexOf(from);
  if (at === -1) return by === 1 ? items[0] : items.at(-1);
  return items[(at + by + items.length) % items.length];
}

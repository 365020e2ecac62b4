import { polygonHull } from 'd3-polygon';
import { NONE } from '../dataset/none.ts';
import type { HullMark, NodeMark } from './marks.ts';

const STEPS = 12;
const DIRECTIONS = Array.from({ length: STEPS }, (_, step) => {
  const angle = (2 * Math.PI * step) / STEPS;
  return [Math.cos(angle), Math.sin(angle)] as const;
});

/** A hull for each open actor around its own sign and those of all its members, outer hulls first. */
export function hullsOf(nodes: readonly NodeMark[], memberOf: Uint32Array, padding: number): HullMark[] {
  const open = new Map(
    nodes.filter(({ actor }) => actor.isOpen).map((node) => [node.actor.place, [node] as NodeMark[]]),
  );
  if (open.size === 0) return [];
  for (const node of nodes) {
    for (let whole = memberOf[node.actor.place]!; whole !== NONE; whole = memberOf[whole]!) {
      open.get(whole)?.push(node);
    }
  }
  return [...open]
    .map(([place, inside]) => ({ place, corners: cornersAround(inside, padding), depth: depthOf(place, memberOf) }))
    .toSorted((one, other) => one.depth - other.depth || one.place - other.place);
}

function cornersAround(nodes: readonly NodeMark[], padding: number): number[] {
  const points = nodes.flatMap(({ x, y, half }) =>
    DIRECTIONS.map(([dx, dy]): [number, number] => [x + dx * (half + padding), y + dy * (half + padding)]),
  );
  return polygonHull(points)?.flat() ?? [];
}

function depthOf(place: number, memberOf: Uint32Array): number {
  let depth = 0;
  for (let whole = memberOf[place]!; whole !== NONE; whole = memberOf[whole]!) depth += 1;
  return depth;
}

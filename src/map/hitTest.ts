import { distanceToCurve } from './curve.ts';
import { createGrid, type Grid } from './grid.ts';
import type { BadgeMark, NodeMark, Picture, Strand } from './marks.ts';
import { rectAround } from './rect.ts';
import { TARGET } from './sizes.ts';

export type Hit =
  | { readonly type: 'actor'; readonly id: string; readonly place: number }
  | { readonly type: 'link'; readonly id: string };

/** Answers what is at a point of the picture. */
export type HitTest = (x: number, y: number, isTouch: boolean) => Hit | null;

const LINE_REACH = { mouse: 6, touch: 14 };

/**
 * A sign under the point itself comes first, then the nearest badge whose target holds it, then the nearest sign's
 * target, then the nearest line. Targets that overlap are shared out by distance. The grids are built on the first question.
 */
export function createHitTest(picture: Picture): HitTest {
  let grids:
    | { readonly nodes: Grid<NodeMark>; readonly badges: Grid<BadgeMark>; readonly strands: Grid<Strand> }
    | undefined;
  return (x, y, isTouch) => {
    grids ??= buildGrids(picture);
    const target = (isTouch ? TARGET.touch : TARGET.mouse) / 2;
    const node = nearest(grids.nodes, x, y, target, (mark) => Math.hypot(mark.x - x, mark.y - y) - mark.half);
    if (node && node.distance <= 2) return hitActor(node.item);
    const badge = nearest(grids.badges, x, y, target, (mark) => distanceToBadge(mark, x, y));
    if (badge && badge.distance <= Math.max(0, target - badge.item.half))
      return { type: 'link', id: badge.item.link.id };
    if (node && node.distance <= Math.max(3, target - node.item.half)) return hitActor(node.item);
    const reach = isTouch ? LINE_REACH.touch : LINE_REACH.mouse;
    const strand = nearest(grids.strands, x, y, reach, (mark) => distanceToCurve(mark, x, y, 24) - mark.width / 2);
    return strand && strand.distance <= reach ? { type: 'link', id: strand.item.link.id } : null;
  };
}

function hitActor({ actor }: NodeMark): Hit {
  return { type: 'actor', id: actor.actor.id, place: actor.place };
}

function distanceToBadge({ rect }: BadgeMark, x: number, y: number): number {
  const dx = Math.max(rect.left - x, 0, x - rect.right);
  const dy = Math.max(rect.top - y, 0, y - rect.bottom);
  return Math.hypot(dx, dy);
}

function buildGrids({ nodes, badges, strands }: Picture) {
  const [nodeGrid, badgeGrid, strandGrid] = [
    createGrid<NodeMark>(64),
    createGrid<BadgeMark>(64),
    createGrid<Strand>(64),
  ];
  for (const node of nodes) nodeGrid.add(node.rect, node);
  for (const badge of badges) badgeGrid.add(badge.rect, badge);
  for (const strand of strands) addInPieces(strandGrid, strand);
  return { nodes: nodeGrid, badges: badgeGrid, strands: strandGrid };
}

/** A long slanting line would fill the grid with one rectangle; its pieces fill only the cells they pass. */
function addInPieces(grid: Grid<Strand>, strand: Strand): void {
  const pieces = Math.max(1, Math.min(16, Math.ceil(Math.hypot(strand.x1 - strand.x0, strand.y1 - strand.y0) / 90)));
  let [fromX, fromY] = [strand.x0, strand.y0];
  for (let piece = 1; piece <= pieces; piece++) {
    const t = piece / pieces;
    const [start, middle, end] = [(1 - t) * (1 - t), 2 * t * (1 - t), t * t];
    const toX = start * strand.x0 + middle * strand.cx + end * strand.x1;
    const toY = start * strand.y0 + middle * strand.cy + end * strand.y1;
    const [left, right] = [Math.min(fromX, toX) - 4, Math.max(fromX, toX) + 4];
    grid.add({ left, right, top: Math.min(fromY, toY) - 4, bottom: Math.max(fromY, toY) + 4 }, strand);
    [fromX, fromY] = [toX, toY];
  }
}

function nearest<Item>(
  grid: Grid<Item>,
  x: number,
  y: number,
  reach: number,
  distanceTo: (item: Item) => number,
): { readonly item: Item; readonly distance: number } | undefined {
  let best: { readonly item: Item; readonly distance: number } | undefined;
  grid.visit(rectAround(x, y, reach, reach), (item) => {
    const distance = distanceTo(item);
    if (!best || distance < best.distance) best = { item, distance };
  });
  return best;
}

import { distanceToCurve, xAt, yAt } from './curve.ts';
import { createGrid, type Grid } from './grid.ts';
import type { BadgeMark, LabelMark, NodeMark, Picture, Strand } from './marks.ts';
import { rectAround, type Rect } from './rect.ts';
import { TARGET } from './sizes.ts';

export type Hit =
  | { readonly type: 'actor'; readonly id: string; readonly place: number }
  | { readonly type: 'link'; readonly id: string };

/** Answers what is at a point of the picture. */
export type HitTest = (x: number, y: number, isTouch: boolean) => Hit | null;

const CELL = 64;
const LINE_REACH = { mouse: 6, touch: 14 };

/**
 * What is under the point itself comes first: a name that lies on others, a sign, a badge, a name. Then the nearest badge whose target holds it, the
 * nearest sign's target, the nearest line. Targets that overlap are shared out by distance.
 */
export function createHitTest(picture: Picture): HitTest {
  const grids = buildGrids(picture);
  return (x, y, isTouch) => {
    const target = (isTouch ? TARGET.touch : TARGET.mouse) / 2;
    const node = nearest(grids.nodes, x, y, target, (mark) => Math.hypot(mark.x - x, mark.y - y) - mark.half);
    const name = nearest(grids.labels, x, y, 1, ({ rect }) => distanceToRect(rect, x, y));
    if (name?.item.isOver && name.distance === 0) return hitActor(name.item.node);
    if (node && node.distance <= 2) return hitActor(node.item);
    const badge = nearest(grids.badges, x, y, target, ({ rect }) => distanceToRect(rect, x, y));
    if (name && name.distance === 0 && badge?.distance !== 0) return hitActor(name.item.node);
    if (badge && badge.distance <= Math.max(0, target - badge.item.half)) return hitLink(badge.item);
    if (node && node.distance <= Math.max(3, target - node.item.half)) return hitActor(node.item);
    const reach = isTouch ? LINE_REACH.touch : LINE_REACH.mouse;
    const strand = nearest(grids.strands, x, y, reach, (mark) => distanceToCurve(mark, x, y, 24) - mark.width / 2);
    return strand && strand.distance <= reach ? hitLink(strand.item) : null;
  };
}

function hitLink({ link }: BadgeMark | Strand): Hit {
  return { type: 'link', id: link.id };
}

function hitActor({ actor }: NodeMark): Hit {
  return { type: 'actor', id: actor.actor.id, place: actor.place };
}

function distanceToRect(rect: Rect, x: number, y: number): number {
  const dx = Math.max(rect.left - x, 0, x - rect.right);
  const dy = Math.max(rect.top - y, 0, y - rect.bottom);
  return Math.hypot(dx, dy);
}

function buildGrids({ nodes, badges, labels, strands }: Picture) {
  const grids = {
    nodes: createGrid<NodeMark>(CELL),
    badges: createGrid<BadgeMark>(CELL),
    labels: createGrid<LabelMark>(CELL),
    strands: createGrid<Strand>(CELL),
  };
  for (const node of nodes) grids.nodes.add(node.rect, node);
  for (const badge of badges) grids.badges.add(badge.rect, badge);
  for (const label of labels) grids.labels.add(label.rect, label);
  for (const strand of strands) addInPieces(grids.strands, strand);
  return grids;
}

/** A long slanting line would fill the grid with one rectangle; its pieces fill only the cells they pass. */
function addInPieces(grid: Grid<Strand>, strand: Strand): void {
  const pieces = Math.max(1, Math.min(16, Math.ceil(Math.hypot(strand.x1 - strand.x0, strand.y1 - strand.y0) / 90)));
  let fromX = strand.x0;
  let fromY = strand.y0;
  for (let piece = 1; piece <= pieces; piece++) {
    const toX = xAt(strand, piece / pieces);
    const toY = yAt(strand, piece / pieces);
    const halfWidth = Math.abs(toX - fromX) / 2 + 4;
    const halfHeight = Math.abs(toY - fromY) / 2 + 4;
    grid.add(rectAround((fromX + toX) / 2, (fromY + toY) / 2, halfWidth, halfHeight), strand);
    fromX = toX;
    fromY = toY;
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

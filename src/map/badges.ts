import { pointAt } from './curve.ts';
import type { Grid } from './grid.ts';
import type { BadgeMark, Strand } from './marks.ts';
import type { MeasureText } from './measureText.ts';
import type { Rect } from './rect.ts';
import { BADGE, scaleAt } from './sizes.ts';
import type { VisibleLink } from '../derive/visibleGraph.ts';

export interface BadgeRoom {
  /** What badges must not touch; badges are added to it. */
  readonly taken: Grid<unknown>;
  readonly viewport: Rect;
  readonly measure: MeasureText;
  readonly family: string;
  /** Where along its line each link's badge was in the last picture. */
  readonly previous: ReadonlyMap<string, number>;
}

const ALONG = [0.5, 0.44, 0.56, 0.38, 0.62, 0.32, 0.68, 0.26, 0.74, 0.2, 0.8];

/** A badge on each link in the order given, as near to the middle of its line as is free; one without a free place has none. */
export function placeBadges(
  links: readonly VisibleLink[],
  strandsOf: ReadonlyMap<string, readonly Strand[]>,
  room: BadgeRoom,
  zoom: number,
  most: number,
): BadgeMark[] {
  const half = BADGE.half * Math.max(0.75, Math.min(1.2, scaleAt(zoom)));
  const font = badgeFont(room.family);
  const badges: BadgeMark[] = [];
  for (const link of links) {
    if (badges.length >= most) break;
    const strands = strandsOf.get(link.id);
    if (!strands || link.claims === 0) continue;
    const count = link.claims > 1 ? String(link.claims) : '';
    const countWidth = count === '' ? 0 : room.measure(count, font) + BADGE.gap;
    const badge = placeBadge(link, strands, room, half, count, countWidth);
    if (!badge) continue;
    room.taken.add(badge.rect, badge);
    badges.push(badge);
  }
  return badges;
}

export function badgeFont(family: string): string {
  return `600 ${BADGE.font}px ${family}`;
}

function placeBadge(
  link: VisibleLink,
  strands: readonly Strand[],
  { taken, viewport, previous }: BadgeRoom,
  half: number,
  count: string,
  countWidth: number,
): BadgeMark | undefined {
  const before = previous.get(link.id);
  for (const t of before === undefined ? ALONG : [before, ...ALONG]) {
    const [x, y] = middleOf(strands, t);
    const [shapeX, halfWidth] = [x - countWidth / 2, half + countWidth / 2 + BADGE.padding];
    const halfHeight = Math.max(half, BADGE.font / 2) + BADGE.padding;
    const rect = { left: x - halfWidth, top: y - halfHeight, right: x + halfWidth, bottom: y + halfHeight };
    const isInside =
      rect.right > viewport.left &&
      rect.left < viewport.right &&
      rect.bottom > viewport.top &&
      rect.top < viewport.bottom;
    if (!isInside || !taken.isFree(rect)) continue;
    return { link, t, x: shapeX, y, half, count, countX: shapeX + half + BADGE.gap, rect };
  }
  return undefined;
}

/** A point along a link: on its line, or between its two. */
function middleOf(strands: readonly Strand[], t: number): readonly [number, number] {
  const [first, second] = strands;
  if (!first) return [0, 0];
  const [x, y] = pointAt(first, t);
  if (!second) return [x, y];
  const [backX, backY] = pointAt(second, 1 - t);
  return [(x + backX) / 2, (y + backY) / 2];
}

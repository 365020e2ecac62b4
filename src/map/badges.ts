import { pointAt } from './curve.ts';
import type { Grid } from './grid.ts';
import type { BadgeMark, Strand } from './marks.ts';
import type { MeasureText } from './measureText.ts';
import type { Steps } from '../platform/nextTask.ts';
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

/** After this many links there is hardly room for the badge of another. */
const TRIES = 1200;
const TRIES_AT_ONCE = 60;
/** Shares of the way, from the middle outwards. */
const ALONG = [0, 1, 2, 3, 4, 5, 6, 7, 8, 9].flatMap((step) =>
  step === 0 ? [0.5] : [0.5 - step * 0.04, 0.5 + step * 0.04],
);

/** A badge on each link in the order given, as near to the middle of its line as is free; one without a free place has none. */
export function* placeBadges(
  links: readonly VisibleLink[],
  strandsOf: ReadonlyMap<string, readonly Strand[]>,
  room: BadgeRoom,
  zoom: number,
  most: number,
): Steps<BadgeMark[]> {
  const badges: BadgeMark[] = [];
  let tries = 0;
  for (const link of links) {
    if (badges.length >= most || tries > TRIES) break;
    const strands = strandsOf.get(link.id);
    if (!strands || link.claims === 0) continue;
    tries += 1;
    if (tries % TRIES_AT_ONCE === 0) yield;
    const badge = placeBadge(link, strands, room, zoom);
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
  room: BadgeRoom,
  zoom: number,
): BadgeMark | undefined {
  const { taken, viewport, previous } = room;
  const before = previous.get(link.id);
  const badgeAt = badgeOf(link, room, zoom);
  for (const t of before === undefined ? ALONG : [before, ...ALONG]) {
    const badge = badgeAt(...middleOf(strands, t), t);
    const { rect } = badge;
    const isInside =
      rect.right > viewport.left &&
      rect.left < viewport.right &&
      rect.bottom > viewport.top &&
      rect.top < viewport.bottom;
    if (isInside && taken.isFree(rect)) return badge;
  }
  return undefined;
}

/** The badge of a link, for wherever it is put: around a point. */
export function badgeOf(
  link: VisibleLink,
  { measure, family }: Pick<BadgeRoom, 'measure' | 'family'>,
  zoom: number,
): (x: number, y: number, t: number) => BadgeMark {
  const half = BADGE.half * Math.max(0.75, Math.min(1.2, scaleAt(zoom)));
  const count = link.claims > 1 ? String(link.claims) : '';
  const countWidth = count === '' ? 0 : measure(count, badgeFont(family)) + BADGE.gap;
  const beside = countWidth + (link.isDisputed ? BADGE.broken + BADGE.gap : 0);
  const halfWidth = half + beside / 2 + BADGE.padding;
  const halfHeight = Math.max(half, BADGE.font / 2) + BADGE.padding;
  return (x, y, t) => ({
    link,
    t,
    x: x - beside / 2,
    y,
    half,
    count,
    countX: x - beside / 2 + half + BADGE.gap,
    brokenX: x + halfWidth - BADGE.padding - BADGE.broken / 2,
    rect: { left: x - halfWidth, top: y - halfHeight, right: x + halfWidth, bottom: y + halfHeight },
  });
}

/** A point along a link: on its line, or between its two. */
export function middleOf(strands: readonly Strand[], t: number): readonly [number, number] {
  const [first, second] = strands;
  if (!first) return [0, 0];
  const [x, y] = pointAt(first, t);
  if (!second) return [x, y];
  const [backX, backY] = pointAt(second, 1 - t);
  return [(x + backX) / 2, (y + backY) / 2];
}

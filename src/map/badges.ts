import { xAt, yAt } from './curve.ts';
import type { Grid } from './grid.ts';
import type { BadgeMark, Strand } from './marks.ts';
import type { MeasureText } from './measureText.ts';
import type { Steps } from '../platform/nextTask.ts';
import { rectAround, type Rect } from './rect.ts';
import { BADGE, scaleAt } from './sizes.ts';
import type { VisibleLink } from '../derive/visibleGraph.ts';
import type { Names } from '../state/view.ts';

export interface BadgeRoom {
  /** What badges must not touch; badges are added to it. */
  readonly taken: Grid<unknown>;
  readonly viewport: Rect;
  readonly measure: MeasureText;
  readonly family: string;
  /** Hidden, no badge has its count. */
  readonly names: Names;
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
  const size = sizeOf(link, room, zoom);
  for (const t of before === undefined ? ALONG : [before, ...ALONG]) {
    const x = middleX(strands, t);
    const y = middleY(strands, t);
    const isInside =
      x + size.halfWidth > viewport.left &&
      x - size.halfWidth < viewport.right &&
      y + size.halfHeight > viewport.top &&
      y - size.halfHeight < viewport.bottom;
    if (isInside && taken.isFree(rectAround(x, y, size.halfWidth, size.halfHeight)))
      return badgeAt(link, size, x, y, t);
  }
  return undefined;
}

/** The badge of a link at a share of its way, whatever else is there. */
export function badgeOn(
  link: VisibleLink,
  strands: readonly Strand[],
  t: number,
  letters: BadgeLetters,
  zoom: number,
): BadgeMark {
  return badgeAt(link, sizeOf(link, letters, zoom), middleX(strands, t), middleY(strands, t), t);
}

export type BadgeLetters = Pick<BadgeRoom, 'measure' | 'family' | 'names'>;

interface BadgeSize {
  readonly half: number;
  readonly count: string;
  /** How much room count and broken link take beside the shape. */
  readonly beside: number;
  readonly halfWidth: number;
  readonly halfHeight: number;
}

function sizeOf(link: VisibleLink, { measure, family, names }: BadgeLetters, zoom: number): BadgeSize {
  const half = BADGE.half * Math.max(0.75, Math.min(1.2, scaleAt(zoom)));
  const count = link.claims > 1 && names === 'show' ? String(link.claims) : '';
  const countWidth = count === '' ? 0 : measure(count, badgeFont(family)) + BADGE.gap;
  const beside = countWidth + (link.isDisputed ? BADGE.broken + BADGE.gap : 0);
  return {
    half,
    count,
    beside,
    halfWidth: half + beside / 2 + BADGE.padding,
    halfHeight: Math.max(half, BADGE.font / 2) + BADGE.padding,
  };
}

function badgeAt(link: VisibleLink, size: BadgeSize, x: number, y: number, t: number): BadgeMark {
  const { half, count, beside, halfWidth, halfHeight } = size;
  return {
    link,
    t,
    x: x - beside / 2,
    y,
    half,
    count,
    countX: x - beside / 2 + half + BADGE.gap,
    brokenX: x + halfWidth - BADGE.padding - BADGE.broken / 2,
    rect: rectAround(x, y, halfWidth, halfHeight),
  };
}

/** Across, where a point along a link is: on its line, or between its two. */
function middleX(strands: readonly Strand[], t: number): number {
  const x = xAt(strands[0]!, t);
  const second = strands[1];
  return second ? (x + xAt(second, 1 - t)) / 2 : x;
}

function middleY(strands: readonly Strand[], t: number): number {
  const y = yAt(strands[0]!, t);
  const second = strands[1];
  return second ? (y + yAt(second, 1 - t)) / 2 : y;
}

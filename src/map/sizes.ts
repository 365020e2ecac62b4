import type { VisibleActor, VisibleLink } from '../derive/visibleGraph.ts';

/** Signs grow and shrink less than the distances between them, so that zooming in makes room. */
export function scaleAt(zoom: number): number {
  return Math.max(0.25, Math.min(1.7, Math.sqrt(zoom)));
}

/** How much of their size at zoom 1 lines and the gaps between them have. */
export function lineScale(zoom: number): number {
  return Math.min(1.25, scaleAt(zoom));
}

/** Half the width of an actor's sign at zoom 1, by its links in view. */
export function halfSize({ actor, links, folded, isOpen }: VisibleActor, isMember: boolean): number {
  const weight = Math.sqrt(links);
  if (isOpen) return Math.min(13, 8 + weight);
  if (actor.kind === 'state') return Math.min(21, 10 + 1.8 * weight + (folded > 0 ? 1 : 0));
  if (isMember) return Math.min(10, 5 + 1 * weight);
  return Math.min(15, 7 + 1.4 * weight);
}

/** The line's width by the independent origins behind its best-supported fact. */
export function lineWidth({ origins }: VisibleLink): number {
  return Math.min(6, 1.4 + 1.05 * Math.max(0, origins - 1));
}

export const BADGE = { half: 5.5, gap: 3, padding: 2, font: 10.5, broken: 11 };
export const ARROW = { length: 7, halfWidth: 3.2 };
/** Space between the lines of one pair of actors. */
export const STRAND_GAP = 13;
/** Space between the two lines of a link that runs both ways: its badge stands between them. */
export const BOTH_WAYS_GAP = 15;
/** The smallest target for a mouse, and for a finger. */
export const TARGET = { mouse: 24, touch: 44 };

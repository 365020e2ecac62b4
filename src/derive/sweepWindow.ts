import { dayIn } from '../dataset/datasetIndex.ts';
import type { View } from '../state/view.ts';
import { countBefore, type DayOrder, type Sorted } from './dayOrder.ts';

/** The days that a window lets through, and whether claims without a date pass. */
export interface Reach {
  readonly from: number;
  readonly to: number;
  readonly undated: boolean;
}

export const EVERYTHING: Reach = { from: -Infinity, to: Infinity, undated: true };

export function reachOf({ window, undated }: Pick<View, 'window' | 'undated'>): Reach {
  return { ...(window ?? EVERYTHING), undated };
}

/** Takes claims in (1) or out (-1): those at the positions from `start` to before `end` of a `DayOrder`. */
export type VisitRange = (start: number, end: number, sign: 1 | -1) => void;

/** Visits every claim that a change of the window lets in or shuts out. */
export function sweepWindow(order: DayOrder, before: Reach, after: Reach, visit: VisitRange): void {
  const [a, b] = singleDays(order, before);
  const [c, d] = singleDays(order, after);
  visitDifference([a, b], [c, d], -1, visit);
  visitDifference([c, d], [a, b], 1, visit);
  // The end that makes the window smaller goes first: between two windows far apart nothing comes in to leave again.
  if (after.from > before.from) {
    moveFrom(order, before.from, after.from, before.to, visit);
    moveTo(order, before.to, after.to, after.from, visit);
  } else {
    moveTo(order, before.to, after.to, before.from, visit);
    moveFrom(order, before.from, after.from, after.to, visit);
  }
  if (before.undated !== after.undated) visit(order.undated, order.claimAt.length, after.undated ? 1 : -1);
}

/** Visits every claim in a window. */
export function visitWindow(order: DayOrder, reach: Reach, visit: VisitRange): void {
  const { byFirst, last, undated, claimAt } = order;
  visit(...singleDays(order, reach), 1);
  const end = countBefore(byFirst, reach.to + 1);
  for (let at = countBefore(byFirst, reach.from - order.longest); at < end; at++) {
    const position = byFirst.positions[at]!;
    if (dayIn(last, position) >= reach.from) visit(position, position + 1, 1);
  }
  if (reach.undated) visit(undated, claimAt.length, 1);
}

/** Whether to begin anew with the claims of a window costs less than to go there from another. */
export function isQuickerAnew(order: DayOrder, before: Reach, after: Reach): boolean {
  const [a, b] = singleDays(order, before);
  const [c, d] = singleDays(order, after);
  const stays = Math.max(0, Math.min(b, d) - Math.max(a, c));
  return b - a - stays > stays;
}

type Range = readonly [number, number];

/** The claims of single days in a window: a range of positions. */
function singleDays({ single }: DayOrder, { from, to }: Reach): Range {
  const start = countBefore(single, from);
  return [start, Math.max(start, countBefore(single, to + 1))];
}

/** What is in one range and not in another. */
function visitDifference([start, end]: Range, [from, to]: Range, sign: 1 | -1, visit: VisitRange): void {
  if (to <= start || from >= end || from === to) {
    if (start < end) visit(start, end, sign);
    return;
  }
  if (start < from) visit(start, from, sign);
  if (to < end) visit(to, end, sign);
}

function moveFrom({ byLast, first }: DayOrder, before: number, after: number, to: number, visit: VisitRange): void {
  const isInside = (position: number) => dayIn(first, position) <= to;
  visitBetween(byLast, before, after, after > before ? -1 : 1, isInside, visit);
}

function moveTo({ byFirst, last }: DayOrder, before: number, after: number, from: number, visit: VisitRange): void {
  const isInside = (position: number) => dayIn(last, position) >= from;
  visitBetween(byFirst, before + 1, after + 1, after > before ? 1 : -1, isInside, visit);
}

function visitBetween(
  sorted: Sorted,
  one: number,
  other: number,
  sign: 1 | -1,
  isInside: (position: number) => boolean,
  visit: VisitRange,
): void {
  const end = countBefore(sorted, Math.max(one, other));
  for (let at = countBefore(sorted, Math.min(one, other)); at < end; at++) {
    const position = sorted.positions[at]!;
    if (isInside(position)) visit(position, position + 1, sign);
  }
}

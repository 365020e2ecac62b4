import type { Grid } from './grid.ts';
import type { LineField } from './lineField.ts';
import type { LabelMark, NodeMark } from './marks.ts';
import type { MeasureText } from './measureText.ts';
import { grow, holds, overlap, type Rect } from './rect.ts';
import { wrapName } from './wrapName.ts';

export interface LabelRoom {
  /** What names must not touch: signs, badges, names already placed. Names are added to it. */
  readonly taken: Grid<unknown>;
  readonly viewport: Rect;
  readonly lines: LineField;
  readonly measure: MeasureText;
  readonly family: string;
  /** Which place each actor's name had in the last picture: it stays there while it can. */
  readonly previous: ReadonlyMap<number, number>;
}

interface Candidate {
  /** Direction from the sign, -1 to 1. */
  readonly dx: number;
  readonly dy: number;
  /** Pushed along the sign's edge, in widths of the name above and under it, in heights beside it. */
  readonly slide?: number;
  readonly cost: number;
}

/** Under the sign is best. */
const CANDIDATES: readonly Candidate[] = [
  { dx: 0, dy: 1, cost: 0 },
  { dx: 0, dy: -1, cost: 1.2 },
  { dx: 1, dy: 0, cost: 1.5 },
  { dx: -1, dy: 0, cost: 1.8 },
  { dx: 0.75, dy: 1, cost: 2.2 },
  { dx: -0.75, dy: 1, cost: 2.4 },
  { dx: 0.75, dy: -1, cost: 2.8 },
  { dx: -0.75, dy: -1, cost: 3 },
];
/** For names that must be shown. None is set further off: beside another sign it would be read as that one's. */
const ALL_CANDIDATES: readonly Candidate[] = [
  ...CANDIDATES,
  ...[0.2, -0.2, 0.35, -0.35].flatMap((slide) => [
    { dx: 0, dy: 1, slide, cost: 4 },
    { dx: 0, dy: -1, slide, cost: 4.5 },
  ]),
  ...[1, -1].flatMap((dx) => [0.6, -0.6].map((slide) => ({ dx, dy: 0, slide, cost: 4.2 }))),
];
/** After this many names it is as good as certain that there is no room for more. */
const TRIES = 400;
/** Between a sign and its name: above and under it, where letters have room of their own, and beside it, where a ring goes. */
const GAP = 3;
const GAP_BESIDE = 7;
const LINE_COST = 0.35;
const STAY = 3;

export function fontOf(
  { actor, isMember }: NodeMark,
  family: string,
): { readonly font: string; readonly height: number } {
  if (actor.actor.kind === 'state') return { font: `600 13px ${family}`, height: 15 };
  if (isMember) return { font: `400 11.5px ${family}`, height: 13 };
  return { font: `500 12px ${family}`, height: 14 };
}

/**
 * Names in the order given, each where it is best to read among the places that are free; one that has none is left out.
 * @param mustShow pushes a name along the sign's edge before giving up
 */
export function placeLabels(nodes: Iterable<NodeMark>, room: LabelRoom, most: number, mustShow: boolean): LabelMark[] {
  const labels: LabelMark[] = [];
  const crossed = (rect: Rect) => (room.taken.isFree(rect) ? LINE_COST * room.lines.countIn(grow(rect, -1)) : Infinity);
  let tries = 0;
  for (const node of nodes) {
    if (labels.length >= most || tries > TRIES) break;
    if (!isNear(node, room.viewport)) continue;
    tries += 1;
    const label = placeLabel(node, room, mustShow ? ALL_CANDIDATES : CANDIDATES, crossed);
    if (!label) continue;
    room.taken.add(label.rect, label);
    labels.push(label);
  }
  return labels;
}

/**
 * Names that have no free place, each where it hides least of what is there, and nothing of `clear`; one that would reach over the
 * window's edge is left out.
 */
export function placeOver(nodes: Iterable<NodeMark>, room: LabelRoom, clear: readonly Rect[]): LabelMark[] {
  const hidden = (rect: Rect) => (clear.some((other) => overlap(other, rect)) ? Infinity : hiddenBy(rect, room.taken));
  const labels: LabelMark[] = [];
  for (const node of nodes) {
    const label = placeLabel(node, room, ALL_CANDIDATES, hidden);
    if (!label) continue;
    room.taken.add(label.rect, label);
    labels.push({ ...label, isOver: true });
  }
  return labels;
}

/** In pixels; what lies across cells of the grid counts in each. */
function hiddenBy(rect: Rect, taken: Grid<unknown>): number {
  let pixels = 0;
  taken.visit(rect, (_, { left, top, right, bottom }) => {
    pixels +=
      (Math.min(right, rect.right) - Math.max(left, rect.left)) *
      (Math.min(bottom, rect.bottom) - Math.max(top, rect.top));
  });
  return pixels;
}

function isNear({ x, y, half }: NodeMark, { left, top, right, bottom }: Rect): boolean {
  return x + half > left && x - half < right && y + half > top && y - half < bottom;
}

/** A name in lines, as it stands on the map. */
export interface SetName {
  readonly lines: readonly string[];
  readonly font: string;
  /** Of each line, and of the longest. */
  readonly height: number;
  readonly width: number;
}

/** To measure names is half of the work of the first picture. */
export function setName(node: NodeMark, { measure, family }: Pick<LabelRoom, 'measure' | 'family'>): SetName {
  const { font, height } = fontOf(node, family);
  const lines = wrapName(node.actor.actor.name, font, measure);
  return { font, height, lines, width: Math.max(...lines.map((line) => measure(line, font))) };
}

/** @param costIn what it costs to stand there; infinite where that is no place */
function placeLabel(
  node: NodeMark,
  room: LabelRoom,
  candidates: readonly Candidate[],
  costIn: (rect: Rect) => number,
): LabelMark | undefined {
  const name = setName(node, room);
  const stays = room.previous.get(node.actor.place);
  let best: { readonly rect: Rect; readonly at: number; readonly cost: number } | undefined;
  for (const [at, candidate] of candidates.entries()) {
    const ahead = candidate.cost - (at === stays ? STAY : 0);
    if (best && ahead >= best.cost) continue;
    const rect = rectFor(node, candidate, name);
    if (!holds(room.viewport, rect)) continue;
    const cost = ahead + costIn(rect);
    if (cost < (best?.cost ?? Infinity)) best = { rect, at, cost };
  }
  return best && labelIn(node, name, best.at, best.rect);
}

/** The name at one of the places around its sign, whatever else is there. */
export function labelAt(node: NodeMark, name: SetName, at: number): LabelMark {
  return labelIn(node, name, at, rectFor(node, ALL_CANDIDATES[at]!, name));
}

function labelIn(node: NodeMark, { lines, font, height }: SetName, at: number, rect: Rect): LabelMark {
  const { dx, dy } = ALL_CANDIDATES[at]!;
  const align = dy !== 0 && dx === 0 ? 'center' : dx > 0 ? 'left' : 'right';
  const x = align === 'center' ? (rect.left + rect.right) / 2 : align === 'left' ? rect.left + 1 : rect.right - 1;
  return { node, lines, font, lineHeight: height, align, x, y: rect.top + height / 2, rect, candidate: at };
}

function rectFor(node: NodeMark, { dx, dy, slide = 0 }: Candidate, name: SetName): Rect {
  const width = name.width;
  const height = name.height * name.lines.length;
  const reach = node.half + (dy === 0 ? GAP_BESIDE : GAP);
  const left =
    dx === 0 ? node.x - width / 2 + slide * width : dx > 0 ? node.x + dx * reach : node.x + dx * reach - width;
  const top = dy === 0 ? node.y - height / 2 + slide * height : dy > 0 ? node.y + reach : node.y - reach - height;
  return { left: left - 1, top, right: left + width + 1, bottom: top + height };
}

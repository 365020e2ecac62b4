import type { ActorKind } from '../model/vocabulary.ts';
import { RELATIONS } from '../model/vocabulary.ts';
import type { VisibleLink } from '../derive/visibleGraph.ts';
import { xAt, yAt, type Curve } from './curve.ts';
import type { NodeMark, Strand } from './marks.ts';
import { atOnce, type Steps } from '../platform/nextTask.ts';
import { BOTH_WAYS_GAP, lineWidth, scaleAt, STRAND_GAP } from './sizes.ts';

/** Above this many lines they run straight past everything: nobody could tell, and the search would be felt. */
export const ROUTED_LINKS = 700;
/** A curve bends at most this far from the straight line, as a share of its length. */
const STEEPEST = 0.32;
/** Passing under one more sign is as bad as this much bending, in pixels. */
const UNDER = 90;
const CLEARANCE = 5;
const END_GAP = 3;
const BUNDLES_AT_ONCE = 50;

/** All links of one pair of actors: they run side by side and bend together. */
interface Bundle {
  readonly a: NodeMark;
  readonly b: NodeMark;
  readonly links: VisibleLink[];
}

/** What stands in the way of a bundle, in its own terms: how bent it may not be. */
interface Forbidden {
  readonly from: number;
  readonly to: number;
}

/**
 * The lines of all links: side by side where two actors have several, two where claims run both ways, and bent just as
 * far as needed so that they pass no sign that is not theirs. Lines of weak links first, so that strong ones lie on top.
 */
export function routeLinks(...of: Parameters<typeof routeLinksInSteps>): Strand[] {
  return atOnce(routeLinksInSteps(...of));
}

export function* routeLinksInSteps(
  links: readonly VisibleLink[],
  nodeOf: ReadonlyMap<number, NodeMark>,
  nodes: readonly NodeMark[],
  zoom: number,
): Steps<Strand[]> {
  const scale = Math.min(1.25, scaleAt(zoom));
  const around = links.length <= ROUTED_LINKS ? nodes : [];
  const strands: Strand[] = [];
  for (const [at, bundle] of bundles(links, nodeOf).entries()) {
    if (at % BUNDLES_AT_ONCE === BUNDLES_AT_ONCE - 1) yield;
    const offsets = offsetsOf(bundle, scale);
    const reach = (offsets.at(-1)?.offset ?? 0) + 2;
    const bend = bendOf(bundle, around, reach);
    for (const { link, offset, runsBack, hasArrow } of offsets) {
      strands.push(strandOf(bundle, link, bend + offset, runsBack, hasArrow, scale));
    }
  }
  return strands.toSorted((one, other) => one.link.origins - other.link.origins || one.link.claims - other.link.claims);
}

function bundles(links: readonly VisibleLink[], nodeOf: ReadonlyMap<number, NodeMark>): Bundle[] {
  const byPair = new Map<string, Bundle>();
  for (const link of links) {
    const [a, b] = [nodeOf.get(link.a), nodeOf.get(link.b)];
    if (!a || !b) continue;
    const key = `${link.a}~${link.b}`;
    const bundle = byPair.get(key);
    if (bundle) bundle.links.push(link);
    else byPair.set(key, { a, b, links: [link] });
  }
  return [...byPair.values()];
}

interface Lane {
  readonly link: VisibleLink;
  readonly offset: number;
  readonly runsBack: boolean;
  readonly hasArrow: boolean;
}

/** How far each line of a bundle lies from its middle, in the order of the relations. */
function offsetsOf({ a, b, links }: Bundle, scale: number): Lane[] {
  const inOrder = links.toSorted((one, other) => RELATIONS.indexOf(one.relation) - RELATIONS.indexOf(other.relation));
  const lanes: (Lane & { readonly gap: number })[] = [];
  for (const link of inOrder) {
    const gap = lanes.length === 0 ? 0 : STRAND_GAP;
    const lane = { link, offset: 0, gap, runsBack: false, hasArrow: true };
    if (link.forward > 0 && link.backward > 0) {
      lanes.push(lane, { ...lane, gap: BOTH_WAYS_GAP, runsBack: true });
    } else {
      const runsBack = link.backward > 0 && link.mutual === 0;
      lanes.push({ ...lane, runsBack, hasArrow: link.mutual === 0 && link.claims > 0 });
    }
  }
  const width = lanes.reduce((total, { gap }) => total + gap, 0);
  // Between neighbours the lines come closer together than between actors far apart.
  const length = Math.hypot(a.x - b.x, a.y - b.y);
  const squeeze = width === 0 ? 0 : Math.min(scale, (0.5 * length) / width);
  let at = (-width * squeeze) / 2;
  return lanes.map(({ gap, ...lane }) => {
    at += gap * squeeze;
    return { ...lane, offset: at };
  });
}

/**
 * The bend nearest to straight that clears every sign. At a share `t` of the way a curve bent by `bend` in its middle is
 * `4·t·(1−t)·bend` off the straight line; so each sign forbids one interval of bends, and the answer is an end of one.
 */
function bendOf({ a, b }: Bundle, nodes: readonly NodeMark[], reach: number): number {
  const length = Math.hypot(b.x - a.x, b.y - a.y);
  if (length < 1) return 0;
  const ux = (b.x - a.x) / length;
  const uy = (b.y - a.y) / length;
  const steepest = STEEPEST * length;
  const forbidden: Forbidden[] = [];
  for (const node of nodes) {
    if (node === a || node === b) continue;
    const px = node.x - a.x;
    const py = node.y - a.y;
    const t = (px * ux + py * uy) / length;
    if (t <= 0.02 || t >= 0.98) continue;
    const room = (node.half + CLEARANCE) * 1.12;
    const off = py * ux - px * uy;
    const lever = 4 * t * (1 - t);
    const from = (off - room) / lever - reach;
    const to = (off + room) / lever + reach;
    if (from < steepest && to > -steepest) forbidden.push({ from, to });
  }
  return nearestAllowed(forbidden, steepest);
}

/** Where no bend clears all, the one that clears most. */
function nearestAllowed(forbidden: readonly Forbidden[], steepest: number): number {
  const cost = (bend: number) => {
    const under = forbidden.filter(({ from, to }) => bend > from && bend < to).length;
    return under * UNDER + Math.abs(bend);
  };
  let best = 0;
  let least = cost(0);
  if (least === 0) return 0;
  for (const { from, to } of forbidden) {
    for (const bend of [from, to]) {
      if (Math.abs(bend) > steepest || cost(bend) >= least) continue;
      best = bend;
      least = cost(bend);
    }
  }
  return best;
}

function strandOf(
  { a, b }: Bundle,
  link: VisibleLink,
  bend: number,
  runsBack: boolean,
  hasArrow: boolean,
  scale: number,
): Strand {
  const length = Math.max(1, Math.hypot(b.x - a.x, b.y - a.y));
  const cx = (a.x + b.x) / 2 - ((b.y - a.y) / length) * 2 * bend;
  const cy = (a.y + b.y) / 2 + ((b.x - a.x) / length) * 2 * bend;
  const from = runsBack ? b : a;
  const to = runsBack ? a : b;
  const whole: Curve = { x0: from.x, y0: from.y, cx, cy, x1: to.x, y1: to.y };
  const visible = cut(whole, leaves(whole, from), 1 - leaves(turned(whole), to));
  return { link, ...visible, width: lineWidth(link) * Math.min(1.15, scale), hasArrow };
}

/** The share of a curve that lies under the sign it starts from, and a hair more. */
function leaves(curve: Curve, { x, y, half, actor }: NodeMark): number {
  const isBox = isSquare(actor.actor.kind);
  let inside = 0;
  let outside = 0.5;
  for (let step = 0; step < 9; step++) {
    const t = (inside + outside) / 2;
    const dx = Math.abs(xAt(curve, t) - x);
    const dy = Math.abs(yAt(curve, t) - y);
    const straight = Math.sqrt(dx * dx + dy * dy);
    const distance = isBox ? Math.max(dx, dy, straight / 1.25) : straight;
    if (distance < half + END_GAP) inside = t;
    else outside = t;
  }
  return outside;
}

function turned({ x0, y0, cx, cy, x1, y1 }: Curve): Curve {
  return { x0: x1, y0: y1, cx, cy, x1: x0, y1: y0 };
}

/** The part of a curve between two shares of it, as a curve of its own. */
function cut(curve: Curve, start: number, end: number): Curve {
  const { x0, y0, cx, cy, x1, y1 } = curve;
  const first = (1 - start) * (1 - end);
  const middle = start * (1 - end) + end * (1 - start);
  const last = start * end;
  return {
    x0: xAt(curve, start),
    y0: yAt(curve, start),
    cx: first * x0 + middle * cx + last * x1,
    cy: first * y0 + middle * cy + last * y1,
    x1: xAt(curve, end),
    y1: yAt(curve, end),
  };
}

function isSquare(kind: ActorKind): boolean {
  return kind === 'state' || kind === 'government-body' || kind === 'company' || kind === 'media';
}

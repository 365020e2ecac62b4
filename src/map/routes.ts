import { RELATIONS } from '../model/vocabulary.ts';
import type { VisibleLink } from '../derive/visibleGraph.ts';
import type { NodeMark, Strand } from './marks.ts';
import { atOnce, type Steps } from '../platform/nextTask.ts';
import { BOTH_WAYS_GAP, lineScale, STRAND_GAP } from './sizes.ts';
import { strandOf, type Course } from './strand.ts';

/** Above this many lines they run straight past everything: nobody could tell, and the search would be felt. */
export const ROUTED_LINKS = 700;
/** A curve bends at most this far from the straight line, as a share of its length. */
const STEEPEST = 0.32;
/** Passing under one more sign is as bad as this much bending, in pixels. */
const UNDER = 90;
const CLEARANCE = 5;
const BUNDLES_AT_ONCE = 50;
const STRANDS_AT_ONCE = 100;

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
  const lanes = yield* findLanes(links, nodeOf, nodes, zoom);
  const strands: Strand[] = [];
  for (const lane of lanes) {
    if (strands.length % STRANDS_AT_ONCE === STRANDS_AT_ONCE - 1) yield;
    strands.push(strandOf(lane.link, lane, lane.hasArrow, lineScale(zoom)));
  }
  return strands;
}

/** How one line of a link runs. */
export interface Lane extends Course {
  readonly link: VisibleLink;
  readonly hasArrow: boolean;
}

export function* findLanes(
  links: readonly VisibleLink[],
  nodeOf: ReadonlyMap<number, NodeMark>,
  nodes: readonly NodeMark[],
  zoom: number,
): Steps<Lane[]> {
  const scale = lineScale(zoom);
  const around = links.length <= ROUTED_LINKS ? nodes : [];
  const lanes: Lane[] = [];
  for (const [at, bundle] of bundles(links, nodeOf).entries()) {
    if (at % BUNDLES_AT_ONCE === BUNDLES_AT_ONCE - 1) yield;
    const { a, b } = bundle;
    const offsets = offsetsOf(bundle, scale);
    const reach = (offsets.at(-1)?.offset ?? 0) + 2;
    const bend = bendOf(bundle, around, reach);
    for (const { link, offset, runsBack, hasArrow } of offsets) {
      const course = runsBack ? { from: b, to: a, bend: -bend - offset } : { from: a, to: b, bend: bend + offset };
      lanes.push({ link, ...course, hasArrow });
    }
  }
  return lanes.toSorted((one, other) => one.link.origins - other.link.origins || one.link.claims - other.link.claims);
}

function bundles(links: readonly VisibleLink[], nodeOf: ReadonlyMap<number, NodeMark>): Bundle[] {
  const byPair = new Map<number, Bundle>();
  for (const link of links) {
    const [a, b] = [nodeOf.get(link.a), nodeOf.get(link.b)];
    if (!a || !b) continue;
    const key = link.a * 2 ** 32 + link.b;
    const bundle = byPair.get(key);
    if (bundle) bundle.links.push(link);
    else byPair.set(key, { a, b, links: [link] });
  }
  return [...byPair.values()];
}

interface Offset {
  readonly link: VisibleLink;
  offset: number;
  readonly runsBack: boolean;
  readonly hasArrow: boolean;
}

/** How far each line of a bundle lies from its middle, in the order of the relations. */
function offsetsOf({ a, b, links }: Bundle, scale: number): readonly Readonly<Offset>[] {
  const offsets: Offset[] = [];
  let width = 0;
  for (const relation of RELATIONS) {
    for (const link of links) {
      if (link.relation !== relation) continue;
      const runsBothWays = link.forward > 0 && link.backward > 0;
      const isMutual = link.mutual > 0;
      const runsBack = !runsBothWays && link.backward > 0 && !isMutual;
      if (offsets.length > 0) width += STRAND_GAP;
      offsets.push({ link, offset: width, runsBack, hasArrow: runsBothWays || (!isMutual && link.claims > 0) });
      if (!runsBothWays) continue;
      width += BOTH_WAYS_GAP;
      offsets.push({ link, offset: width, runsBack: true, hasArrow: true });
    }
  }
  // Between neighbours the lines come closer together than between actors far apart.
  const length = Math.hypot(a.x - b.x, a.y - b.y);
  const squeeze = width === 0 ? 0 : Math.min(scale, (0.5 * length) / width);
  for (const line of offsets) line.offset = (line.offset - width / 2) * squeeze;
  return offsets;
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

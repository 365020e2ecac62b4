import type { VisibleGraph, VisibleLink } from '../derive/visibleGraph.ts';
import { nodeMark, type World } from './arrangeNodes.ts';
import { badgeOf, middleOf, type BadgeRoom } from './badges.ts';
import { createGrid } from './grid.ts';
import { hullsOf } from './hulls.ts';
import type { BadgeMark, LabelMark, NodeMark, Picture, Strand } from './marks.ts';
import { SKETCHED } from './paintLines.ts';
import { rectAround, type Rect } from './rect.ts';
import { routeLinks } from './routes.ts';
import { scaleAt } from './sizes.ts';
import { strandsByLink } from './strandsByLink.ts';

export interface SketchOf {
  /** The last sharp picture. */
  readonly last: Picture;
  readonly graph: VisibleGraph;
  readonly world: World;
  readonly zoom: number;
  /** Whether actors stand, or are seen, elsewhere than in the last picture. */
  readonly isMoved: boolean;
  readonly letters: Pick<BadgeRoom, 'measure' | 'family'>;
}

/**
 * A picture for while something moves, made of the last one: the right actors and links, but no line looks for its way and
 * no name or badge for its room. Each name goes with its sign and each badge with its line, or not at all where another is;
 * badges go with their links.
 */
export function sketch({ last, graph, world, zoom, isMoved, letters }: SketchOf): Picture {
  const nodes = nodesOf(last, graph, world, zoom, isMoved);
  const nodeOf = new Map(nodes.map((node) => [node.actor.place, node]));
  const linkOf = new Map(graph.links.map((link) => [link.id, link]));
  const strands = strandsOf(graph.links, linkOf, isMoved ? [] : last.strands, nodeOf, zoom);
  const badges = badgesOf(last, strands, letters, zoom, isMoved);
  const labels = labelsOf(last, nodeOf);
  if (!isMoved) {
    const fadedStrands = isOf(last.strands, linkOf) ? { fadedStrands: last.strands } : {};
    return { zoom, nodes, nodeOf, hulls: last.hulls, strands, ...fadedStrands, badges, labels };
  }
  const isFree = createFree();
  return {
    zoom,
    nodes,
    nodeOf,
    hulls: hullsOf(nodes, world.memberOf, 13 * scaleAt(zoom)),
    strands,
    labels: labels.filter(isFree),
    badges: badges.filter(isFree),
  };
}

/** Where marks have come to lie on others, the first of them is kept. */
function createFree(): (mark: { readonly rect: Rect }) => boolean {
  const taken = createGrid<true>(48);
  return ({ rect }) => {
    const isFree = taken.isFree(rect);
    if (isFree) taken.add(rect, true);
    return isFree;
  };
}

/** As large and in the same order as they were; new ones come last. */
function nodesOf(
  { nodes, nodeOf, zoom: before }: Picture,
  graph: VisibleGraph,
  world: World,
  zoom: number,
  isMoved: boolean,
) {
  const shown = new Map(graph.actors.map((actor) => [actor.place, actor]));
  const places = new Set(shown.keys());
  const scale = scaleAt(zoom) / scaleAt(before);
  const kept = nodes.flatMap((node): NodeMark[] => {
    const actor = shown.get(node.actor.place);
    if (!actor) return [];
    if (!isMoved) return actor === node.actor ? [node] : [{ ...node, actor }];
    const { x, y, isPinned } = nodeMark(actor, places, world, zoom);
    const half = node.half * scale;
    return [{ ...node, actor, x, y, half, rect: rectAround(x, y, half + 1, half + 1), isPinned }];
  });
  const added = graph.actors.filter(({ place }) => !nodeOf.has(place));
  return [...kept, ...added.map((actor) => nodeMark(actor, places, world, zoom))];
}

/** Lines that are there stay as they are; others run straight. Weak ones first, but in a crowd of hairlines. */
function strandsOf(
  links: readonly VisibleLink[],
  linkOf: ReadonlyMap<string, VisibleLink>,
  before: readonly Strand[],
  nodeOf: ReadonlyMap<number, NodeMark>,
  zoom: number,
): readonly Strand[] {
  const kept = before.flatMap((strand): Strand[] => {
    const link = linkOf.get(strand.link.id);
    if (!link || !runsAs(link, strand.link)) return [];
    return [link === strand.link ? strand : { ...strand, link }];
  });
  const known = new Set(kept.map(({ link }) => link));
  const others = links.filter((link) => !known.has(link));
  const isCrowd = links.length > SKETCHED;
  const straight = isCrowd ? others.flatMap((link) => chord(link, nodeOf)) : routeLinks(others, nodeOf, [], zoom);
  return isCrowd ? [...kept, ...straight] : [...kept, ...straight].toSorted(byStrength);
}

/** Whether these lines are those of just these links. */
function isOf(strands: readonly Strand[], linkOf: ReadonlyMap<string, VisibleLink>): boolean {
  const drawn = new Set(strands.map(({ link }) => link.id));
  return drawn.size === linkOf.size && [...drawn].every((id) => linkOf.has(id));
}

/** From middle to middle, under the signs: in a crowd no line has an arrowhead. */
function chord(link: VisibleLink, nodeOf: ReadonlyMap<number, NodeMark>): Strand[] {
  const [a, b] = [nodeOf.get(link.a), nodeOf.get(link.b)];
  if (!a || !b) return [];
  const [cx, cy] = [(a.x + b.x) / 2, (a.y + b.y) / 2];
  return [{ link, x0: a.x, y0: a.y, cx, cy, x1: b.x, y1: b.y, width: 1, hasArrow: false }];
}

function byStrength({ link: one }: Strand, { link: other }: Strand): number {
  return one.origins - other.origins || one.claims - other.claims;
}

/** Whether lines and arrowheads of the one are those of the other. */
function runsAs(one: VisibleLink, other: VisibleLink): boolean {
  const isSame = (count: 'forward' | 'backward' | 'mutual' | 'claims') => one[count] > 0 === other[count] > 0;
  return isSame('forward') && isSame('backward') && isSame('mutual') && isSame('claims');
}

function badgesOf(
  last: Picture,
  strands: readonly Strand[],
  letters: SketchOf['letters'],
  zoom: number,
  isMoved: boolean,
): readonly BadgeMark[] {
  const lines = strandsByLink(strands);
  return last.badges.flatMap((badge): BadgeMark[] => {
    const own = lines.get(badge.link.id);
    const link = own?.[0]?.link;
    if (!own || !link || link.claims === 0) return [];
    if (!isMoved && link === badge.link) return [badge];
    return [badgeOf(link, letters, zoom)(...middleOf(own, badge.t), badge.t)];
  });
}

function labelsOf(last: Picture, nodeOf: ReadonlyMap<number, NodeMark>): readonly LabelMark[] {
  return last.labels.flatMap((label): LabelMark[] => {
    const node = nodeOf.get(label.node.actor.place);
    if (!node) return [];
    if (node === label.node) return [label];
    const [dx, dy] = [node.x - label.node.x, node.y - label.node.y];
    const { left, top, right, bottom } = label.rect;
    const rect = { left: left + dx, top: top + dy, right: right + dx, bottom: bottom + dy };
    return [{ ...label, node, x: label.x + dx, y: label.y + dy, rect }];
  });
}

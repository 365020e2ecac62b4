import type { VisibleGraph, VisibleLink } from '../derive/visibleGraph.ts';
import { nodeMark, type World } from './arrangeNodes.ts';
import { badgeOn, type BadgeLetters } from './badges.ts';
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
  readonly letters: BadgeLetters;
}

/**
 * A picture for while something moves, made of the last one: the right actors and links, but no line looks for its way and
 * no name or badge for its room. Each name goes with its sign and each badge with its line, or not at all where another is;
 * badges go with their links.
 */
export function sketch({ last, graph, world, zoom, isMoved, letters }: SketchOf): Picture {
  const nodes = nodesOf(last, graph, world, zoom, isMoved);
  const nodeOf = new Map(nodes.map((node) => [node.actor.place, node]));
  const lines = linesOf(last);
  const areSame = !isMoved && lines.size === graph.links.length && graph.links.every(({ id }) => lines.has(id));
  const links = areSame ? graph.links.filter(({ isMatched }) => isMatched) : graph.links;
  const strands = strandsOf(links, isMoved ? null : lines, nodeOf, zoom, graph.links.length > SKETCHED);
  const badges = badgesOf(last, strands, letters, zoom, isMoved);
  const labels = labelsOf(last, nodeOf);
  if (!isMoved) {
    const fadedStrands = areSame ? { fadedStrands: last.strands } : {};
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

const linesOfPicture = new WeakMap<Picture, ReadonlyMap<string, readonly Strand[]>>();

function linesOf(picture: Picture): ReadonlyMap<string, readonly Strand[]> {
  const lines = linesOfPicture.get(picture) ?? strandsByLink(picture.strands);
  linesOfPicture.set(picture, lines);
  return lines;
}

/** Lines that are there stay as they are; others run straight. Weak ones first, but in a crowd of hairlines. */
function strandsOf(
  links: readonly VisibleLink[],
  before: ReadonlyMap<string, readonly Strand[]> | null,
  nodeOf: ReadonlyMap<number, NodeMark>,
  zoom: number,
  isCrowd: boolean,
): readonly Strand[] {
  const strands: Strand[] = [];
  const others: VisibleLink[] = [];
  for (const link of links) {
    const own = before?.get(link.id);
    if (!own || !runsAs(link, own[0]!.link)) others.push(link);
    else for (const strand of own) strands.push(link === strand.link ? strand : { ...strand, link });
  }
  if (isCrowd) return [...strands, ...others.flatMap((link) => chord(link, nodeOf))];
  return [...strands, ...routeLinks(others, nodeOf, [], zoom)].toSorted(byStrength);
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
    return [badgeOn(link, own, badge.t, letters, zoom)];
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

import type { Emphasis, Marked } from '../derive/emphasis.ts';
import type { VisibleGraph, VisibleLink } from '../derive/visibleGraph.ts';
import type { Names } from '../state/view.ts';
import { arrangeNodes, type World } from './arrangeNodes.ts';
import { placeBadges } from './badges.ts';
import { createGrid } from './grid.ts';
import { hullsOf } from './hulls.ts';
import { placeLabels, placeOver, type LabelRoom } from './labels.ts';
import { lineField } from './lineField.ts';
import type { LabelMark, NodeMark, Picture, Strand } from './marks.ts';
import { atOnce, type Steps } from '../platform/nextTask.ts';
import type { MeasureText } from './measureText.ts';
import { grow, overlap, type Rect } from './rect.ts';
import { strandsByLink } from './strandsByLink.ts';
import { routeLinksInSteps } from './routes.ts';
import { scaleAt } from './sizes.ts';

/** What of the picture does not depend on where the window is, nor on what stands out. */
export type Skeleton = Pick<Picture, 'zoom' | 'nodes' | 'nodeOf' | 'hulls' | 'strands'>;

export interface Lettering {
  readonly viewport: Rect;
  readonly emphasis: Pick<Emphasis, 'chosen' | 'near'>;
  /** Hidden, only what is chosen has its name, and no badge its count. */
  readonly names: Names;
  readonly measure: MeasureText;
  readonly family: string;
  /** Parts of the window that controls cover. */
  readonly covered: readonly Rect[];
  /** Where names and badges were, so that they stay. */
  readonly previous: Previous;
}

export interface Previous {
  readonly labels: ReadonlyMap<number, number>;
  readonly badges: ReadonlyMap<string, number>;
}

export const NO_PREVIOUS: Previous = { labels: new Map(), badges: new Map() };

const MOST = { labels: 180, badges: 240 };
/** So many names come before the badges, the rest after. */
const NAMED_FIRST = 70;
/** The best connected are named even where that takes a place further from the sign. */
const NAMED_ANYHOW = 24;
/** Members with this many links are as much asked for as actors at the top. */
const WELL_LINKED = 3;
const EDGE = 4;

export function skeleton(graph: VisibleGraph, world: World, zoom: number): Skeleton {
  return atOnce(skeletonInSteps(graph, world, zoom));
}

export function* skeletonInSteps(graph: VisibleGraph, world: World, zoom: number): Steps<Skeleton> {
  const nodes = arrangeNodes(graph, world, zoom);
  const nodeOf = new Map(nodes.map((node) => [node.actor.place, node]));
  const hulls = hullsOf(nodes, world.memberOf, 13 * scaleAt(zoom));
  yield;
  return { zoom, nodes, nodeOf, hulls, strands: yield* routeLinksInSteps(graph.links, nodeOf, nodes, zoom) };
}

/**
 * Names and badges, none of them on another, on a sign or over the window's edge. In turn: the names of what stands out
 * and of the best connected, the badges, and the names for which there is room left.
 */
export function letter(bones: Skeleton, lettering: Lettering): Picture {
  return atOnce(letterInSteps(bones, lettering));
}

export function* letterInSteps(bones: Skeleton, lettering: Lettering): Steps<Picture> {
  const { viewport, emphasis, names, measure, family, covered, previous } = lettering;
  const taken = createGrid<unknown>(48);
  for (const node of bones.nodes) taken.add(node.rect, node);
  for (const rect of covered) taken.add(rect, rect);
  const inside = grow(viewport, -EDGE);
  const lines = lineField(bones.strands, viewport);
  const room: LabelRoom = { taken, viewport: inside, lines, measure, family, previous: previous.labels };

  const { own, near, others } = byRank(bones, emphasis);
  const [next, rest] = names === 'show' ? [near, others] : [[], []];
  const labels: LabelMark[] = placeLabels(own, room, MOST.labels, true);
  labels.push(...placeOver(unnamed(own, labels), room, covered), ...placeLabels(next, room, MOST.labels, true));
  const foremost = rest
    .filter(({ isMember, actor }) => actor.isMatched && (!isMember || actor.links >= WELL_LINKED))
    .slice(0, NAMED_FIRST);
  labels.push(...placeLabels(foremost.slice(0, NAMED_ANYHOW), room, MOST.labels, true));
  yield;
  labels.push(...placeLabels(foremost.slice(NAMED_ANYHOW), room, MOST.labels, false));
  yield;
  const strandsOf = strandsByLink(bones.strands);
  const links = rankLinks(bones.strands, emphasis);
  const badgeRoom = { taken, viewport: inside, measure, family, names, previous: previous.badges };
  const badges = yield* placeBadges(links, strandsOf, badgeRoom, bones.zoom, MOST.badges);
  yield;
  labels.push(
    ...placeLabels(
      rest.filter((node) => !foremost.includes(node)),
      room,
      MOST.labels - labels.length,
      false,
    ),
  );
  return { ...bones, badges, labels };
}

function unnamed(nodes: readonly NodeMark[], labels: readonly LabelMark[]): readonly NodeMark[] {
  const named = new Set(labels.map(({ node }) => node));
  return nodes.filter((node) => !named.has(node));
}

/** What the reader chose, and what it is linked with, comes before the rest. */
function byRank(
  { nodes, strands }: Skeleton,
  { chosen, near }: Lettering['emphasis'],
): Record<'own' | 'near' | 'others', readonly NodeMark[]> {
  const own = placesOf(chosen, strands);
  const isOwn = ({ actor }: NodeMark) => own.has(actor.place);
  const isNear = ({ actor }: NodeMark) => near.actors.has(actor.place);
  return {
    own: nodes.filter(isOwn),
    near: nodes.filter((node) => isNear(node) && !isOwn(node)),
    others: nodes.filter((node) => !isNear(node) && !isOwn(node)),
  };
}

/** Actors, with those at the ends of links. */
export function placesOf({ actors, links }: Marked, strands: readonly Strand[]): ReadonlySet<number> {
  const places = new Set(actors);
  if (links.size > 0) {
    for (const { link } of strands) if (links.has(link.id)) places.add(link.a).add(link.b);
  }
  return places;
}

function rankLinks(strands: readonly Strand[], { chosen, near }: Lettering['emphasis']): VisibleLink[] {
  const rank = ({ id }: VisibleLink) => (chosen.links.has(id) ? 2 : near.links.has(id) ? 1 : 0);
  return [...new Set(strands.map(({ link }) => link))].toSorted(
    (one, other) => rank(other) - rank(one) || other.claims - one.claims || (one.id < other.id ? -1 : 1),
  );
}

/** Where the names and badges of a picture are, for the next one. */
export function remembered({ labels, badges }: Picture): Previous {
  return {
    labels: new Map(labels.map(({ node, candidate }) => [node.actor.place, candidate])),
    badges: new Map(badges.map(({ link, t }) => [link.id, t])),
  };
}

/**
 * The picture with the names of what the pointer is on. Nothing moves for it: a name that was not there is added. It takes the
 * place of other names but those of what is chosen, else that of badges too, and at last lies on signs.
 */
export function namePointed(picture: Picture, pointed: readonly NodeMark[], lettering: Lettering): Picture {
  const named = new Set(picture.labels.map(({ node }) => node.actor.place));
  const missing = pointed.filter(({ actor }) => !named.has(actor.place));
  if (missing.length === 0) return picture;
  const chosen = placesOf(lettering.emphasis.chosen, picture.strands);
  const own = picture.labels.filter(({ node }) => pointed.includes(node) || chosen.has(node.actor.place));
  const { viewport, covered, measure, family } = lettering;
  const beside = (marks: readonly { readonly rect: Rect }[]): LabelRoom => {
    const taken = createGrid<unknown>(48);
    for (const { rect } of [...picture.nodes, ...own, ...marks]) taken.add(rect, rect);
    for (const rect of covered) taken.add(rect, rect);
    const lines = lineField([], viewport);
    return { taken, viewport: grow(viewport, -EDGE), lines, measure, family, previous: new Map() };
  };
  const easy = placeLabels(missing, beside(picture.badges), missing.length, true);
  const hard = unnamed(missing, easy);
  const room = beside(easy);
  const onBadges = placeLabels(hard, room, hard.length, true);
  const onSigns = placeOver(unnamed(hard, onBadges), room, [...covered, ...own.map(({ rect }) => rect)]);
  const added = [...easy, ...onBadges, ...onSigns];
  const isFree = ({ rect }: { readonly rect: Rect }) => !added.some((label) => overlap(label.rect, rect));
  return {
    ...picture,
    badges: hard.length === 0 ? picture.badges : picture.badges.filter(isFree),
    labels: [...picture.labels.filter(isFree), ...added],
  };
}

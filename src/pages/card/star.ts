import type { DatasetIndex } from '../../dataset/datasetIndex.ts';
import { NONE } from '../../dataset/none.ts';
import type { VisibleActor, VisibleGraph, VisibleLink } from '../../derive/visibleGraph.ts';
import type { World } from '../../map/arrangeNodes.ts';

/** A neighbourhood laid out for a picture. */
export interface Star {
  readonly graph: VisibleGraph;
  readonly world: World;
  /** Places of the actors in the middle. */
  readonly centre: readonly number[];
}

const MOST = 11;

/**
 * An actor in the middle, those it has most claims with around it. They stand in the order in which the map has them
 * around it, evenly, so that every name has room.
 * @param reach half the width and height of the ellipse
 */
export function starOf(
  index: DatasetIndex,
  graph: VisibleGraph,
  own: number,
  reach: readonly [number, number],
  foldedIn: FoldedIn,
): Star {
  const claimsWith = new Map<number, number>();
  const links = graph.links.filter(({ a, b }) => a === own || b === own);
  for (const { a, b, claims } of links) {
    const other = a === own ? b : a;
    claimsWith.set(other, (claimsWith.get(other) ?? 0) + claims);
  }
  const around = [...claimsWith]
    .toSorted(([one, claims], [other, others]) => others - claims || one - other)
    .slice(0, MOST)
    .map(([place]) => place);
  const angles = spread(around.map((place) => angleFrom(index, own, place)));
  const positions = new Float64Array(2 * index.dataset.actors.length);
  for (const [at, place] of around.entries()) {
    // By turns further in, where they are many: a ring of names reads worse than two.
    const share = around.length > 8 && rankOf(angles, at) % 2 === 1 ? 0.78 : 1;
    positions[2 * place] = Math.cos(angles[at]!) * reach[0] * share;
    positions[2 * place + 1] = Math.sin(angles[at]!) * reach[1] * share;
  }
  const [single] = around;
  if (single !== undefined && around.length === 1) sideBySide(positions, [own, single], 0.7 * reach[0]);
  return {
    graph: only(graph, new Set([own, ...around]), links, foldedIn),
    world: worldOf(index, positions),
    centre: [own],
  };
}

/** The two actors of a link, and all that ties them. */
export function pairOf(
  index: DatasetIndex,
  graph: VisibleGraph,
  ends: readonly [number, number],
  reach: number,
  foldedIn: FoldedIn,
): Star {
  const links = graph.links.filter(({ a, b }) => ends.includes(a) && ends.includes(b));
  const positions = new Float64Array(2 * index.dataset.actors.length);
  sideBySide(positions, ends, reach);
  return { graph: only(graph, new Set(ends), links, foldedIn), world: worldOf(index, positions), centre: ends };
}

/** The first at the left, somewhat lower than the second. */
function sideBySide(positions: Float64Array, ends: readonly [number, number], reach: number): void {
  for (const [at, place] of ends.entries()) {
    positions[2 * place] = (at === 0 ? -1 : 1) * reach;
    positions[2 * place + 1] = (at === 0 ? 0.25 : -0.25) * reach;
  }
}

/** The best connected actors where the map has them, drawn as large as they fit. */
export function allOf(
  index: DatasetIndex,
  graph: VisibleGraph,
  reach: readonly [number, number],
  foldedIn: FoldedIn,
): Star {
  const shown = graph.actors
    .filter(({ links }) => links > 0)
    .toSorted((one, other) => other.links - one.links || one.place - other.place)
    .slice(0, MOST + 4)
    .map(({ place }) => place);
  const { actors } = index.dataset;
  const [left, right] = extent(shown.map((place) => actors[place]!.x));
  const [top, bottom] = extent(shown.map((place) => actors[place]!.y));
  const positions = new Float64Array(2 * actors.length);
  for (const place of shown) {
    positions[2 * place] = (((actors[place]!.x - left) / (right - left || 1)) * 2 - 1) * reach[0];
    positions[2 * place + 1] = (((actors[place]!.y - top) / (bottom - top || 1)) * 2 - 1) * reach[1];
  }
  return {
    graph: only(graph, new Set(shown), graph.links, foldedIn),
    world: worldOf(index, positions),
    centre: [],
  };
}

function extent(values: readonly number[]): readonly [number, number] {
  return [Math.min(...values), Math.max(...values)];
}

/** How many actors the whole dataset has folded into one, by its place in the excerpt. */
export type FoldedIn = (place: number) => number;

/** No hull of what an actor is part of is drawn: it would run across the picture. */
function worldOf(index: DatasetIndex, positions: Float64Array): World {
  return { positions, memberOf: new Uint32Array(index.dataset.actors.length).fill(NONE), pinned: new Set() };
}

function only(
  graph: VisibleGraph,
  shown: ReadonlySet<number>,
  links: readonly VisibleLink[],
  foldedIn: FoldedIn,
): VisibleGraph {
  const actors = graph.actors.flatMap((actor): VisibleActor[] =>
    shown.has(actor.place) ? [{ ...actor, folded: actor.isOpen ? 0 : foldedIn(actor.place), isOpen: false }] : [],
  );
  const kept = links.filter(({ a, b }) => shown.has(a) && shown.has(b));
  return { ...graph, actors, links: kept };
}

function angleFrom({ dataset: { actors } }: DatasetIndex, own: number, place: number): number {
  return Math.atan2(actors[place]!.y - actors[own]!.y, actors[place]!.x - actors[own]!.x);
}

/** Even angles in the order of those given, turned as a whole so that they lie as near to these as they can. */
function spread(angles: readonly number[]): number[] {
  const order = [...angles.keys()].toSorted((one, other) => angles[one]! - angles[other]!);
  const step = (2 * Math.PI) / angles.length;
  const [east, south] = order.reduce(
    ([x, y], at, rank) => [x + Math.cos(angles[at]! - rank * step), y + Math.sin(angles[at]! - rank * step)],
    [0, 0],
  );
  const turn = angles.length === 1 ? -0.45 : Math.atan2(south, east);
  const even: number[] = [];
  for (const [rank, at] of order.entries()) even[at] = turn + rank * step;
  return even;
}

function rankOf(angles: readonly number[], at: number): number {
  return angles.filter((angle) => angle < angles[at]!).length;
}

import { arrange } from './arrange.ts';
import type { Body, Tie } from './body.ts';
import { gatherClusters, type ActorToPlace, type Cluster, type LinkToPlace } from './hierarchy.ts';
import { placeMembers } from './placeMembers.ts';

/**
 * The layout works in a space where names are as wide as high, and widens the outcome by this much: so the picture is
 * landscape, and neighbours side by side have the room that a line of text needs.
 */
export const STRETCH = 1.45;

/**
 * Where each actor stands on the map, in pixels at zoom 1, around (0, 0). First the actors at the top, with room for their
 * members; then the members of each around it, on the side of those they are linked with. The same input, in any order,
 * gives the same bytes on every machine.
 */
export function placeActors(
  actors: readonly ActorToPlace[],
  links: readonly LinkToPlace[],
): ReadonlyMap<string, { readonly x: number; readonly y: number }> {
  const sorted = actors.toSorted((one, other) => (one.id < other.id ? -1 : 1));
  const clusters = gatherClusters(sorted);
  const ties = tiesBetween(sorted, links);
  const top = arrangeTop(clusters, ties, sorted.length);
  const [xs, ys] = [new Float64Array(sorted.length), new Float64Array(sorted.length)];
  for (const [at, cluster] of clusters.entries()) {
    xs[cluster.place] = top[at]!.x;
    ys[cluster.place] = top[at]!.y;
  }
  placeMembers(clusters, ties, xs, ys);
  const [middleX, middleY] = middle(clusters, xs, ys);
  return new Map(
    sorted.map(({ id }, place) => [
      id,
      { x: rounded((xs[place]! - middleX) * STRETCH), y: rounded(ys[place]! - middleY) },
    ]),
  );
}

/** To a tenth of a pixel; adding 0 makes -0 a plain 0. */
function rounded(length: number): number {
  return Math.round(length * 10) / 10 + 0;
}

/** Links as pairs of places, each pair once, in a fixed order. */
function tiesBetween(actors: readonly ActorToPlace[], links: readonly LinkToPlace[]): Tie[] {
  const places = new Map(actors.map(({ id }, place) => [id, place]));
  const weights = new Map<number, number>();
  for (const { from, to, weight } of links) {
    const [a, b] = [places.get(from), places.get(to)];
    if (a === undefined || b === undefined || a === b) continue;
    const key = Math.min(a, b) * actors.length + Math.max(a, b);
    weights.set(key, (weights.get(key) ?? 0) + weight);
  }
  return [...weights]
    .toSorted(([one], [other]) => one - other)
    .map(([key, weight]) => ({ a: Math.floor(key / actors.length), b: key % actors.length, weight }));
}

function arrangeTop(clusters: readonly Cluster[], ties: readonly Tie[], count: number): readonly Body[] {
  const topOf = new Uint32Array(count);
  const mark = (cluster: Cluster, at: number): void => {
    topOf[cluster.place] = at;
    for (const member of cluster.members) mark(member, at);
  };
  for (const [at, cluster] of clusters.entries()) mark(cluster, at);
  const weights = new Map<number, number>();
  for (const { a, b, weight } of ties) {
    const [one, other] = [topOf[a]!, topOf[b]!];
    if (one === other) continue;
    const key = Math.min(one, other) * clusters.length + Math.max(one, other);
    weights.set(key, (weights.get(key) ?? 0) + weight);
  }
  const rolled = [...weights]
    .toSorted(([one], [other]) => one - other)
    .map(([key, weight]) => ({ a: Math.floor(key / clusters.length), b: key % clusters.length, weight }));
  return arrange(
    clusters.map(({ radius }) => radius),
    rolled,
  );
}

function middle(clusters: readonly Cluster[], xs: Float64Array, ys: Float64Array): [number, number] {
  if (clusters.length === 0) return [0, 0];
  let [left, right, top, bottom] = [Infinity, -Infinity, Infinity, -Infinity];
  for (const { place, radius } of clusters) {
    left = Math.min(left, xs[place]! - radius);
    right = Math.max(right, xs[place]! + radius);
    top = Math.min(top, ys[place]! - radius);
    bottom = Math.max(bottom, ys[place]! + radius);
  }
  return [(left + right) / 2, (top + bottom) / 2];
}

import { NONE } from '../dataset/none.ts';
import type { VisibleActor, VisibleGraph } from '../derive/visibleGraph.ts';
import type { NodeMark } from './marks.ts';
import { rectAround } from './rect.ts';
import { halfSize, scaleAt } from './sizes.ts';

export interface World {
  /** x and y of each actor by place, in pixels at zoom 1. */
  readonly positions: Float64Array;
  readonly memberOf: Uint32Array;
  readonly pinned: ReadonlySet<number>;
}

/** The signs of all actors in the graph, the most connected first. */
export function arrangeNodes(graph: Pick<VisibleGraph, 'actors'>, world: World, zoom: number): NodeMark[] {
  const shown = new Set(graph.actors.map(({ place }) => place));
  return graph.actors.map((actor) => nodeMark(actor, shown, world, zoom)).toSorted(byWeight);
}

/** @param shown the places of all actors in the graph */
export function nodeMark(actor: VisibleActor, shown: ReadonlySet<number>, world: World, zoom: number): NodeMark {
  const { place } = actor;
  const [x, y] = [world.positions[2 * place]! * zoom, world.positions[2 * place + 1]! * zoom];
  const whole = world.memberOf[place]!;
  const isMember = whole !== NONE && shown.has(whole);
  const half = halfSize(actor, isMember) * scaleAt(zoom);
  return {
    actor,
    x,
    y,
    half,
    rect: rectAround(x, y, half + 1, half + 1),
    isPinned: world.pinned.has(place),
    isMember,
  };
}

function byWeight(one: NodeMark, other: NodeMark): number {
  return (
    Number(other.actor.isMatched) - Number(one.actor.isMatched) ||
    other.actor.links - one.actor.links ||
    Number(one.isMember) - Number(other.isMember) ||
    one.actor.place - other.actor.place
  );
}

import type { VisibleActor } from '../derive/visibleGraph.ts';
import { arrangeNodes, type World } from '../map/arrangeNodes.ts';
import { fit, type Camera, type Insets, type Size } from '../map/camera.ts';
import type { NodeMark } from '../map/marks.ts';
import { createPlaces } from '../map/places.ts';

interface PlacedSigns {
  readonly camera: Camera;
  /** The most connected first. */
  readonly nodes: readonly NodeMark[];
  readonly nodeOf: ReadonlyMap<number, NodeMark>;
}

/** The signs of some actors in a window, as the scene puts them there before anyone has moved anything. */
export function placeSigns(
  actors: readonly VisibleActor[],
  { positions, memberOf }: Pick<World, 'positions' | 'memberOf'>,
  size: Size,
  insets: Insets,
): PlacedSigns {
  const shown = actors.map(({ place }) => place);
  const places = createPlaces();
  places.restart(positions, memberOf);
  places.reshape(shown, size, insets);
  const camera = fit(places.bounds(shown) ?? { left: 0, top: 0, right: 1, bottom: 1 }, size, insets);
  const world = { positions: places.positions(), memberOf, pinned: new Set<number>() };
  const nodes = arrangeNodes({ actors }, world, camera.zoom);
  return { camera, nodes, nodeOf: new Map(nodes.map((node) => [node.actor.place, node])) };
}

import { useCallback, useEffect, useRef, useState, type RefObject } from 'react';
import type { DatasetIndex } from '../dataset/datasetIndex.ts';
import { NONE } from '../dataset/none.ts';
import { selectDrawnGraph } from '../derive/drawnGraph.ts';
import type { VisibleGraph } from '../derive/visibleGraph.ts';
import { isPlaced } from './positionsOf.ts';
import { createLayoutClient, type LayoutClient } from '../layout/layoutClient.ts';
import type { LayoutTask } from '../layout/layoutMessages.ts';
import { hover, type AppStore } from '../state/store.ts';
import { mapWords } from '../ui/words/mapWords.ts';
import type { Scene } from './sceneTypes.ts';

export interface Tidy {
  readonly isRunning: boolean;
  readonly toggle: () => void;
}

/** Finds new places for what shows, off the main thread, and lets the scene follow as they come. */
export function useTidy(store: AppStore, scene: RefObject<Scene | null>, setNews: (news: string) => void): Tidy {
  const [isRunning, setIsRunning] = useState(false);
  const client = useRef<LayoutClient | null>(null);
  useEffect(
    () => () => {
      client.current?.destroy();
      client.current = null;
    },
    [],
  );
  useEffect(() => {
    const { index } = store.getState();
    if (isPlaced(index)) return;
    client.current ??= createLayoutClient();
    client.current.start(placeAll(index), (positions, isLast) => {
      scene.current?.move([...index.dataset.actors.keys()], positions, isLast);
    });
  }, [store, scene]);
  const toggle = useCallback(() => {
    if (isRunning) {
      client.current?.cancel();
      scene.current?.rest();
      setIsRunning(false);
      return;
    }
    const held = scene.current;
    if (!held) return;
    const { index } = store.getState();
    const graph = selectDrawnGraph(store.getState());
    client.current ??= createLayoutClient();
    setIsRunning(true);
    // What lies under the pointer is about to move away.
    hover(store, null);
    setNews(mapWords.tidying);
    client.current.start(taskFor(graph, held, index.memberOf), (positions, isLast) => {
      held.move(
        graph.actors.map(({ place }) => place),
        positions,
        isLast,
      );
      if (!isLast) return;
      setIsRunning(false);
      setNews(mapWords.tidied);
    });
  }, [isRunning, scene, store, setNews]);
  return { isRunning, toggle };
}

const ROOM = { top: 31, member: 22, whole: 26 };

/** A dataset that came without places. */
function placeAll({ dataset, claims }: DatasetIndex): LayoutTask {
  const actors = dataset.actors.map(({ id, name, kind, memberOf }) => ({ id, name, kind, memberOf }));
  const links = Array.from({ length: claims.count }, (_, claim) => ({
    from: actors[claims.from[claim]!]!.id,
    to: actors[claims.to[claim]!]!.id,
    weight: 1,
  }));
  return { type: 'place', actors, links };
}

/** What the simulation needs to know of the actors that show, each by its place in the graph. */
export function taskFor(
  { actors, links }: VisibleGraph,
  scene: Pick<Scene, 'positions' | 'isPinned'>,
  memberOf: Uint32Array,
): LayoutTask {
  const numberOf = new Map(actors.map(({ place }, number) => [place, number]));
  const positions = scene.positions();
  const wholes = Int32Array.from(actors, ({ place }) => {
    const whole = memberOf[place]!;
    return whole === NONE ? -1 : (numberOf.get(whole) ?? -1);
  });
  return {
    type: 'relayout',
    starts: Float32Array.from(actors.flatMap(({ place }) => [positions[2 * place]!, positions[2 * place + 1]!])),
    radii: Float32Array.from(actors, ({ isOpen }, at) =>
      wholes[at]! >= 0 ? ROOM.member : isOpen ? ROOM.whole : ROOM.top,
    ),
    fixed: Uint8Array.from(actors, ({ place }) => (scene.isPinned(place) ? 1 : 0)),
    wholes,
    ties: Uint32Array.from(
      links.flatMap(({ a, b }) => {
        const [one, other] = [numberOf.get(a), numberOf.get(b)];
        return one === undefined || other === undefined ? [] : [one, other];
      }),
    ),
  };
}

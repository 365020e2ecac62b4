import type { AppStore } from '../state/store.ts';
import type { Scene } from './sceneTypes.ts';

const scenes = new WeakMap<AppStore, Pick<Scene, 'positions'>>();

/** Says which scene shows a store's map now; null when none does any more. */
export function keepScene(store: AppStore, scene: Pick<Scene, 'positions'> | null): void {
  if (scene) scenes.set(store, scene);
  else scenes.delete(store);
}

/** Where the actors stand on the map in the page, moved or tidied as they may be; null while there is no map. */
export function livePositions(store: AppStore): Float64Array | null {
  return scenes.get(store)?.positions() ?? null;
}

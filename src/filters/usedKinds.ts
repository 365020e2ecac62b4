import type { DatasetIndex } from '../dataset/datasetIndex.ts';
import { remember } from '../derive/remember.ts';
import { ACTOR_KINDS, type ActorKind } from '../model/vocabulary.ts';
import type { AppState } from '../state/store.ts';

const usedKinds = remember((index: DatasetIndex): readonly ActorKind[] => {
  const used = new Set(index.dataset.actors.map(({ kind }) => kind));
  return ACTOR_KINDS.filter((kind) => used.has(kind));
});

/** The kinds of actor that the dataset has. */
export function selectUsedKinds({ index }: AppState): readonly ActorKind[] {
  return usedKinds(index);
}

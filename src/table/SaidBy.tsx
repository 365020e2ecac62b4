import { actorById } from '../dataset/datasetIndex.ts';
import type { Claim } from '../model/dataset.ts';
import { useApp } from '../state/useApp.ts';
import { saidWords } from '../ui/words/saidWords.ts';

export function SaidBy({ claim: { saidBy } }: { readonly claim: Claim }) {
  const index = useApp((state) => state.index);
  if (saidBy === null) return saidWords.assertedBySource;
  return saidBy.map((id) => actorById(index, id)?.name ?? id).join(' / ');
}

import { actorById } from '../dataset/datasetIndex.ts';
import type { Claim } from '../model/dataset.ts';
import { useApp } from '../state/useApp.ts';
import { panelWords } from '../ui/words/panelWords.ts';

export function SaidBy({ claim: { saidBy } }: { readonly claim: Claim }) {
  const index = useApp((state) => state.index);
  if (saidBy === null) return panelWords.assertedBySource;
  return saidBy.map((id) => actorById(index, id)?.name ?? id).join(' / ');
}

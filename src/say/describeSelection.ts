import { actorById, claimById, factById, type DatasetIndex } from '../dataset/datasetIndex.ts';
import { parseLinkId } from '../model/link.ts';
import type { Selection } from '../state/view.ts';
import { words } from '../ui/words.ts';

/** The selected thing by its name in the dataset; null when nothing is, or nothing that is there. */
export function describeSelection(selection: Selection, index: DatasetIndex): string | null {
  switch (selection.type) {
    case 'none':
      return null;
    case 'actor':
      return actorById(index, selection.id)?.name ?? null;
    case 'link':
      return describeLink(selection.id, index);
    case 'claim':
      return claimById(index, selection.id)?.gist ?? null;
    case 'fact':
      return factById(index, selection.id)?.gist ?? null;
    case 'dispute':
      return index.disputeById.get(selection.id)?.question ?? null;
  }
}

function describeLink(id: string, index: DatasetIndex): string | null {
  const link = parseLinkId(id);
  const [a, b] = link ? [actorById(index, link.a), actorById(index, link.b)] : [];
  return link && a && b ? `${a.name} – ${b.name}, ${words.relation[link.relation].toLowerCase()}` : null;
}

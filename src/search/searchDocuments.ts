import type { DatasetIndex } from '../dataset/datasetIndex.ts';
import { remember } from '../derive/remember.ts';
import type { ActorDocument, SentenceDocument } from './searchEngine.ts';

/** What can be searched for among the actors. */
export function actorDocuments(index: DatasetIndex): ActorDocument[] {
  const claims = new Uint32Array(index.dataset.actors.length);
  for (const column of [index.claims.from, index.claims.to]) for (const actor of column) claims[actor]! += 1;
  return index.dataset.actors.map(({ name, aliases, role }, id) => ({
    id,
    name,
    aliases: aliases.join(' | '),
    role: role ?? '',
    claims: claims[id]!,
  }));
}

/** What can be searched for among the sentences: those that carry a claim, and of copies only the first. */
export function sentenceDocuments(index: DatasetIndex): SentenceDocument[] {
  const carried = claimOfSentence(index);
  const seen = new Set<string>();
  const documents: SentenceDocument[] = [];
  for (const [id, sentence] of index.dataset.sentences.entries()) {
    const root = sentence.copyOf ?? sentence.id;
    if (!carried.has(sentence.id) || seen.has(root)) continue;
    seen.add(root);
    documents.push({ id, text: sentence.text });
  }
  return documents;
}

/** The first claim that rests on each sentence, by sentence id: its place in the dataset. */
export const claimOfSentence = remember((index: DatasetIndex): ReadonlyMap<string, number> => {
  const first = new Map<string, number>();
  for (const [place, claim] of index.dataset.claims.entries()) {
    for (const sentence of claim.sentences) if (!first.has(sentence)) first.set(sentence, place);
  }
  return first;
});

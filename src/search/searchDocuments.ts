import type { DatasetIndex } from '../dataset/datasetIndex.ts';
import type { Claim, Sentence } from '../model/dataset.ts';
import type { ActorDocument } from './searchEngine.ts';

/** What can be searched for among the actors; `id` is the actor's place. One at a time, so that no task takes long. */
export function* actorDocuments(index: DatasetIndex): Generator<ActorDocument> {
  const { actors } = index.dataset;
  const claims = new Uint32Array(actors.length);
  for (const column of [index.claims.from, index.claims.to]) for (const actor of column) claims[actor]! += 1;
  for (const [id, { name, aliases, role }] of actors.entries()) {
    yield { id, name, aliases: aliases.join(' | '), role: role ?? '', claims: claims[id]! };
  }
}

/** A sentence that can be found, and the first claim that rests on it. */
export interface SentenceEntry {
  readonly sentence: Sentence;
  readonly claim: Claim;
}

/** What can be searched for among the sentences: those that carry a claim, and of copies only the first to do so. */
export function* sentenceEntries(index: DatasetIndex): Generator<SentenceEntry> {
  const seen = new Set<string>();
  for (const claim of index.dataset.claims) {
    for (const id of claim.sentences) {
      const sentence = index.sentenceById.get(id);
      const words = sentence?.copyOf ?? id;
      if (!sentence || seen.has(words)) continue;
      seen.add(words);
      yield { sentence, claim };
    }
  }
}

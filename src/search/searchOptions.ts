import type { DatasetIndex } from '../dataset/datasetIndex.ts';
import type { Actor, Sentence } from '../model/dataset.ts';
import { foldText } from './foldText.ts';
import type { SentenceEntry } from './searchDocuments.ts';
import type { Found, Hit } from './searchEngine.ts';

/** One line of the list under the search box. */
export type SearchOption =
  | {
      readonly type: 'actor';
      readonly id: string;
      readonly actor: Actor;
      /** The alias that was found, where the name was not. */
      readonly alias: string | null;
      readonly terms: ReadonlySet<string>;
    }
  | {
      readonly type: 'sentence';
      readonly id: string;
      readonly sentence: Sentence;
      /** The claim to go to. */
      readonly claim: string;
      readonly terms: ReadonlySet<string>;
    };

/** @param entries the sentences that the engine knows, by their place in it */
export function optionsOf(index: DatasetIndex, found: Found, entries: readonly SentenceEntry[]): SearchOption[] {
  return [
    ...found.actors.flatMap((hit) => actorOption(index, hit)),
    ...found.sentences.flatMap((hit) => sentenceOption(entries, hit)),
  ];
}

export function suggestedOption(actor: Actor): SearchOption {
  return { type: 'actor', id: actor.id, actor, alias: null, terms: new Set() };
}

function actorOption(index: DatasetIndex, hit: Hit): SearchOption[] {
  const actor = index.dataset.actors[hit.place];
  if (!actor) return [];
  const terms = new Set(hit.terms);
  const names = (text: string) => hit.terms.some((term) => foldText(text).includes(term));
  const alias = names(actor.name) ? null : (actor.aliases.find(names) ?? null);
  return [{ type: 'actor', id: actor.id, actor, alias, terms }];
}

function sentenceOption(entries: readonly SentenceEntry[], { place, terms }: Hit): SearchOption[] {
  const entry = entries[place];
  if (!entry) return [];
  const { sentence, claim } = entry;
  return [{ type: 'sentence', id: sentence.id, sentence, claim: claim.id, terms: new Set(terms) }];
}

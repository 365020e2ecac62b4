import MiniSearch, { type SearchResult } from 'minisearch';
import { foldText, wordsOf } from './foldText.ts';

/** An actor or a sentence as the engine knows it; `id` is its place in the dataset. */
export interface ActorDocument {
  readonly id: number;
  readonly name: string;
  readonly aliases: string;
  readonly role: string;
  /** How many claims it has: of two equal matches the more told of comes first. */
  readonly claims: number;
}
export interface SentenceDocument {
  readonly id: number;
  readonly text: string;
}

export interface Hit {
  readonly place: number;
  /** The folded words of the document that were found. */
  readonly terms: readonly string[];
}
export interface Found {
  readonly actors: readonly Hit[];
  readonly sentences: readonly Hit[];
  /** How many there are in all; the lists are cut. */
  readonly actorCount: number;
  readonly sentenceCount: number;
}

export interface SearchEngine {
  readonly addActors: (documents: readonly ActorDocument[]) => void;
  readonly addSentences: (documents: readonly SentenceDocument[]) => void;
  readonly find: (text: string) => Found;
}

const MOST_ACTORS = 8;
const MOST_SENTENCES = 12;

/** Short words must be right; in longer ones every fourth letter or so may be wrong. */
const fuzzy = (term: string): number | boolean => (term.length > 3 ? 0.25 : false);
const LOOSE = 0.4;
/** Less than usual of a bonus for short texts: a headline is not better evidence than a sentence. */
const bm25 = { k: 1.2, b: 0.2, d: 0.5 };
const common = {
  tokenize: (text: string) => wordsOf(text).map(({ folded }) => folded),
  processTerm: (term: string) => foldText(term),
  searchOptions: { prefix: true, fuzzy, combineWith: 'AND', weights: { fuzzy: 0.3, prefix: 0.6 }, bm25 },
} as const;

/** Finds actors by name, alias and role, and sentences by their words; forgives accents and slips. */
export function createSearchEngine(): SearchEngine {
  const actors = new MiniSearch<ActorDocument>({
    ...common,
    fields: ['name', 'aliases', 'role'],
    storeFields: ['claims'],
  });
  const sentences = new MiniSearch<SentenceDocument>({ ...common, fields: ['text'] });
  return {
    addActors: (documents) => actors.addAll(documents),
    addSentences: (documents) => sentences.addAll(documents),
    find: (text) => {
      const boosts = {
        boost: { name: 3, aliases: 2 },
        boostDocument: (_id: unknown, _term: string, stored?: Record<string, unknown>) => weight(stored),
      };
      const foundSentences = sentences.search(text);
      const near = actors.search(text, boosts);
      // Two letters changed places count as two slips: only looked for where nothing else is there.
      const isNothing = near.length === 0 && foundSentences.length === 0;
      const foundActors = isNothing ? actors.search(text, { ...boosts, fuzzy: LOOSE }) : near;
      return {
        actors: foundActors.slice(0, MOST_ACTORS).map(hit),
        sentences: foundSentences.slice(0, MOST_SENTENCES).map(hit),
        actorCount: foundActors.length,
        sentenceCount: foundSentences.length,
      };
    },
  };
}

function weight(stored: Record<string, unknown> | undefined): number {
  return 1 + Math.log10(1 + Number(stored?.['claims'] ?? 0)) / 4;
}

function hit({ id, terms }: SearchResult): Hit {
  return { place: Number(id), terms };
}

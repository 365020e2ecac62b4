import type { ActorDocument, Found, SentenceDocument } from './searchEngine.ts';

/** What the page says to the search worker. */
export type SearchRequest =
  | { readonly type: 'actors'; readonly documents: readonly ActorDocument[] }
  | { readonly type: 'sentences'; readonly documents: readonly SentenceDocument[] }
  | { readonly type: 'find'; readonly run: number; readonly text: string };

/** What the worker answers: the run is that of the question. */
export interface SearchAnswer {
  readonly run: number;
  readonly found: Found;
}

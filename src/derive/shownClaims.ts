import type { DatasetIndex } from '../dataset/datasetIndex.ts';
import type { AppState } from '../state/store.ts';
import type { Shown } from '../state/versionMark.ts';
import { claimsOfScope, selectClaimsInView } from './claimsInView.ts';
import { fingerprint } from './fingerprint.ts';

/** More are counted, but not read. */
const MOST_READ = 20_000;

/** What a view shows: of what is selected, or all that is in view. */
export function showing(state: AppState): Shown {
  const places = claimsOfScope(state, state.view.selection.type === 'none' ? 'view' : 'selection');
  return { claims: places.length, words: places.length > MOST_READ ? null : readIfHere(state.index, places) };
}

/** What one claim shows; null where filters or time leave it out. */
export function showingClaim(state: AppState, id: string): Shown | null {
  const place = state.index.claimPlace.get(id) ?? -1;
  return selectClaimsInView(state).includes(place) ? { claims: 1, words: readIfHere(state.index, [place]) } : null;
}

/** Of a large dataset some may still be on their way: nobody waits for them to copy an address. */
function readIfHere(index: DatasetIndex, places: Iterable<number>): string | null {
  try {
    return wordsOf(index, places);
  } catch (error) {
    if (error instanceof Promise) return null;
    throw error;
  }
}

/** Changes with what a reader reads of the claims: what they say, of whom, by whom, when, and the sentences. */
function wordsOf({ dataset, sentenceById }: DatasetIndex, places: Iterable<number>): string {
  const texts: string[] = [];
  for (const place of places) {
    const { id, from, to, directed, relation, event, stance, status, happened, ...rest } = dataset.claims[place]!;
    const { saidBy, gist, sentences, inferred, note } = rest;
    const days = happened && [happened.from, happened.to, happened.precision, happened.asWritten];
    const quoted = sentences.map((sentence) => sentenceById.get(sentence)?.text);
    const said = [saidBy, gist, quoted, inferred, note];
    texts.push(JSON.stringify([id, from, to, directed, relation, event, stance, status, days, ...said]));
  }
  return fingerprint(texts);
}

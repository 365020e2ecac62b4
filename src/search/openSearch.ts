import type { DatasetIndex } from '../dataset/datasetIndex.ts';
import { nextTask } from '../platform/nextTask.ts';
import { actorDocuments, sentenceEntries, type SentenceEntry } from './searchDocuments.ts';
import type { SearchAnswer } from './searchMessage.ts';
import { optionsOf, type SearchOption } from './searchOptions.ts';
import { openSearchPort } from './searchPort.ts';

/** Handed over at a time, so that neither the page nor the search is busy for long. */
const CHUNK = 250;

export interface Search {
  /** Answers with the last question that was asked; an earlier one still under way is forgotten. */
  readonly find: (text: string) => void;
  readonly close: () => void;
}

export interface SearchResult {
  readonly text: string;
  /** The best of what was found, actors first. */
  readonly options: readonly SearchOption[];
  readonly actorCount: number;
  readonly sentenceCount: number;
  /** False while there are documents that have not been looked through. */
  readonly isWhole: boolean;
}

export interface SearchEvents {
  readonly onFound: (result: SearchResult) => void;
  readonly onFailed: () => void;
}

/** Starts the search over a dataset in a worker of its own. */
export function openSearch(index: DatasetIndex, { onFound, onFailed }: SearchEvents): Search {
  const entries: SentenceEntry[] = [];
  let [run, isClosed, isWhole] = [0, false, false];
  /** The question under way, and the one to ask after it. */
  let [asked, wanted]: [{ readonly text: string; readonly isWhole: boolean } | null, string | null] = [null, null];
  let lastText = '';
  const ask = (text: string) => {
    [asked, wanted, lastText] = [{ text, isWhole }, null, text];
    run += 1;
    send({ type: 'find', run, text });
  };
  const find = (text: string) => {
    if (asked) wanted = text;
    else ask(text);
  };
  const onAnswer = ({ run: answered, found }: SearchAnswer) => {
    if (answered !== run || !asked) return;
    const { actorCount, sentenceCount } = found;
    onFound({ ...asked, options: optionsOf(index, found, entries), actorCount, sentenceCount });
    asked = null;
    if (wanted !== null) ask(wanted);
  };
  const { send, close } = openSearchPort(onAnswer, onFailed);
  const handOver = async () => {
    // The actors first: there are fewer, and a name is what most readers look for.
    for (const documents of chunks(actorDocuments(index))) {
      send({ type: 'actors', documents });
      await nextTask();
      if (isClosed) return;
    }
    await index.whole();
    for (const chunk of chunks(sentenceEntries(index))) {
      const documents = chunk.map(({ sentence }, at) => ({ id: entries.length + at, text: sentence.text }));
      entries.push(...chunk);
      send({ type: 'sentences', documents });
      await nextTask();
      if (isClosed) return;
    }
    isWhole = true;
    if (lastText !== '') find(wanted ?? lastText);
  };
  handOver().catch(onFailed);
  return {
    find,
    close: () => {
      isClosed = true;
      close();
    },
  };
}

function* chunks<Item>(items: Iterable<Item>): Generator<readonly Item[]> {
  let chunk: Item[] = [];
  for (const item of items) {
    chunk.push(item);
    if (chunk.length < CHUNK) continue;
    yield chunk;
    chunk = [];
  }
  if (chunk.length > 0) yield chunk;
}

import type { DatasetIndex } from '../dataset/datasetIndex.ts';
import { actorDocuments, sentenceDocuments } from './searchDocuments.ts';
import type { Found } from './searchEngine.ts';
import type { SearchAnswer } from './searchMessage.ts';
import { openSearchPort } from './searchPort.ts';

/** Handed to the worker at a time, so that the page is never busy for long. */
const CHUNK = 2000;

export interface Search {
  /** Answers with the last question that was asked; an earlier one still under way is forgotten. */
  readonly find: (text: string) => void;
  readonly close: () => void;
}

export interface SearchEvents {
  /** @param isWhole false while there are documents that have not been looked through */
  readonly onFound: (text: string, found: Found, isWhole: boolean) => void;
  readonly onFailed: () => void;
}

/** Starts the search over a dataset in a worker of its own. */
export function openSearch(index: DatasetIndex, { onFound, onFailed }: SearchEvents): Search {
  let [run, isBusy, isClosed, isWhole] = [0, false, false, false];
  let [asked, wanted]: [string, string | null] = ['', null];
  let isWholeAnswer = false;
  const ask = (text: string) => {
    [asked, wanted, isBusy, isWholeAnswer] = [text, null, true, isWhole];
    run += 1;
    send({ type: 'find', run, text });
  };
  const onAnswer = (answer: SearchAnswer) => {
    if (answer.run !== run) return;
    isBusy = false;
    onFound(asked, answer.found, isWholeAnswer);
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
    for (const documents of chunks(sentenceDocuments(index))) {
      send({ type: 'sentences', documents });
      await nextTask();
      if (isClosed) return;
    }
  };
  const begin = async () => {
    await handOver();
    if (isClosed) return;
    isWhole = true;
    if (asked !== '') find(wanted ?? asked);
  };
  const find = (text: string) => {
    if (isBusy) wanted = text;
    else ask(text);
  };
  void begin();
  return {
    find,
    close: () => {
      isClosed = true;
      close();
    },
  };
}

function* chunks<Item>(items: readonly Item[]): Generator<readonly Item[]> {
  for (let start = 0; start < items.length; start += CHUNK) yield items.slice(start, start + CHUNK);
}

function nextTask(): Promise<void> {
  return new Promise((resolve) => {
    setTimeout(resolve, 0);
  });
}

import { trustedScript } from '../platform/trustedScript.ts';
import workerUrl from './search.worker.ts?worker&url';
import type { SearchAnswer, SearchRequest } from './searchMessage.ts';

export interface SearchPort {
  readonly send: (request: SearchRequest) => void;
  readonly close: () => void;
}

/** The line to a search in a worker of its own; where no worker can be had, to one on this thread. */
export function openSearchPort(onAnswer: (answer: SearchAnswer) => void, onFailed: () => void): SearchPort {
  let worker: Worker;
  try {
    worker = new Worker(trustedScript(workerUrl), { type: 'module', name: 'search' });
  } catch {
    return openHere(onAnswer, onFailed);
  }
  worker.onmessage = ({ data }: MessageEvent<SearchAnswer>) => onAnswer(data);
  worker.onerror = onFailed;
  return { send: (request) => worker.postMessage(request), close: () => worker.terminate() };
}

function openHere(onAnswer: (answer: SearchAnswer) => void, onFailed: () => void): SearchPort {
  let isClosed = false;
  const receive = import('./answerRequests.ts').then(({ answerRequests }) => answerRequests(onAnswer));
  return {
    send: (request) => {
      receive.then((take) => (isClosed ? undefined : take(request))).catch(onFailed);
    },
    close: () => {
      isClosed = true;
    },
  };
}

import type { Dataset } from '../model/dataset.ts';
import { trustedScript } from '../platform/trustedScript.ts';
import { openColumns } from './columnar/openColumns.ts';
import { fail, succeed, type Outcome } from './loadProblem.ts';
import { READY, type LargeAnswer } from './largeAnswer.ts';
import workerUrl from './parseLarge.worker.ts?worker&url';
import type { Bytes } from './readText.ts';

/** The dataset of bytes in JSON. It is read in a worker; where none can be had, here, and the page stands still meanwhile. */
export async function parseElsewhere(bytes: readonly Bytes[], signal?: AbortSignal): Promise<Outcome<Dataset>> {
  const answer = (await askWorker(bytes, signal)) ?? (await import('./parseLarge.ts')).parseLarge(bytes);
  if (!answer.ok) return answer;
  const { head, details, blocks } = answer.parts;
  return succeed(
    openColumns(head, {
      details: () => Promise.resolve(details),
      block: (number) =>
        blocks[number] ? Promise.resolve(blocks[number]) : Promise.reject(new RangeError('no such block')),
    }),
  );
}

function askWorker(bytes: readonly Bytes[], signal: AbortSignal | undefined): Promise<LargeAnswer | undefined> {
  let worker: Worker;
  try {
    worker = new Worker(trustedScript(workerUrl), { type: 'module', name: 'reading' });
  } catch {
    return Promise.resolve(undefined);
  }
  const answer = new Promise<LargeAnswer | undefined>((resolve, reject) => {
    let isReading = false;
    worker.addEventListener('message', ({ data }: MessageEvent<LargeAnswer | typeof READY>) => {
      if (data !== READY) {
        resolve(data);
        return;
      }
      isReading = true;
      // Handed over, not copied: they are gone from here, so not before somebody is there to take them.
      worker.postMessage(
        bytes,
        bytes.map(({ buffer }) => buffer),
      );
    });
    worker.addEventListener('error', (event) => {
      event.preventDefault();
      const message = event.message || 'the worker that read the file stopped';
      resolve(isReading ? fail({ type: 'unexpected', message }) : undefined);
    });
    // oxlint-disable-next-line typescript/prefer-promise-reject-errors
    signal?.addEventListener('abort', () => reject(signal.reason));
  });
  return answer.finally(() => worker.terminate());
}

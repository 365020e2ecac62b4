import type { Dataset } from '../model/dataset.ts';
import { trustedScript } from '../platform/trustedScript.ts';
import { openColumns } from './columnar/openColumns.ts';
import { blockName, DETAILS } from './columnar/partFiles.ts';
import { fail, succeed, type Outcome } from './loadProblem.ts';
import { READY, type LargeAnswer } from './largeAnswer.ts';
import workerUrl from './parseLarge.worker.ts?worker&url';
import { fetchBytes, type Bytes, type Reading } from './readText.ts';

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

/**
 * A dataset that lies on the site in its compact form: only what the first picture needs is awaited.
 * @param address of the head; the other parts lie beside it
 * @throws only the reason of `signal`, when that aborts
 */
export async function fetchColumns(address: string, reading: Reading): Promise<Outcome<Dataset>> {
  const head = await fetchBytes(address, reading);
  if (!head.ok) return head;
  const beside = async (name: string): Promise<Uint8Array> => {
    const part = await fetchBytes(address.replace(/[^/]*$/, name));
    if (part.ok) return joined(part.value);
    throw new Error(`a part of the dataset did not come: ${part.problem.type}`);
  };
  try {
    return succeed(
      openColumns(joined(head.value), {
        details: () => beside(DETAILS),
        block: (number) => beside(blockName(number)),
      }),
    );
  } catch (error) {
    return fail({ type: 'unexpected', message: error instanceof Error ? error.message : String(error) });
  }
}

function joined(parts: readonly Bytes[]): Uint8Array {
  const whole = new Uint8Array(parts.reduce((length, part) => length + part.length, 0));
  let at = 0;
  for (const part of parts) {
    whole.set(part, at);
    at += part.length;
  }
  return whole;
}

import { fetchOrTakeOver } from './earlyAnswer.ts';
import { fail, succeed, type LoadProblem, type Outcome } from './loadProblem.ts';

/** What has arrived so far. `totalBytes` is null where nobody knows: a compressed answer tells only its packed size. */
export interface Progress {
  readonly bytes: number;
  readonly totalBytes: number | null;
}

export interface Reading {
  readonly onProgress?: ((progress: Progress) => void) | undefined;
  readonly signal?: AbortSignal | undefined;
}

/** Beyond this, neither the string nor what is built from it fits into a page. */
export const MOST_BYTES = 256 * 2 ** 20;
const STALLED_AFTER_MS = 30_000;
const RETRY_DELAYS_MS = [400, 1_500];

/**
 * The text at an address of this site. Tries again by itself when the network or the server hiccups.
 * @throws only the reason of `signal`, when that aborts
 */
export async function fetchText(address: string, reading: Reading = {}): Promise<Outcome<string>> {
  for (const delayMs of RETRY_DELAYS_MS) {
    const outcome = await fetchTextOnce(address, reading);
    if (outcome.ok || !isPassing(outcome.problem)) return outcome;
    await pause(delayMs, reading.signal);
  }
  return fetchTextOnce(address, reading);
}

/** The text of a file on the reader's disk. It goes nowhere else. */
export async function readFileText(file: Blob, reading: Reading = {}): Promise<Outcome<string>> {
  if (file.size > MOST_BYTES) return fail({ type: 'too-large', mostBytes: MOST_BYTES });
  try {
    return await readStream(file.stream(), { totalBytes: file.size, touch: () => undefined, reading });
  } catch {
    reading.signal?.throwIfAborted();
    return fail({ type: 'unreadable-file' });
  }
}

async function fetchTextOnce(address: string, reading: Reading): Promise<Outcome<string>> {
  reading.signal?.throwIfAborted();
  const watchdog = createWatchdog(STALLED_AFTER_MS);
  const signal = reading.signal ? AbortSignal.any([reading.signal, watchdog.signal]) : watchdog.signal;
  let isAnswered = false;
  try {
    const response = await fetchOrTakeOver(address, signal);
    isAnswered = true;
    if (!response.ok) return fail({ type: 'refused', status: response.status });
    const body = response.body ?? new Blob([]).stream();
    return await readStream(body, { totalBytes: sizeOf(response), touch: watchdog.touch, reading });
  } catch {
    reading.signal?.throwIfAborted();
    if (watchdog.signal.aborted) return fail({ type: 'stalled', seconds: STALLED_AFTER_MS / 1000 });
    return fail(isAnswered ? { type: 'cut-off', characters: 0 } : { type: 'unreachable' });
  } finally {
    watchdog.stop();
  }
}

interface StreamReading {
  readonly totalBytes: number | null;
  readonly touch: () => void;
  readonly reading: Reading;
}

async function readStream(
  stream: ReadableStream<Uint8Array>,
  { totalBytes, touch, reading }: StreamReading,
): Promise<Outcome<string>> {
  const decoder = new TextDecoder('utf-8', { fatal: true });
  const reader = stream.getReader();
  const parts: string[] = [];
  let bytes = 0;
  for (;;) {
    const { done, value } = await reader.read();
    reading.signal?.throwIfAborted();
    touch();
    bytes += value?.byteLength ?? 0;
    const text = decode(decoder, value);
    if (text === undefined || bytes > MOST_BYTES) {
      await reader.cancel();
      return fail(text === undefined ? { type: 'not-utf8' } : { type: 'too-large', mostBytes: MOST_BYTES });
    }
    parts.push(text);
    if (done) return succeed(parts.join(''));
    reading.onProgress?.({ bytes, totalBytes });
  }
}

/** @param bytes undefined: there is no more; undefined comes back when the bytes are no UTF-8 */
function decode(decoder: TextDecoder, bytes: Uint8Array | undefined): string | undefined {
  try {
    return bytes ? decoder.decode(bytes, { stream: true }) : decoder.decode();
  } catch {
    return undefined;
  }
}

function sizeOf({ headers }: Response): number | null {
  const isPacked = (headers.get('content-encoding') ?? 'identity') !== 'identity';
  const length = Number(headers.get('content-length') ?? Number.NaN);
  return !isPacked && Number.isInteger(length) && length > 0 ? length : null;
}

/** Worth another try without asking: what a moment later may be gone. */
function isPassing({ type, ...rest }: LoadProblem): boolean {
  if (type === 'refused') return 'status' in rest && [429, 502, 503, 504].includes(rest.status);
  return type === 'unreachable' || type === 'stalled';
}

function createWatchdog(limitMs: number) {
  const controller = new AbortController();
  const bark = () => controller.abort();
  let timer = setTimeout(bark, limitMs);
  return {
    signal: controller.signal,
    touch: () => {
      clearTimeout(timer);
      timer = setTimeout(bark, limitMs);
    },
    stop: () => clearTimeout(timer),
  };
}

function pause(delayMs: number, signal: AbortSignal | undefined): Promise<void> {
  return new Promise((resolve, reject) => {
    const timer = setTimeout(resolve, delayMs);
    signal?.addEventListener('abort', () => {
      clearTimeout(timer);
      // oxlint-disable-next-line typescript/prefer-promise-reject-errors
      reject(signal.reason);
    });
  });
}

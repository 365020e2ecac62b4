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
export function fetchText(address: string, reading: Reading = {}): Promise<Outcome<string>> {
  return fetchInto(textSink, address, reading);
}

/** The same for bytes, in the pieces in which they came. */
export function fetchBytes(address: string, reading: Reading = {}): Promise<Outcome<readonly Bytes[]>> {
  return fetchInto(byteSink, address, reading);
}

/** The text of a file on the reader's disk. It goes nowhere else. */
export function readFileText(file: Blob, reading: Reading = {}): Promise<Outcome<string>> {
  return readFileInto(textSink, file, reading);
}

export function readFileBytes(file: Blob, reading: Reading = {}): Promise<Outcome<readonly Bytes[]>> {
  return readFileInto(byteSink, file, reading);
}

export type Bytes = Uint8Array<ArrayBuffer>;

/** What becomes of the bytes that arrive. */
interface Sink<Value> {
  readonly take: (bytes: Uint8Array) => LoadProblem | undefined;
  readonly finish: () => Outcome<Value>;
}

async function fetchInto<Value>(
  makeSink: () => Sink<Value>,
  address: string,
  reading: Reading,
): Promise<Outcome<Value>> {
  for (const delayMs of RETRY_DELAYS_MS) {
    const outcome = await fetchOnce(makeSink(), address, reading);
    if (outcome.ok || !isPassing(outcome.problem)) return outcome;
    await pause(delayMs, reading.signal);
  }
  return fetchOnce(makeSink(), address, reading);
}

async function readFileInto<Value>(makeSink: () => Sink<Value>, file: Blob, reading: Reading): Promise<Outcome<Value>> {
  if (file.size > MOST_BYTES) return fail({ type: 'too-large', mostBytes: MOST_BYTES });
  try {
    return await readStream(file.stream(), makeSink(), { totalBytes: file.size, touch: () => undefined, reading });
  } catch {
    reading.signal?.throwIfAborted();
    return fail({ type: 'unreadable-file' });
  }
}

async function fetchOnce<Value>(sink: Sink<Value>, address: string, reading: Reading): Promise<Outcome<Value>> {
  reading.signal?.throwIfAborted();
  const watchdog = createWatchdog(STALLED_AFTER_MS);
  const signal = reading.signal ? AbortSignal.any([reading.signal, watchdog.signal]) : watchdog.signal;
  let isAnswered = false;
  try {
    const response = await fetchOrTakeOver(address, signal);
    isAnswered = true;
    if (!response.ok) return fail({ type: 'refused', status: response.status });
    const body = response.body ?? new Blob([]).stream();
    return await readStream(body, sink, { totalBytes: sizeOf(response), touch: watchdog.touch, reading });
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

async function readStream<Value>(
  stream: ReadableStream<Uint8Array>,
  sink: Sink<Value>,
  { totalBytes, touch, reading }: StreamReading,
): Promise<Outcome<Value>> {
  const reader = stream.getReader();
  let bytes = 0;
  for (;;) {
    const { done, value } = await reader.read();
    reading.signal?.throwIfAborted();
    touch();
    if (done) return sink.finish();
    bytes += value.byteLength;
    const problem = sink.take(value) ?? (bytes > MOST_BYTES ? TOO_LARGE : undefined);
    if (problem) {
      await reader.cancel();
      return fail(problem);
    }
    reading.onProgress?.({ bytes, totalBytes });
  }
}

const TOO_LARGE: LoadProblem = { type: 'too-large', mostBytes: MOST_BYTES };
const NOT_UTF8: LoadProblem = { type: 'not-utf8' };

function textSink(): Sink<string> {
  const decoder = new TextDecoder('utf-8', { fatal: true });
  const parts: string[] = [];
  const decode = (bytes?: Uint8Array): LoadProblem | undefined => {
    try {
      parts.push(bytes ? decoder.decode(bytes, { stream: true }) : decoder.decode());
      return undefined;
    } catch {
      return NOT_UTF8;
    }
  };
  return {
    take: decode,
    finish() {
      const problem = decode();
      return problem ? fail(problem) : succeed(parts.join(''));
    },
  };
}

function byteSink(): Sink<readonly Bytes[]> {
  const parts: Bytes[] = [];
  return {
    take(bytes) {
      parts.push(bytes.slice());
      return undefined;
    },
    finish: () => succeed(parts),
  };
}

/** Text out of bytes in pieces. */
export function textOf(parts: readonly Uint8Array[]): Outcome<string> {
  const sink = textSink();
  for (const part of parts) {
    const problem = sink.take(part);
    if (problem) return fail(problem);
  }
  return sink.finish();
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

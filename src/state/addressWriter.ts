import type { AddressBar } from './addressBar.ts';

/** Between two replacements while changes go on. Nobody reads an address then, and each has the browser fetch the page's icon again. */
const REPLACE_EVERY_MS = 5_000;
/** After a write that the browser refused. */
const RETRY_MS = 1_000;
/** Once nothing has changed for so long, the address is to be right: it may be copied. */
const REST_MS = 150;
/** Safari refuses more than 100 writes in 30 s, and other browsers drop what comes too fast. */
const MOST_WRITES = 80;
const WITHIN_MS = 30_000;

export interface AddressWriter {
  /** @param query asked only when it is written: a drag changes the state far more often than that */
  readonly write: (mode: 'push' | 'replace', query: () => string) => void;
  /** Writes now what is waiting. */
  readonly flush: () => void;
  /**
   * The browser has gone to some address. True when that is another than this one left it at: what waits was for an
   * entry that is no longer the present one, and is dropped. A jump within the page (`#map`) is no travel.
   */
  readonly hasTravelled: () => boolean;
}

interface Waiting {
  readonly mode: 'push' | 'replace';
  readonly query: () => string;
}

/** Writes addresses no faster than browsers allow, and never loses the last one. */
export function createAddressWriter(bar: AddressBar): AddressWriter {
  let waiting: Waiting | undefined;
  let timer: ReturnType<typeof setTimeout> | undefined;
  let times: number[] = [];
  let left = bar.query();

  const delayMs = (mode: Waiting['mode']): number => {
    const now = performance.now();
    times = times.filter((time) => now - time < WITHIN_MS);
    if (times.length >= MOST_WRITES) return WITHIN_MS - (now - times[0]!);
    if (mode === 'push') return 0;
    return Math.max(0, Math.min(REST_MS, REPLACE_EVERY_MS - (now - (times.at(-1) ?? -Infinity))));
  };

  const flush = (): void => {
    clearTimeout(timer);
    timer = undefined;
    const entry = waiting;
    if (!entry) return;
    waiting = undefined;
    const query = entry.query();
    if (query === bar.query()) return;
    times.push(performance.now());
    try {
      bar[entry.mode](query);
      left = query;
    } catch {
      // The browser's own limit was reached after all.
      waiting ??= entry;
      timer = setTimeout(flush, RETRY_MS);
    }
  };

  return {
    flush,
    hasTravelled: () => {
      if (bar.query() === left) return false;
      left = bar.query();
      clearTimeout(timer);
      timer = undefined;
      waiting = undefined;
      return true;
    },
    write: (mode, query) => {
      // What waits to replace belongs to the entry that a new one is about to leave.
      if (mode === 'push' && waiting?.mode === 'replace' && delayMs('push') === 0) flush();
      waiting = { mode: waiting?.mode === 'push' ? 'push' : mode, query };
      const delay = delayMs(waiting.mode);
      clearTimeout(timer);
      if (delay === 0) flush();
      else timer = setTimeout(flush, delay);
    },
  };
}

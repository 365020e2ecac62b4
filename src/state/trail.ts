import type { StoreApi } from 'zustand/vanilla';
import { update, type AppStore, type PageState } from './store.ts';
import type { View } from './view.ts';

type Trail = Pick<StoreApi<PageState>, 'getState' | 'getInitialState' | 'subscribe'>;

/** In milliseconds: it follows after so long without a change, and after so long with changes all the time. */
const REST_MS = 90;
const MOST_MS = 1_000;

const trails = new WeakMap<AppStore, Trail>();

/**
 * What the page around the map shows: the store, but while a hand moves the window of time a moment behind it. The map and the
 * window itself, which ask the store, then have the frames to themselves: each time that the page follows takes one.
 */
export function trailOf(store: AppStore): Trail {
  const trail = trails.get(store) ?? createTrail(store);
  trails.set(store, trail);
  return trail;
}

/** The store that is being changed with the page staying behind. */
let ahead: AppStore | undefined;

/** As `update`, with the map ahead of the page around it. Any other change brings that up to it. */
export function updateAhead<Rest extends unknown[]>(
  store: AppStore,
  change: (view: View, ...rest: Rest) => View,
  ...rest: Rest
): void {
  ahead = store;
  try {
    update(store, change, ...rest);
  } finally {
    ahead = undefined;
  }
}

/** Asked while the store changes: whether the page stays behind, so that more changes are to come. */
export function isAhead(store: AppStore): boolean {
  return store === ahead;
}

function createTrail(store: AppStore): Trail {
  const listeners = new Set<(state: PageState, before: PageState) => void>();
  let state = store.getState();
  let timer: ReturnType<typeof setTimeout> | undefined;
  let [behindSince, changedAt] = [0, 0];

  const catchUp = (): void => {
    clearTimeout(timer);
    timer = undefined;
    const before = state;
    state = store.getState();
    if (state !== before) for (const listener of listeners) listener(state, before);
  };
  // One timer that looks again, not a new one with each change.
  const look = (): void => {
    const now = performance.now();
    const delay = Math.min(changedAt + REST_MS, behindSince + MOST_MS) - now;
    if (delay > 0) timer = setTimeout(look, delay);
    else catchUp();
  };
  store.subscribe(() => {
    if (!isAhead(store)) return catchUp();
    changedAt = performance.now();
    if (timer !== undefined) return undefined;
    behindSince = changedAt;
    timer = setTimeout(look, REST_MS);
    return undefined;
  });
  return {
    getState: () => state,
    getInitialState: store.getInitialState,
    subscribe(listener) {
      listeners.add(listener);
      return () => listeners.delete(listener);
    },
  };
}

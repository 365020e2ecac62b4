import type { StoreApi } from 'zustand/vanilla';
import { update, type AppStore, type PageState } from './store.ts';
import type { View } from './view.ts';

type Trail = Pick<StoreApi<PageState>, 'getState' | 'getInitialState' | 'subscribe'>;

/** When a trail follows, in milliseconds: after so long without a change, and after so long with changes all the time. */
interface Pace {
  readonly rest: number;
  readonly most: number;
}

/**
 * What the page around the map shows: the store, but while a hand moves the window of time a moment behind it. The map and the
 * window itself, which ask the store, then have the frames to themselves: each time that the page follows takes one.
 */
export const trailOf = trails({ rest: 90, most: 1_000 });

/** The same for the words beside the window, which its hand is guided by: they follow more closely. */
export const nearTrailOf = trails({ rest: 90, most: 250 });

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

function trails(pace: Pace): (store: AppStore) => Trail {
  const known = new WeakMap<AppStore, Trail>();
  return (store) => {
    const trail = known.get(store) ?? createTrail(store, pace);
    known.set(store, trail);
    return trail;
  };
}

function createTrail(store: AppStore, { rest, most }: Pace): Trail {
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
    const delay = Math.min(changedAt + rest, behindSince + most) - now;
    if (delay > 0) timer = setTimeout(look, delay);
    else catchUp();
  };
  store.subscribe(() => {
    if (!isAhead(store)) return catchUp();
    changedAt = performance.now();
    if (timer !== undefined) return undefined;
    behindSince = changedAt;
    timer = setTimeout(look, rest);
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

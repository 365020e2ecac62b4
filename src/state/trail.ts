import type { StoreApi } from 'zustand/vanilla';
import { update, type AppStore, type PageState } from './store.ts';
import type { View } from './view.ts';

type Trail = Pick<StoreApi<PageState>, 'getState' | 'getInitialState' | 'subscribe'>;

interface Trailing extends Trail {
  /** What changes the store in `change` is shown a little later. */
  readonly runAhead: (change: () => void) => void;
  readonly isAhead: () => boolean;
}

/** The page around the map follows a hand that rests; one that does not, seldom: each time takes a frame that the map could have had. */
const REST_MS = 90;
const FOLLOW_MS = 1_000;

const trails = new WeakMap<AppStore, Trailing>();

/**
 * What the page around the map shows: the store, but while a hand moves the window of time a moment behind it. The map and the
 * window itself, which ask the store, then have the frames to themselves.
 */
export function trailOf(store: AppStore): Trail {
  return trailing(store);
}

/** As `update`, with the map ahead of the page around it. Any other change brings that up to it. */
export function updateAhead<Rest extends unknown[]>(
  store: AppStore,
  change: (view: View, ...rest: Rest) => View,
  ...rest: Rest
): void {
  trailing(store).runAhead(() => update(store, change, ...rest));
}

/** Asked while the store changes: whether the page stays behind, so that more changes are to come. */
export function isAhead(store: AppStore): boolean {
  return trailing(store).isAhead();
}

function trailing(store: AppStore): Trailing {
  let trail = trails.get(store);
  if (!trail) {
    trail = createTrail(store);
    trails.set(store, trail);
  }
  return trail;
}

function createTrail(store: AppStore): Trailing {
  const listeners = new Set<(state: PageState, before: PageState) => void>();
  let state = store.getState();
  let runsAhead = false;
  let timer: ReturnType<typeof setTimeout> | undefined;
  let behindSince = Infinity;

  const catchUp = (): void => {
    clearTimeout(timer);
    behindSince = Infinity;
    const before = state;
    state = store.getState();
    if (state !== before) for (const listener of listeners) listener(state, before);
  };
  store.subscribe(() => {
    if (!runsAhead) return catchUp();
    const now = performance.now();
    behindSince = Math.min(behindSince, now);
    clearTimeout(timer);
    timer = setTimeout(catchUp, Math.min(REST_MS, behindSince + FOLLOW_MS - now));
    return undefined;
  });
  return {
    getState: () => state,
    getInitialState: store.getInitialState,
    subscribe(listener) {
      listeners.add(listener);
      return () => listeners.delete(listener);
    },
    isAhead: () => runsAhead,
    runAhead(change) {
      runsAhead = true;
      try {
        change();
      } finally {
        runsAhead = false;
      }
    },
  };
}

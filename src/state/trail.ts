import type { StoreApi } from 'zustand/vanilla';
import { update, type AppStore, type PageState } from './store.ts';
import type { View } from './view.ts';

type Trail = Pick<StoreApi<PageState>, 'getState' | 'getInitialState' | 'subscribe'>;

interface Trailing extends Trail {
  /** What changes the store in `change` is shown a little later. */
  readonly runAhead: (change: () => void) => void;
}

/** The page around the map follows a hand no more often than this: each time takes a frame that the map could have had. */
const FOLLOW_MS = 100;

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
  let isAhead = false;
  let timer: ReturnType<typeof setTimeout> | undefined;

  const catchUp = (): void => {
    clearTimeout(timer);
    timer = undefined;
    const before = state;
    state = store.getState();
    if (state !== before) for (const listener of listeners) listener(state, before);
  };
  store.subscribe(() => {
    if (isAhead) timer ??= setTimeout(catchUp, FOLLOW_MS);
    else catchUp();
  });
  return {
    getState: () => state,
    getInitialState: store.getInitialState,
    subscribe(listener) {
      listeners.add(listener);
      return () => listeners.delete(listener);
    },
    runAhead(change) {
      isAhead = true;
      try {
        change();
      } finally {
        isAhead = false;
      }
    },
  };
}

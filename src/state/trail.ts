import type { StoreApi } from 'zustand/vanilla';
import { update, type AppStore, type PageState } from './store.ts';
import type { View } from './view.ts';

type Trail = Pick<StoreApi<PageState>, 'getState' | 'getInitialState' | 'subscribe'>;

interface Trails {
  readonly page: Trail;
  readonly near: Trail;
  /** What changes the store in `change` is shown a little later. */
  readonly runAhead: (change: () => void) => void;
  readonly isAhead: () => boolean;
}

/** When a trail follows, in milliseconds: after so long without a change, and after so long with changes all the time. */
interface Pace {
  readonly rest: number;
  readonly most: number;
}

/** Each time takes a frame that the map could have had. */
const PAGE: Pace = { rest: 90, most: 1_000 };
/** Of what a hand is guided by there is little to show. */
const NEAR: Pace = { rest: 90, most: 150 };

const trails = new WeakMap<AppStore, Trails>();

/**
 * What the page around the map shows: the store, but while a hand moves the window of time a moment behind it. The map and the
 * window itself, which ask the store, then have the frames to themselves.
 */
export function trailOf(store: AppStore): Trail {
  return trailsOf(store).page;
}

/** The same for the words beside the window, which its hand is guided by: they follow more closely. */
export function nearTrailOf(store: AppStore): Trail {
  return trailsOf(store).near;
}

/** As `update`, with the map ahead of the page around it. Any other change brings that up to it. */
export function updateAhead<Rest extends unknown[]>(
  store: AppStore,
  change: (view: View, ...rest: Rest) => View,
  ...rest: Rest
): void {
  trailsOf(store).runAhead(() => update(store, change, ...rest));
}

/** Asked while the store changes: whether the page stays behind, so that more changes are to come. */
export function isAhead(store: AppStore): boolean {
  return trailsOf(store).isAhead();
}

function trailsOf(store: AppStore): Trails {
  const known = trails.get(store) ?? createTrails(store);
  trails.set(store, known);
  return known;
}

function createTrails(store: AppStore): Trails {
  let runsAhead = false;
  const isAhead = (): boolean => runsAhead;
  return {
    page: createTrail(store, isAhead, PAGE),
    near: createTrail(store, isAhead, NEAR),
    isAhead,
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

function createTrail(store: AppStore, isAhead: () => boolean, { rest, most }: Pace): Trail {
  const listeners = new Set<(state: PageState, before: PageState) => void>();
  let state = store.getState();
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
    if (!isAhead()) return catchUp();
    const now = performance.now();
    behindSince = Math.min(behindSince, now);
    clearTimeout(timer);
    timer = setTimeout(catchUp, Math.min(rest, behindSince + most - now));
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

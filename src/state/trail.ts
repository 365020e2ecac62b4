import type { StoreApi } from 'zustand/vanilla';
import { update, type AppStore, type PageState } from './store.ts';
import type { View } from './view.ts';

type Trail = Pick<StoreApi<PageState>, 'getState' | 'getInitialState' | 'subscribe'>;

interface Trailing extends Trail {
  /** What changes the store in `change` is shown a task after the next frame. */
  readonly runAhead: (change: () => void) => void;
}

const trails = new WeakMap<AppStore, Trailing>();

/**
 * What the page around the map shows: the store, but while a hand moves the window of time a task behind it. The map, which
 * asks the store itself, then has the frame to itself.
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
  let [isAhead, frame] = [false, 0];
  let timer: ReturnType<typeof setTimeout> | undefined;

  const catchUp = (): void => {
    if (frame !== 0) cancelAnimationFrame(frame);
    clearTimeout(timer);
    [frame, timer] = [0, undefined];
    const before = state;
    state = store.getState();
    if (state !== before) for (const listener of listeners) listener(state, before);
  };
  const catchUpLater = (): void => {
    if (frame !== 0 || timer !== undefined) return;
    frame = requestAnimationFrame(() => {
      frame = 0;
      timer = setTimeout(catchUp);
    });
  };
  store.subscribe(() => {
    if (isAhead) catchUpLater();
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

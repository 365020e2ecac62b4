import { createStore, type StoreApi } from 'zustand/vanilla';
import type { DatasetIndex } from '../dataset/datasetIndex.ts';
import type { View } from './view.ts';

export interface AppState {
  readonly index: DatasetIndex;
  readonly view: View;
  /** What the pointer or the keyboard is on, by id; never shared. */
  readonly hovered: Hovered;
}

export type Hovered = { readonly type: 'actor' | 'link' | 'claim' | 'fact'; readonly id: string } | null;

export type AppStore = StoreApi<AppState>;

export function createAppStore(index: DatasetIndex, view: View): AppStore {
  return createStore<AppState>(() => ({ index, view, hovered: null }));
}

/** The one way to change the view: `update(store, toggleOpen, 'russia')`. */
export function update<Rest extends unknown[]>(
  store: AppStore,
  change: (view: View, ...rest: Rest) => View,
  ...rest: Rest
): void {
  store.setState(({ view }) => ({ view: change(view, ...rest) }));
}

export function hover(store: AppStore, hovered: Hovered): void {
  store.setState((state) =>
    state.hovered?.type === hovered?.type && state.hovered?.id === hovered?.id ? state : { hovered },
  );
}

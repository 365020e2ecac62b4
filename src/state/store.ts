import { createStore, type StoreApi } from 'zustand/vanilla';
import type { DatasetIndex } from '../dataset/datasetIndex.ts';
import type { ListedDataset } from '../dataset/datasetList.ts';
import type { LoadProblem } from '../dataset/loadProblem.ts';
import type { Progress } from '../dataset/readText.ts';
import type { OpenedDataset } from './openedDataset.ts';
import type { View } from './view.ts';
import type { ViewNotice } from './viewNotice.ts';

/** What everything on the screen is derived from. */
export interface AppState {
  readonly index: DatasetIndex;
  readonly view: View;
  /** What the pointer or the keyboard is on, by id; never shared. */
  readonly hovered: Hovered;
}

/** The state with what concerns only the page around the map: where its dataset came from, and what is to be said. */
export interface PageState extends AppState {
  /** Where `index` came from; with the view, what a permalink holds. */
  readonly opened: OpenedDataset;
  /** What the site offers; the first is the default. */
  readonly datasets: readonly ListedDataset[];
  /** What of the address could not be shown as asked. */
  readonly notices: readonly ViewNotice[];
  readonly opening: Opening;
  /** Loads the newer build of the app that has arrived meanwhile; null while there is none. */
  readonly loadNewerBuild: (() => void) | null;
}

/** Another dataset on its way, or one that could not be opened; `index` stays what it was. */
export type Opening =
  | { readonly type: 'none' }
  | { readonly type: 'under-way'; readonly name: string; readonly progress: Progress | null }
  | { readonly type: 'failed'; readonly name: string; readonly problem: LoadProblem };

export type Hovered = { readonly type: 'actor' | 'link' | 'claim' | 'fact'; readonly id: string } | null;

export type AppStore = StoreApi<PageState>;

export function createAppStore(
  index: DatasetIndex,
  view: View,
  rest: Partial<Pick<PageState, 'opened' | 'datasets' | 'notices'>> = {},
): AppStore {
  return createStore<PageState>(() => ({
    index,
    view,
    hovered: null,
    opened: { type: 'first' },
    datasets: [],
    notices: [],
    opening: { type: 'none' },
    loadNewerBuild: null,
    ...rest,
  }));
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

/** @param notice undefined: all of them */
export function dismissNotices(store: AppStore, notice?: ViewNotice): void {
  store.setState(({ notices }) => ({ notices: notice ? notices.filter((other) => other !== notice) : [] }));
}

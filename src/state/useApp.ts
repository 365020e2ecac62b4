import { createContext, useContext } from 'react';
import { useStore } from 'zustand';
import { steady } from './steady.ts';
import type { AppStore, PageState } from './store.ts';
import { trailOf } from './trail.ts';

export const AppContext = createContext<AppStore | null>(null);

export function useAppStore(): AppStore {
  const store = useContext(AppContext);
  if (!store) throw new Error('no store: wrap the component in <AppContext value={store}>');
  return store;
}

/** Reads one value of the state. A selector that builds an object must remember it, or the component is rendered at every change. */
export function useApp<Value>(selector: (state: PageState) => Value): Value {
  return useStore(trailOf(useAppStore()), steady(selector));
}

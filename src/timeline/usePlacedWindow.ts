import { useLayoutEffect, type RefObject } from 'react';
import type { TimeScale } from '../derive/timeScale.ts';
import { useAppStore } from '../state/useApp.ts';
import { useMedia } from '../ui/useMedia.ts';
import { windowPlacer } from './placeWindow.ts';

/** Keeps the window where the store has it, also while a hand moves it: what shows it in the plot is never rendered for that. */
export function usePlacedWindow(plot: RefObject<HTMLElement | null>, scale: TimeScale): void {
  const store = useAppStore();
  const isCoarse = useMedia('(pointer: coarse)');
  useLayoutEffect(() => {
    const place = windowPlacer(plot.current!, scale, isCoarse);
    place(store.getState().view.window);
    return store.subscribe(({ view }, before) => {
      if (view.window !== before.view.window) place(view.window);
    });
  }, [store, plot, scale, isCoarse]);
}

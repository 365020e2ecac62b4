import { useLayoutEffect, type RefObject } from 'react';
import type { Span } from '../dataset/datasetIndex.ts';
import type { TimeScale } from '../derive/timeScale.ts';
import type { PageState } from '../state/store.ts';
import { isAhead, trailOf } from '../state/trail.ts';
import { useAppStore } from '../state/useApp.ts';
import { useMedia } from '../ui/useMedia.ts';
import { windowPlacer } from './placeWindow.ts';

/** Keeps the window where the store has it, also while a hand moves it: what shows it in the plot is never rendered for that. */
export function usePlacedWindow(plot: RefObject<HTMLElement | null>, scale: TimeScale): void {
  const store = useAppStore();
  const isCoarse = useMedia('(pointer: coarse)');
  useLayoutEffect(() => {
    const element = plot.current!;
    const { place, hold, move } = windowPlacer(element, scale, isCoarse);
    let placed: Span | null | undefined;
    let isHeld = false;
    const keep = ({ view: { window } }: PageState): void => {
      if (window === placed) return;
      if (isHeld || isAhead(store)) {
        placed = undefined;
        move(window);
      } else {
        placed = window;
        place(window);
      }
    };
    const shown = () => store.getState().view.window;
    // What a drag needs is made ready by the press, not by its first step.
    const grab = ({ button }: PointerEvent): void => {
      if (button !== 0) return;
      isHeld = true;
      placed = undefined;
      hold(shown());
    };
    const letGo = (): void => {
      isHeld = false;
      placed = shown();
      place(placed);
    };
    keep(store.getState());
    element.addEventListener('pointerdown', grab);
    element.addEventListener('lostpointercapture', letGo);
    const stopMoving = store.subscribe((state) => {
      if (isAhead(store)) keep(state);
    });
    const stopPlacing = trailOf(store).subscribe(keep);
    return () => {
      element.removeEventListener('pointerdown', grab);
      element.removeEventListener('lostpointercapture', letGo);
      stopMoving();
      stopPlacing();
    };
  }, [store, plot, scale, isCoarse]);
}

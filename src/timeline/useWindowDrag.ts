import { useRef, type PointerEvent as ReactPointerEvent, type RefObject } from 'react';
import type { Span } from '../dataset/datasetIndex.ts';
import { binOfDay, dayAt, edgeAt, xOfDay, type TimeScale, type WindowEnd } from '../derive/timeScale.ts';
import { update } from '../state/store.ts';
import { updateAhead } from '../state/trail.ts';
import { setWindow } from '../state/view.ts';
import { useAppStore } from '../state/useApp.ts';
import { narrowTo, shifted, windowOn } from './windowChanges.ts';

type Grip = WindowEnd | 'whole' | 'new';
interface Drag {
  readonly grip: Grip;
  /** Where the plot begins. */
  readonly left: number;
  readonly startX: number;
  readonly start: Span;
  readonly pointer: number;
  x: number;
  /** Where the pointer was when the view last followed it. */
  appliedX: number;
  hasMoved: boolean;
}

const STILL_PX = 4;

/**
 * Pointer handling of the plot: the ends, the window as a whole, a new window drawn across the bars, or a click that
 * picks one bar. A move counts at once, so that the next frame shows it; more of them before that frame are gathered.
 */
export function useWindowDrag(plot: RefObject<HTMLElement | null>, scale: TimeScale, onGrab: () => void) {
  const store = useAppStore();
  const drag = useRef<Drag | null>(null);
  const apply = (moving: Drag) => {
    if (moving.x === moving.appliedX) return;
    moving.appliedX = moving.x;
    updateAhead(store, narrowTo, scale, dragged(scale, moving));
  };

  return {
    onPointerDown(event: ReactPointerEvent) {
      if (event.button !== 0 || drag.current) return;
      const left = plot.current?.getBoundingClientRect().left ?? 0;
      const x = event.clientX - left;
      const { window } = store.getState().view;
      const start = windowOn(scale, window);
      const grip = gripOf(event.target) ?? (window && isInside(scale, start, x) ? 'whole' : 'new');
      drag.current = { grip, left, startX: x, start, pointer: event.pointerId, x, appliedX: x, hasMoved: false };
      event.currentTarget.setPointerCapture(event.pointerId);
      onGrab();
    },
    onPointerMove(event: ReactPointerEvent) {
      const moving = drag.current;
      if (moving?.pointer !== event.pointerId) return;
      moving.x = event.clientX - moving.left;
      moving.hasMoved ||= Math.abs(moving.x - moving.startX) > STILL_PX;
      if (moving.hasMoved) apply(moving);
    },
    onPointerUp(event: ReactPointerEvent) {
      const moving = drag.current;
      if (moving?.pointer !== event.pointerId) return;
      drag.current = null;
      if (moving.hasMoved) apply(moving);
      else if (moving.grip === 'whole' || moving.grip === 'new') pickBin(moving);
    },
    onPointerCancel() {
      drag.current = null;
    },
  };

  function pickBin({ startX, start }: Drag) {
    const bin = scale.bins[binOfDay(scale, dayAt(scale, startX))]!;
    if (bin.type === 'fold') return;
    const isPicked = start.from === bin.from && start.to === bin.to;
    if (isPicked) update(store, setWindow, null);
    else update(store, narrowTo, scale, { from: bin.from, to: bin.to });
  }
}

function gripOf(target: EventTarget): Grip | undefined {
  const end = target instanceof HTMLElement ? target.closest<HTMLElement>('[data-end]')?.dataset['end'] : undefined;
  return end === 'from' || end === 'to' ? end : undefined;
}

function isInside(scale: TimeScale, { from, to }: Span, x: number): boolean {
  return x >= xOfDay(scale, from) && x <= xOfDay(scale, to + 1);
}

function dragged(scale: TimeScale, { grip, startX, start, x }: Drag): Span {
  // By how far the pointer has come, not by where it is: an end can be held anywhere in its hit area.
  const carried = (day: number) => edgeAt(scale, xOfDay(scale, day) + x - startX);
  if (grip === 'from') return { from: Math.min(carried(start.from), start.to), to: start.to };
  if (grip === 'to') return { from: start.from, to: Math.max(carried(start.to + 1) - 1, start.from) };
  if (grip === 'whole') {
    const from = carried(start.from);
    return shifted(scale, start, Math.min(from, scale.to) - start.from);
  }
  const [left, right] = [Math.min(startX, x), Math.max(startX, x)].map((at) => dayAt(scale, at));
  const bin = (day = 0) => scale.bins[binOfDay(scale, day)]!;
  return { from: bin(left).from, to: bin(right).to };
}

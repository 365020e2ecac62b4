import { useState, type KeyboardEvent, type PointerEvent } from 'react';
import { clampWidth, NARROWEST, rememberedWidth, rememberWidth, USUAL } from './panelWidth.ts';

const STEP = 24;

/** The width of the panel, changed by dragging its left edge or by the arrow keys on it; remembered on this machine. */
export function useResize() {
  const [width, setWidth] = useState(rememberedWidth);
  const shown = clampWidth(width, innerWidth);
  const change = (wanted: number) => {
    const clamped = clampWidth(wanted, innerWidth);
    setWidth(clamped);
    rememberWidth(clamped);
  };
  const separator = {
    onPointerDown: (event: PointerEvent<HTMLElement>) => {
      if (event.button === 0) event.currentTarget.setPointerCapture(event.pointerId);
    },
    onPointerMove: (event: PointerEvent<HTMLElement>) => {
      if (!event.currentTarget.hasPointerCapture(event.pointerId)) return;
      const panel = event.currentTarget.parentElement?.getBoundingClientRect();
      if (panel) change(panel.right - event.clientX);
    },
    onKeyDown: (event: KeyboardEvent<HTMLElement>) => {
      const to = { ArrowLeft: shown + STEP, ArrowRight: shown - STEP, Home: innerWidth, End: NARROWEST }[event.key];
      if (to === undefined) return;
      event.preventDefault();
      change(to);
    },
    onDoubleClick: () => change(USUAL),
  };
  return { width: shown, widest: clampWidth(Infinity, innerWidth), separator };
}

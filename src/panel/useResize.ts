import { useState, type KeyboardEvent, type PointerEvent } from 'react';

const KEY = 'attache.panel.width';
export const NARROWEST = 320;
const USUAL = 432;
const STEP = 24;

/** At most this much of the window, so that the map keeps the greater part. */
const WIDEST_SHARE = 0.6;

export function clampWidth(width: number, windowWidth: number): number {
  return Math.round(Math.min(Math.max(width, NARROWEST), Math.max(windowWidth * WIDEST_SHARE, NARROWEST)));
}

function rememberedWidth(): number {
  try {
    return Number(localStorage.getItem(KEY)) || USUAL;
  } catch {
    return USUAL;
  }
}

function rememberWidth(width: number): void {
  try {
    localStorage.setItem(KEY, String(width));
  } catch {
    // A browser that keeps nothing: the width is lost with the page.
  }
}

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

import { useRef, useState, type KeyboardEvent, type PointerEvent } from 'react';

export const SHEET_HEIGHTS = ['peek', 'half', 'full'] as const;
export type SheetHeight = (typeof SHEET_HEIGHTS)[number];

/** A finger that moves less than this has tapped, not dragged. */
const TAP_PX = 6;
/** A flick this fast goes one height on, however short. */
const FLICK_PX_PER_MS = 0.5;

/** The heights in pixels of a window this high. */
export function sheetPixels(height: SheetHeight, windowHeight: number): number {
  switch (height) {
    case 'peek':
      return 112;
    case 'half':
      return Math.round(windowHeight * 0.5);
    case 'full':
      return windowHeight - 56;
  }
}

/** The height at which a sheet that was let go at `pixels` comes to rest. */
export function settledHeight(pixels: number, pixelsPerMs: number, windowHeight: number): SheetHeight {
  const distance = (height: SheetHeight) => Math.abs(sheetPixels(height, windowHeight) - pixels);
  const [nearest] = SHEET_HEIGHTS.toSorted((one, other) => distance(one) - distance(other));
  if (Math.abs(pixelsPerMs) < FLICK_PX_PER_MS) return nearest ?? 'half';
  const onward = SHEET_HEIGHTS.filter((height) =>
    pixelsPerMs > 0 ? sheetPixels(height, windowHeight) >= pixels : sheetPixels(height, windowHeight) <= pixels,
  );
  return (pixelsPerMs > 0 ? onward[0] : onward.at(-1)) ?? nearest ?? 'half';
}

interface Drag {
  readonly startY: number;
  readonly startPixels: number;
  lastY: number;
  lastTime: number;
  speed: number;
}

/** The height of the sheet, changed by drag, flick, tap and keys on its handle. */
export function useSheet(height: SheetHeight, setHeight: (height: SheetHeight) => void) {
  const drag = useRef<Drag | null>(null);
  const [dragged, setDragged] = useState<number | null>(null);
  const at = SHEET_HEIGHTS.indexOf(height);
  const step = (by: number) =>
    setHeight(SHEET_HEIGHTS[Math.min(Math.max(at + by, 0), SHEET_HEIGHTS.length - 1)] ?? height);
  const handle = {
    onPointerDown: (event: PointerEvent<HTMLElement>) => {
      if (event.button !== 0) return;
      event.currentTarget.setPointerCapture(event.pointerId);
      const { clientY, timeStamp } = event;
      const startPixels = sheetPixels(height, innerHeight);
      drag.current = { startY: clientY, startPixels, lastY: clientY, lastTime: timeStamp, speed: 0 };
    },
    onPointerMove: ({ clientY, timeStamp }: PointerEvent<HTMLElement>) => {
      const now = drag.current;
      if (!now) return;
      now.speed = (now.lastY - clientY) / Math.max(timeStamp - now.lastTime, 1);
      now.lastY = clientY;
      now.lastTime = timeStamp;
      setDragged(now.startPixels + now.startY - clientY);
    },
    onPointerUp: ({ clientY }: PointerEvent<HTMLElement>) => {
      const now = drag.current;
      drag.current = null;
      setDragged(null);
      if (!now) return;
      if (Math.abs(clientY - now.startY) < TAP_PX) step(height === 'full' ? -1 : 1);
      else setHeight(settledHeight(now.startPixels + now.startY - clientY, now.speed, innerHeight));
    },
    onPointerCancel: () => {
      drag.current = null;
      setDragged(null);
    },
    onKeyDown: (event: KeyboardEvent<HTMLElement>) => {
      const by = { ArrowUp: 1, ArrowDown: -1, Home: -2, End: 2, Enter: height === 'full' ? -2 : 1 }[event.key];
      if (by === undefined) return;
      event.preventDefault();
      step(by);
    },
  };
  return { dragged, handle, step };
}

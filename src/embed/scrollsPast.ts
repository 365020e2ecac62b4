import type { TouchEvent, WheelEvent } from 'react';

/**
 * A map in the middle of an article must not catch who scrolls past it: the wheel zooms with Ctrl or ⌘, or once the map
 * has been clicked, and a finger alone moves the page; two move the map.
 */
export const scrollsPast = {
  onWheelCapture: (event: WheelEvent<HTMLElement>) => {
    const isMeant = event.ctrlKey || event.metaKey || event.currentTarget.contains(document.activeElement);
    if (!isMeant) event.stopPropagation();
  },
  onTouchStartCapture: passOne,
  onTouchMoveCapture: passOne,
} as const;

function passOne(event: TouchEvent): void {
  if (event.touches.length < 2) event.stopPropagation();
}

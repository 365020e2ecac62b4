import { startTransition, useLayoutEffect, useState, type RefObject } from 'react';

/** The width of an element in whole pixels, 0 before it is laid out. */
export function useWidth(element: RefObject<Element | null>): number {
  const [width, setWidth] = useState(0);
  useLayoutEffect(() => {
    if (!element.current) return undefined;
    let isKnown = false;
    const observer = new ResizeObserver(([entry]) => {
      if (!entry) return;
      const now = Math.floor(entry.contentRect.width);
      // What is first drawn to this width may be much, and nobody waits for it; a window that is resized does.
      if (isKnown) setWidth(now);
      else startTransition(() => setWidth(now));
      isKnown = true;
    });
    observer.observe(element.current);
    return () => observer.disconnect();
  }, [element]);
  return width;
}

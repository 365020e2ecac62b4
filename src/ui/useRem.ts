import { useSyncExternalStore } from 'react';

const read = () => Number.parseFloat(getComputedStyle(document.documentElement).fontSize) || 16;

/** The root font size in pixels: what a reader who enlarges the text changes. */
export function useRem(): number {
  return useSyncExternalStore(watch, read, () => 16);
}

function watch(onChange: () => void): () => void {
  // Enlarging text resizes the page's rem-sized root even where the window stays as it is.
  const observer = new ResizeObserver(onChange);
  observer.observe(document.documentElement);
  return () => observer.disconnect();
}

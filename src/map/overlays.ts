import type { Insets } from './camera.ts';
import { rectAround, type Rect } from './rect.ts';

/** Whatever lies over the map says so with this attribute. */
export const OVERLAY = 'data-over-map';

/** Where overlays lie, in pixels of the map's box. */
export function coveredBy(host: HTMLElement): Rect[] {
  const { left, top } = host.getBoundingClientRect();
  return [...host.querySelectorAll<HTMLElement>(`[${OVERLAY}]`)]
    .map((overlay) => overlay.getBoundingClientRect())
    .filter(({ width, height }) => width > 0 && height > 0)
    .map((rect) => ({
      left: rect.left - left,
      top: rect.top - top,
      right: rect.right - left,
      bottom: rect.bottom - top,
    }));
}

/** The free part of the box: each overlay is kept out from the side where that costs least. */
export function insetsAround(covered: readonly Rect[], width: number, height: number): Insets {
  const insets = { top: 0, right: 0, bottom: 0, left: 0 };
  const middle = rectAround(width / 2, height / 2, width / 4, height / 4);
  for (const rect of covered) {
    // What reaches far into the middle covers the map for a moment; it is not to be laid out around.
    if (rect.left < middle.left && rect.right > middle.right && rect.top < middle.top && rect.bottom > middle.bottom)
      continue;
    const costs = [
      { side: 'top', reach: rect.bottom, share: rect.bottom / height },
      { side: 'bottom', reach: height - rect.top, share: (height - rect.top) / height },
      { side: 'left', reach: rect.right, share: rect.right / width },
      { side: 'right', reach: width - rect.left, share: (width - rect.left) / width },
    ] as const;
    const { side, reach } = costs.reduce((least, cost) => (cost.share < least.share ? cost : least));
    insets[side] = Math.max(insets[side], reach);
  }
  return insets;
}

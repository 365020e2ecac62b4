import { MARGIN, type Insets, type Size } from './camera.ts';
import type { Rect } from './rect.ts';

/** How much wider and higher the world is drawn than the dataset has it, so that its shape is nearer to the window's. */
export interface Stretch {
  readonly x: number;
  readonly y: number;
}

const MOST = { x: 1.3, y: 1.55 };

/** @param bounds of the world as the dataset has it */
export function stretchFor(bounds: Rect, { width, height }: Size, insets: Insets): Stretch {
  const roomX = Math.max(40, width - insets.left - insets.right - 2 * MARGIN.x);
  const roomY = Math.max(40, height - insets.top - insets.bottom - MARGIN.top - MARGIN.bottom);
  const higher = (roomY / Math.max(1, bounds.bottom - bounds.top)) * (Math.max(1, bounds.right - bounds.left) / roomX);
  return higher > 1 ? { x: 1, y: Math.min(MOST.y, higher) } : { x: Math.min(MOST.x, 1 / higher), y: 1 };
}

import type { Size } from '../map/camera.ts';
import { LEAST_SIDE } from './sizes.ts';

/** The size of the map in the page, or of the page; with room for what stands around it in a picture. */
export function windowSize(): Size {
  const { width, height } = document.querySelector('#map')?.getBoundingClientRect() ?? {
    width: innerWidth,
    height: innerHeight,
  };
  return { width: Math.max(LEAST_SIDE, Math.round(width)), height: Math.max(LEAST_SIDE, Math.round(height) + 180) };
}

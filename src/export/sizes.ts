import type { Size } from '../map/camera.ts';
import { MOST_PIXELS, MOST_SIDE } from './picture/limits.ts';

export const SIZES = ['window', 'wide', 'square', 'landscape', 'portrait', 'own'] as const;
export type SizeName = (typeof SIZES)[number];

/** In pixels at a scale of one; A4 as at 96 to the inch. */
export const FIXED: Readonly<Record<Exclude<SizeName, 'window' | 'own'>, Size>> = {
  wide: { width: 1600, height: 900 },
  square: { width: 1200, height: 1200 },
  landscape: { width: 1123, height: 794 },
  portrait: { width: 794, height: 1123 },
};
/** Smaller ones leave the map no room beside its legend. */
export const LEAST_SIDE = 480;
export const LARGEST_SIDE = 8000;
export const SCALES = [1, 2, 4] as const;

/** Whether a picture of the size can be drawn; a bitmap of a scale. */
export function isDrawable({ width, height }: Size, scale: number): boolean {
  const pixels = [width * scale, height * scale] as const;
  return Math.max(...pixels) <= MOST_SIDE && pixels[0] * pixels[1] <= MOST_PIXELS;
}

export function isSize({ width, height }: Size): boolean {
  return [width, height].every((side) => Number.isInteger(side) && side >= LEAST_SIDE && side <= LARGEST_SIDE);
}

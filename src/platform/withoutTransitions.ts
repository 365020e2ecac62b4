import { selection } from 'd3-selection';

/**
 * Stands in for d3-transition and d3-interpolate, which d3-zoom imports in full but needs for an animated zoom alone. The
 * map animates by itself, and the first visit is 12 KiB of brotli lighter. See vite.config.ts.
 */
Object.assign(selection.prototype, {
  interrupt<Self>(this: Self): Self {
    return this;
  },
});

export function interrupt(): void {}

export function interpolateZoom(): never {
  throw new Error('the map animates by itself, not by d3-zoom');
}

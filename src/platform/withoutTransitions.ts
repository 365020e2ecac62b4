import { selection } from 'd3-selection';

/**
 * Stands in for d3-transition, which d3-zoom imports in full but needs for its own double click alone (the map has another
 * use for that). The map animates by itself, and the first visit is 8 KiB of brotli lighter. See vite.config.ts.
 */
Object.assign(selection.prototype, {
  interrupt<Self>(this: Self): Self {
    return this;
  },
});

export function interrupt(): void {}

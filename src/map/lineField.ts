import { lengthOf, xAt, yAt } from './curve.ts';
import type { Strand } from './marks.ts';
import type { Rect } from './rect.ts';

/** How much line there is in any part of the window, so that names can prefer empty paper. */
export interface LineField {
  countIn(rect: Rect): number;
}

const CELL = 6;
/** With more lines than this no paper is empty. */
const MOST = 1200;

export function lineField(strands: readonly Strand[], viewport: Rect): LineField {
  const columns = Math.max(1, Math.ceil((viewport.right - viewport.left) / CELL));
  const rows = Math.max(1, Math.ceil((viewport.bottom - viewport.top) / CELL));
  const cells = new Uint8Array(columns * rows);
  for (const strand of strands.length > MOST ? [] : strands) {
    const steps = Math.min(400, Math.ceil(lengthOf(strand) / CELL));
    for (let step = 0; step <= steps; step++) {
      const column = Math.floor((xAt(strand, step / steps) - viewport.left) / CELL);
      const row = Math.floor((yAt(strand, step / steps) - viewport.top) / CELL);
      if (column >= 0 && column < columns && row >= 0 && row < rows) cells[row * columns + column]! += 1;
    }
  }
  return {
    countIn(rect) {
      const left = Math.floor((rect.left - viewport.left) / CELL);
      const top = Math.floor((rect.top - viewport.top) / CELL);
      const right = (rect.right - viewport.left) / CELL;
      const bottom = (rect.bottom - viewport.top) / CELL;
      let count = 0;
      for (let row = Math.max(0, top); row < Math.min(rows, bottom); row++) {
        for (let column = Math.max(0, left); column < Math.min(columns, right); column++) {
          count += cells[row * columns + column]!;
        }
      }
      return count;
    },
  };
}

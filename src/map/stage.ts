import type { Pen } from './pen.ts';

/** What a picture outside the window is drawn on: a bitmap, or a drawing made of shapes. */
export interface Stage {
  readonly pen: Pen;
  /** Draws something moved by x and y, as one whole of some opacity. */
  readonly group: (x: number, y: number, opacity: number, draw: (pen: Pen) => void) => void;
}

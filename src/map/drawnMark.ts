import type { Camera, Size } from './camera.ts';
import type { Picture } from './marks.ts';

/** The name of the performance mark that says what was drawn. */
export const DRAWN = 'attache:drawn';

/** Counts the pictures. */
let round = 0;

/** Another picture is to come. */
export function unmarkDrawn(): void {
  round += 1;
  performance.clearMarks(DRAWN);
}

/** Leaves one performance mark with the present picture, until another is to come. What says what is in it is not needed sooner. */
export async function markDrawn(picture: Picture, camera: Camera, size: Size, drawMs: number): Promise<void> {
  unmarkDrawn();
  const own = round;
  const { describe } = await import('./drawn.ts');
  if (own === round) performance.mark(DRAWN, { detail: describe(picture, camera, size, drawMs) });
}

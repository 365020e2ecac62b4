import { createMeasure } from '../../map/measureText.ts';
import type { PageState } from '../../state/store.ts';
import type { Choice } from '../choice.ts';
import { frameText } from '../saySelf.ts';
import type { PictureOrder } from './mapPicture.ts';
import { lookOf } from './paletteOf.ts';

/** @param positions where the reader has put the actors; null: where the dataset has them */
export async function orderPicture(
  state: PageState,
  { size, theme }: Pick<Choice, 'size' | 'theme'>,
  positions: Float64Array | null,
): Promise<PictureOrder> {
  const { palette, serif } = lookOf(theme);
  // A canvas does not wait for a typeface that nothing on the page has asked for yet.
  await Promise.all([`600 24px ${serif}`, `600 13px ${palette.family}`].map((font) => document.fonts.load(font)));
  const { measure } = createMeasure();
  return { state, size, text: frameText(state), palette, serif, measure, positions };
}

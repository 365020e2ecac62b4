import { createCanvas } from '@napi-rs/canvas';
import type { MeasureText } from '../map/measureText.ts';

const MOST_WIDTHS = 20_000;

const context = createCanvas(1, 1).getContext('2d');
const widths = new Map<string, number>();

/** As the map measures, with the letters that card/registerFonts.ts has made known. */
export const measure: MeasureText = (text, font) => {
  const key = `${font}\n${text}`;
  let width = widths.get(key);
  if (width === undefined) {
    if (widths.size > MOST_WIDTHS) widths.clear();
    context.font = font;
    width = context.measureText(text).width;
    widths.set(key, width);
  }
  return width;
};

import { composeMap, drawMap } from '../../map/drawMap.ts';
import type { Size } from '../../map/camera.ts';
import type { MeasureText } from '../../map/measureText.ts';
import type { Palette } from '../../map/palette.ts';
import type { Stage } from '../../map/stage.ts';
import type { AppState } from '../../state/store.ts';
import { xmlAttributes, xmlText } from '../xml.ts';
import { createCanvasStage } from './canvasStage.ts';
import { layFrame, type FrameText } from './frame.ts';
import { legendOf } from './legend.ts';
import { createSvgStage } from './svgPen.ts';

/** All that a picture of the map follows from. */
export interface PictureOrder {
  readonly state: AppState;
  /** In pixels at a scale of one; a bitmap may have more. */
  readonly size: Size;
  readonly text: FrameText;
  readonly palette: Palette;
  /** The typeface of the title. */
  readonly serif: string;
  readonly measure: MeasureText;
  readonly positions: Float64Array | null;
}

/** A PNG of `scale` pixels for each pixel of the size. */
export async function pngPicture(order: PictureOrder, scale: number): Promise<Blob> {
  const { width, height } = order.size;
  const stage = createCanvasStage(width, height, scale);
  drawPicture(stage, order);
  return stage.toPng();
}

/** An SVG with text as text: it can be searched, copied and set in another typeface. */
export function svgPicture(order: PictureOrder): string {
  const { width, height } = order.size;
  const stage = createSvgStage();
  drawPicture(stage, order);
  const { title, lines, source } = order.text;
  const root = { xmlns: 'http://www.w3.org/2000/svg', width, height, viewBox: `0 0 ${width} ${height}`, role: 'img' };
  return [
    '<?xml version="1.0" encoding="UTF-8"?>',
    `<svg${xmlAttributes(root)}>`,
    `<title>${xmlText(title)}</title>`,
    `<desc>${xmlText([...lines, ...source].join('. '))}</desc>`,
    stage.elements(),
    '</svg>',
    '',
  ].join('\n');
}

function drawPicture(stage: Stage, order: PictureOrder): void {
  const { state, size, text, palette, serif, measure, positions } = order;
  const typefaces = { serif, sans: palette.family };
  const map = (area: Parameters<typeof composeMap>[1]['area']) =>
    composeMap(state, { area, measure, family: palette.family, positions });
  // The legend shows what the map has, and takes room from it: laid out once without, then with.
  const whole = map({ left: 0, top: 0, right: size.width, bottom: size.height });
  const frame = layFrame(size, text, legendOf(whole.picture), measure, typefaces);
  ground(stage, size, palette);
  drawMap(stage, map(frame.area), palette);
  stage.group(0, 0, 1, (pen) => frame.draw(pen, palette));
}

function ground({ pen }: Stage, { width, height }: Size, { paper }: Palette): void {
  pen.globalAlpha = 1;
  pen.fillStyle = paper;
  pen.beginPath();
  pen.moveTo(0, 0);
  pen.lineTo(width, 0);
  pen.lineTo(width, height);
  pen.lineTo(0, height);
  pen.closePath();
  pen.fill();
}

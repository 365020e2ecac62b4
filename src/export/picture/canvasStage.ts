import type { Stage } from '../../map/stage.ts';

/** A bitmap of `scale` pixels for each pixel of the picture. */
export function createCanvasStage(
  width: number,
  height: number,
  scale: number,
): Stage & { readonly toPng: () => Promise<Blob> } {
  const canvas = new OffscreenCanvas(Math.round(width * scale), Math.round(height * scale));
  const context = contextOf(canvas);
  context.scale(scale, scale);
  return {
    // The part of a context that a pen is, an offscreen one has as well.
    pen: context,
    group(x, y, opacity, draw) {
      if (opacity === 1) {
        context.save();
        context.translate(x, y);
        draw(context);
        context.restore();
        return;
      }
      const layer = new OffscreenCanvas(canvas.width, canvas.height);
      const own = contextOf(layer);
      own.scale(scale, scale);
      own.translate(x, y);
      draw(own);
      context.save();
      context.setTransform(1, 0, 0, 1, 0, 0);
      context.globalAlpha = opacity;
      context.drawImage(layer, 0, 0);
      context.restore();
    },
    toPng: () => canvas.convertToBlob({ type: 'image/png' }),
  };
}

function contextOf(canvas: OffscreenCanvas): OffscreenCanvasRenderingContext2D {
  const context = canvas.getContext('2d');
  if (!context) throw new Error('this browser draws no canvas');
  return context;
}

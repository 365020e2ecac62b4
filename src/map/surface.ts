import type { Camera, Size } from './camera.ts';

/** The canvas in the page and the bitmaps kept beside it, all of the window's size in device pixels. */
export interface Surface {
  readonly canvas: HTMLCanvasElement;
  readonly context: CanvasRenderingContext2D;
  readonly size: () => Size;
  readonly ratio: () => number;
  /** True when the size or the pixel ratio has changed and everything must be drawn again. */
  readonly adapt: () => boolean;
  /** It is hidden until then. */
  readonly show: () => void;
  readonly layer: () => Layer;
  readonly destroy: () => void;
}

/** A bitmap in memory. */
export interface Layer {
  readonly canvas: HTMLCanvasElement;
  readonly context: CanvasRenderingContext2D;
  /** Makes it empty, and as large as the surface is now. */
  readonly clear: () => void;
  readonly copy: (from: HTMLCanvasElement) => void;
  /** Has what was drawn so far put on the bitmap: a canvas does it all at the moment that it is shown. */
  readonly flush: () => void;
}

export function createSurface(host: HTMLElement): Surface {
  const canvas = document.createElement('canvas');
  canvas.setAttribute('aria-hidden', 'true');
  canvas.style.cssText =
    'position:absolute;inset:0;width:100%;height:100%;object-fit:contain;touch-action:none;display:block;visibility:hidden';
  host.append(canvas);
  // Opaque, what lies under it need not be put together with it at each frame; and it is black until something covers it.
  const context = contextOf(canvas, { alpha: false });
  let size: Size = { width: 0, height: 0 };
  let ratio = 1;
  const probe = document.createElement('canvas');
  return {
    canvas,
    context,
    size: () => size,
    ratio: () => ratio,
    adapt() {
      const { clientWidth: width, clientHeight: height } = canvas;
      const pixels = window.devicePixelRatio || 1;
      if (width === size.width && height === size.height && pixels === ratio) return false;
      size = { width, height };
      ratio = pixels;
      canvas.width = Math.round(width * ratio);
      canvas.height = Math.round(height * ratio);
      canvas.style.visibility = 'hidden';
      return true;
    },
    show() {
      canvas.style.visibility = '';
    },
    layer() {
      const own = document.createElement('canvas');
      const ownContext = contextOf(own);
      const clear = () => {
        if (own.width !== canvas.width || own.height !== canvas.height) {
          own.width = canvas.width;
          own.height = canvas.height;
        } else {
          ownContext.setTransform(1, 0, 0, 1, 0, 0);
          ownContext.clearRect(0, 0, own.width, own.height);
        }
      };
      return {
        canvas: own,
        context: ownContext,
        clear,
        copy(from) {
          clear();
          ownContext.drawImage(from, 0, 0);
        },
        flush() {
          // Empties it, so that it keeps nothing of what it has been shown.
          probe.width = 1;
          contextOf(probe).drawImage(own, 0, 0);
        },
      };
    },
    destroy: () => canvas.remove(),
  };
}

/** The ground: everything that was there is gone. */
export function cover(context: CanvasRenderingContext2D, paper: string): void {
  const { width, height } = context.canvas;
  context.setTransform(1, 0, 0, 1, 0, 0);
  context.globalAlpha = 1;
  context.fillStyle = paper;
  context.fillRect(0, 0, width, height);
}

/** What is drawn next is seen from there. */
export function lookFrom(context: CanvasRenderingContext2D, { x, y }: Camera, ratio: number): void {
  // Whole device pixels: otherwise every upright stem of a letter would be smeared over two.
  context.setTransform(ratio, 0, 0, ratio, Math.round(x * ratio), Math.round(y * ratio));
}

/** Draws a bitmap that was made under one camera where it belongs under another. */
export function blit(
  context: CanvasRenderingContext2D,
  bitmap: HTMLCanvasElement,
  madeUnder: Camera,
  now: Camera,
  ratio: number,
): void {
  const scale = now.zoom / madeUnder.zoom;
  const [dx, dy] = [now.x - scale * madeUnder.x, now.y - scale * madeUnder.y];
  context.setTransform(scale, 0, 0, scale, dx * ratio, dy * ratio);
  context.drawImage(bitmap, 0, 0);
  context.setTransform(1, 0, 0, 1, 0, 0);
}

function contextOf(canvas: HTMLCanvasElement, settings?: CanvasRenderingContext2DSettings): CanvasRenderingContext2D {
  const context = canvas.getContext('2d', settings);
  if (!context) throw new Error('this browser draws no canvas');
  return context;
}

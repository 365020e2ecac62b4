/** How far the canvas reaches beyond the plot, in pixels: an end at its edge has half its knob outside. */
export const BLEED = 8;

/** The axis is drawn over the canvas, where the frame's elements cover it. */
const AXIS_LINE = 1;

/** From the plot's top, in pixels. */
interface Part {
  readonly top: number;
  readonly width: number;
  readonly height: number;
  readonly fill: string;
  readonly border: number;
  readonly corner: number;
}

interface Parts {
  readonly shade: Part;
  readonly frame: Part;
  readonly knob: Part;
  readonly groove: Part;
  /** Of the days, and how high they are with it. */
  readonly font: string;
  readonly line: number;
}

/**
 * Draws a window of time as its elements in the plot would show it. To move an element has the browser put the layers of the whole
 * page in order, at each step of a hand; to draw has not.
 * @param plot holds a canvas with `data-window` of "moved", what `windowPlacer` needs, and says `data-moved` while that is drawn
 * @param width of the plot, in pixels
 */
export function windowPainter(
  plot: HTMLElement,
  width: number,
): {
  /** From a pixel of the plot to another, with its days under it. */
  readonly paint: (left: number, right: number, days: string) => void;
  /** Leaves it to the elements again. */
  readonly clear: () => void;
} {
  const canvas = plot.querySelector<HTMLCanvasElement>('canvas[data-window=moved]')!;
  let parts: Parts | undefined;

  return {
    paint(left, right, days) {
      const context = canvas.getContext('2d');
      if (!context) return;
      if (!parts) {
        parts = partsOf(plot, canvas);
        canvas.width = Math.round(canvas.offsetWidth * devicePixelRatio);
        canvas.height = Math.round(canvas.offsetHeight * devicePixelRatio);
        plot.toggleAttribute('data-moved', true);
      }
      context.resetTransform();
      context.clearRect(0, 0, canvas.width, canvas.height);
      context.scale(devicePixelRatio, devicePixelRatio);
      context.translate(BLEED, BLEED);
      paintParts(context, parts, width, left, right);
      if (days !== '') paintDays(context, parts, width, (left + right) / 2, days);
    },
    clear() {
      parts = undefined;
      plot.toggleAttribute('data-moved', false);
    },
  };
}

function partsOf(plot: HTMLElement, canvas: HTMLElement): Parts {
  const { top } = plot.getBoundingClientRect();
  const find = (selector: string): Part => {
    const element = plot.querySelector(selector)!;
    const box = element.getBoundingClientRect();
    const style = getComputedStyle(element);
    return {
      top: box.top - top,
      width: box.width,
      height: box.height,
      fill: style.backgroundColor,
      border: Number.parseFloat(style.borderTopWidth),
      corner: Number.parseFloat(style.borderTopLeftRadius),
    };
  };
  const { fontWeight, fontSize, fontFamily, lineHeight } = getComputedStyle(canvas);
  return {
    font: `${fontWeight} ${fontSize} ${fontFamily}`,
    line: Number.parseFloat(lineHeight),
    shade: find('[data-window=before]'),
    frame: find('[data-window=frame]'),
    knob: find('[data-end] > span'),
    groove: find('[data-end] > span > span'),
  };
}

function paintParts(
  context: CanvasRenderingContext2D,
  { shade, frame, knob, groove }: Parts,
  whole: number,
  left: number,
  right: number,
): void {
  context.fillStyle = shade.fill;
  context.fillRect(0, shade.top, left, shade.height);
  context.fillRect(right, shade.top, whole - right, shade.height);

  const { border } = frame;
  context.strokeStyle = knob.fill;
  context.lineWidth = border;
  context.beginPath();
  context.roundRect(
    snapped(left) + border / 2,
    frame.top + border / 2,
    Math.max(right - left, 2) - border,
    frame.height - AXIS_LINE - border,
    frame.corner,
  );
  context.stroke();

  for (const x of [left, right]) {
    for (const { top, width, height, fill } of [knob, groove]) {
      context.fillStyle = fill;
      context.beginPath();
      context.roundRect(snapped(x - width / 2), top, width, height, width / 2);
      context.fill();
    }
  }
}

/** As a plate over what the axis says, as near to the middle of the window as it has room. */
function paintDays(
  context: CanvasRenderingContext2D,
  { shade, knob, groove, font, line }: Parts,
  whole: number,
  middle: number,
  days: string,
): void {
  context.font = font;
  context.textAlign = 'center';
  context.textBaseline = 'middle';
  const half = context.measureText(days).width / 2 + line / 2;
  const x = Math.max(half - BLEED, Math.min(middle, whole + BLEED - half));
  const top = shade.top + shade.height;
  for (const [fill, halo] of [
    [groove.fill, 2],
    [knob.fill, 0],
  ] as const) {
    context.fillStyle = fill;
    context.beginPath();
    context.roundRect(x - half - halo, top - halo, 2 * (half + halo), line + 2 * halo, line / 2 + halo);
    context.fill();
  }
  context.fillStyle = groove.fill;
  context.fillText(days, x, top + line / 2 + 0.5);
}

/** Elements begin on whole pixels of the screen. */
const snapped = (x: number) => Math.round(x * devicePixelRatio) / devicePixelRatio;

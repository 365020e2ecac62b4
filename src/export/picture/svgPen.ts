import type { Pen } from '../../map/pen.ts';
import type { Stage } from '../../map/stage.ts';
import { xmlAttributes, xmlText } from '../xml.ts';

/** The middle of a line of text lies so far above its baseline, in ems: programs differ in what they take it for. */
const MIDDLE = 0.36;
const ANCHORS = { left: 'start', start: 'start', center: 'middle', right: 'end', end: 'end' } as const;

/** A stage that writes SVG: the calls that a canvas would get become paths and real text. */
export function createSvgStage(): Stage & { readonly elements: () => string } {
  const elements: string[] = [];
  const pen = createSvgPen((element) => elements.push(element));
  return {
    pen,
    group(x, y, opacity, draw) {
      const place = x === 0 && y === 0 ? null : `translate(${x} ${y})`;
      elements.push(`<g${xmlAttributes({ transform: place, opacity: opacity === 1 ? null : opacity })}>`);
      draw(pen);
      elements.push('</g>');
    },
    elements: () => elements.join('\n'),
  };
}

export function createSvgPen(write: (element: string) => void): Pen {
  let path: string[] = [];
  let dash: readonly number[] = [];

  const move = (command: string, ...numbers: readonly number[]) => {
    path.push(command + numbers.map(round).join(' '));
  };

  const text = (words: string, x: number, y: number, paint: Readonly<Record<string, string | number | null>>) => {
    const { family, size, weight } = parseFont(pen.font);
    const middle = pen.textBaseline === 'middle' ? MIDDLE * size : 0;
    const attributes = {
      x: round(x),
      y: round(y + middle),
      'font-family': family,
      'font-size': size,
      'font-weight': weight === '400' ? null : weight,
      'text-anchor': pen.textAlign === 'left' || pen.textAlign === 'start' ? null : ANCHORS[pen.textAlign],
      ...paint,
    };
    write(`<text${xmlAttributes(attributes)}>${xmlText(words)}</text>`);
  };

  const pen: Pen = {
    fillStyle: '#000',
    strokeStyle: '#000',
    lineWidth: 1,
    lineCap: 'butt',
    lineJoin: 'miter',
    globalAlpha: 1,
    font: '10px sans-serif',
    textAlign: 'start',
    textBaseline: 'alphabetic',
    beginPath: () => {
      path = [];
    },
    closePath: () => move('Z'),
    moveTo: (x, y) => move('M', x, y),
    lineTo: (x, y) => move('L', x, y),
    quadraticCurveTo: (cx, cy, x, y) => move('Q', cx, cy, x, y),
    arc(x, y, radius, start, end) {
      const at = (angle: number) => [x + radius * Math.cos(angle), y + radius * Math.sin(angle)] as const;
      move(path.length === 0 ? 'M' : 'L', ...at(start));
      // An SVG arc of a whole turn has no length: two halves do.
      const middle = (start + end) / 2;
      for (const angle of [middle, end]) move('A', radius, radius, 0, 0, 1, ...at(angle));
    },
    fill: () => {
      if (path.length > 0) write(`<path${xmlAttributes({ d: path.join(''), ...filled() })}/>`);
    },
    stroke: () => {
      if (path.length === 0) return;
      const { lineCap } = pen;
      write(
        `<path${xmlAttributes({
          d: path.join(''),
          fill: 'none',
          stroke: colour(pen.strokeStyle),
          ...stroked(),
          'stroke-linecap': lineCap === 'butt' ? null : lineCap,
          'stroke-dasharray': dash.length === 0 ? null : dash.map(round).join(' '),
        })}/>`,
      );
    },
    setLineDash: (segments) => {
      dash = [...segments];
    },
    fillText: (words, x, y) => text(words, x, y, filled()),
    // The halo behind a text is not another text to who reads or copies.
    strokeText: (words, x, y) =>
      text(words, x, y, { fill: 'none', stroke: colour(pen.strokeStyle), ...stroked(), 'aria-hidden': 'true' }),
  };

  const filled = () => ({ fill: colour(pen.fillStyle), 'fill-opacity': opacity() });
  const stroked = () => ({
    'stroke-width': round(pen.lineWidth),
    'stroke-opacity': opacity(),
    'stroke-linejoin': pen.lineJoin === 'miter' ? null : pen.lineJoin,
  });
  const opacity = () => (pen.globalAlpha === 1 ? null : round(pen.globalAlpha));
  return pen;
}

/** The map paints in plain colours alone. */
function colour(style: Pen['fillStyle']): string {
  return typeof style === 'string' ? style : 'none';
}

/** `600 13px Inter, sans-serif` */
function parseFont(font: string): { readonly weight: string; readonly size: number; readonly family: string } {
  const [, weight = '400', size = '10', family = 'sans-serif'] = /^(?:(\d+) )?([\d.]+)px (.*)$/.exec(font) ?? [];
  return { weight, size: Number(size), family };
}

function round(number: number): number {
  return Math.round(number * 100) / 100;
}

import type { Size } from '../../map/camera.ts';
import type { MeasureText } from '../../map/measureText.ts';
import type { Palette } from '../../map/palette.ts';
import type { Pen } from '../../map/pen.ts';
import type { Rect } from '../../map/rect.ts';
import type { LegendItem } from './legend.ts';
import { wrapText } from './wrapText.ts';

/** What stands around the map in a picture, so that it can be understood, and checked, away from the page. */
export interface FrameText {
  readonly title: string;
  /** What the view holds and which days; a line each. */
  readonly lines: readonly string[];
  /** Where it comes from: dataset and version, sources, address. */
  readonly source: readonly string[];
}

export interface Frame {
  /** What is left for the map. */
  readonly area: Rect;
  readonly draw: (pen: Pen, palette: Palette) => void;
}

interface Typefaces {
  readonly serif: string;
  readonly sans: string;
}

const MARGIN = 24;
const TITLE = { size: 24, height: 30 };
const LINE = { size: 14, height: 20 };
const ITEM = { size: 11.5, height: 21, mark: 30, gap: 16 };
const SOURCE = { size: 10.5, height: 15 };

/** Title and view on top, the legend and where it all comes from below, the map between. */
export function layFrame(
  { width, height }: Size,
  text: FrameText,
  items: readonly LegendItem[],
  measure: MeasureText,
  { serif, sans }: Typefaces,
): Frame {
  const room = width - 2 * MARGIN;
  const fonts = {
    title: `600 ${TITLE.size}px ${serif}`,
    line: `400 ${LINE.size}px ${sans}`,
    item: `400 ${ITEM.size}px ${sans}`,
    source: `400 ${SOURCE.size}px ${sans}`,
  };
  const titles = wrapText(text.title, room, (part) => measure(part, fonts.title));
  const lines = text.lines.flatMap((line) => wrapText(line, room, (part) => measure(part, fonts.line)));
  const sources = text.source.flatMap((line) => wrapText(line, room, (part) => measure(part, fonts.source)));
  const rows = flow(items, room, ({ meaning }) => ITEM.mark + measure(meaning, fonts.item));

  const top = MARGIN + titles.length * TITLE.height + lines.length * LINE.height + 6;
  const sourcesTop = height - MARGIN - sources.length * SOURCE.height + 6;
  const legendTop = sourcesTop - rows.length * ITEM.height - (rows.length > 0 ? 8 : 0);

  return {
    area: { left: 0, top, right: width, bottom: Math.max(top + 40, legendTop - 10) },
    draw(pen, palette) {
      pen.globalAlpha = 1;
      pen.textBaseline = 'middle';
      pen.textAlign = 'left';
      const write = (parts: readonly string[], font: string, colour: string, from: number, lineHeight: number) => {
        pen.font = font;
        pen.fillStyle = colour;
        for (const [row, part] of parts.entries()) pen.fillText(part, MARGIN, from + (row + 0.5) * lineHeight);
      };
      write(titles, fonts.title, palette.ink, MARGIN, TITLE.height);
      write(lines, fonts.line, palette.inkSoft, MARGIN + titles.length * TITLE.height, LINE.height);
      if (rows.length > 0) rule(pen, legendTop - 6, width, palette);
      for (const [row, inRow] of rows.entries()) {
        const y = legendTop + (row + 0.5) * ITEM.height;
        for (const { item, x } of inRow) {
          item.draw(pen, MARGIN + x + ITEM.mark / 2 - 3, y, palette);
          pen.globalAlpha = 1;
          pen.setLineDash([]);
          pen.textBaseline = 'middle';
          pen.textAlign = 'left';
          pen.font = fonts.item;
          pen.fillStyle = palette.inkSoft;
          pen.fillText(item.meaning, MARGIN + x + ITEM.mark, y);
        }
      }
      write(sources, fonts.source, palette.inkFaint, sourcesTop, SOURCE.height);
    },
  };
}

function rule(pen: Pen, y: number, width: number, palette: Palette): void {
  pen.strokeStyle = palette.hullEdge;
  pen.lineWidth = 1;
  pen.setLineDash([]);
  pen.beginPath();
  pen.moveTo(MARGIN, y);
  pen.lineTo(width - MARGIN, y);
  pen.stroke();
}

interface Placed {
  readonly item: LegendItem;
  readonly x: number;
}

/** From left to right, and on in a new row where the room ends. */
function flow(items: readonly LegendItem[], room: number, widthOf: (item: LegendItem) => number): Placed[][] {
  const rows: Placed[][] = [];
  let x = Infinity;
  for (const item of items) {
    const width = widthOf(item);
    if (x + width > room) {
      rows.push([]);
      x = 0;
    }
    rows.at(-1)?.push({ item, x });
    x += width + ITEM.gap;
  }
  return rows;
}

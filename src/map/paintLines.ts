import type { LineStyle } from '../derive/visibleGraph.ts';
import type { Strand } from './marks.ts';
import type { Palette } from './palette.ts';
import type { Pen } from './pen.ts';
import { polygon } from './shapes.ts';
import { ARROW } from './sizes.ts';

const DASHES: Readonly<Record<LineStyle, readonly number[]>> = { solid: [], dashed: [7, 5], dotted: [0.1, 4.5] };
/** Above this many, lines of one look are one path: one stroke for all instead of one for each. */
const BATCHED = 400;
const LINE_ALPHA = 0.82;

export function paintStrands(pen: Pen, strands: readonly Strand[], palette: Palette): void {
  pen.lineJoin = 'round';
  const looks = strands.length > BATCHED ? byLook(strands) : strands.map((strand) => [strand]);
  for (const alike of looks) {
    const { link, width } = alike[0]!;
    pen.globalAlpha = LINE_ALPHA * (link.isMatched ? 1 : palette.unmatched);
    pen.strokeStyle = palette.relation[link.relation];
    pen.lineWidth = width;
    pen.lineCap = link.line === 'dotted' ? 'round' : 'butt';
    pen.setLineDash(link.line === 'dotted' ? [0.1, 3 + width * 1.2] : [...DASHES[link.line]]);
    pen.beginPath();
    for (const strand of alike) trace(pen, strand);
    pen.stroke();
  }
  pen.setLineDash([]);
  for (const strand of strands) if (strand.hasArrow) paintArrow(pen, strand, palette);
  pen.globalAlpha = 1;
}

function trace(pen: Pen, { x0, y0, cx, cy, x1, y1, hasArrow, width }: Strand): void {
  const [endX, endY] = hasArrow ? short(cx, cy, x1, y1, ARROW.length + width * 0.5) : [x1, y1];
  pen.moveTo(x0, y0);
  pen.quadraticCurveTo(cx, cy, endX, endY);
}

/** A point before the end, so that a thick line does not stick out beside the tip of its arrow. */
function short(fromX: number, fromY: number, x: number, y: number, by: number): readonly [number, number] {
  const length = Math.hypot(x - fromX, y - fromY) || 1;
  const share = Math.max(0, 1 - by / length);
  return [fromX + (x - fromX) * share, fromY + (y - fromY) * share];
}

function paintArrow(pen: Pen, { link, cx, cy, x1, y1, width }: Strand, palette: Palette): void {
  const length = Math.hypot(x1 - cx, y1 - cy) || 1;
  const [ux, uy] = [(x1 - cx) / length, (y1 - cy) / length];
  const [long, wide] = [ARROW.length + width * 1.1, ARROW.halfWidth + width * 0.6];
  const [baseX, baseY] = [x1 - ux * long, y1 - uy * long];
  pen.globalAlpha = link.isMatched ? 1 : palette.unmatched;
  pen.fillStyle = palette.relation[link.relation];
  pen.beginPath();
  polygon(pen, [x1, y1, baseX - uy * wide, baseY + ux * wide, baseX + uy * wide, baseY - ux * wide]);
  pen.fill();
}

function byLook(strands: readonly Strand[]): Strand[][] {
  const looks = new Map<string, Strand[]>();
  for (const strand of strands) {
    const { relation, line, isMatched } = strand.link;
    const look = `${relation} ${line} ${isMatched} ${strand.width}`;
    const alike = looks.get(look);
    if (alike) alike.push(strand);
    else looks.set(look, [strand]);
  }
  return [...looks.values()];
}

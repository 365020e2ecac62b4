import { atOnce, type Steps } from '../platform/nextTask.ts';
import type { LineStyle } from '../derive/visibleGraph.ts';
import { RELATIONS } from '../model/vocabulary.ts';
import type { Strand } from './marks.ts';
import type { Palette } from './palette.ts';
import type { Pen } from './pen.ts';
import { polygon } from './shapes.ts';
import { ARROW } from './sizes.ts';

/** Lengths of stroke and gap. Square dots: round caps take a software canvas longer than all the rest. */
const DASHES: Readonly<Record<LineStyle, (width: number) => number[]>> = {
  solid: () => [],
  dashed: (width) => [5 + width, 3 + width],
  dotted: (width) => [Math.max(1.4, width), 2.2 + width],
};
const LINE_ALPHA = 0.82;
/** Above this many, lines have no arrowheads, and none is drawn as a curve that could as well be straight. */
const PLAIN = 1500;
/** Above this many, faded lines are solid: in the crowd nobody can tell, and dots take a software canvas longest. */
const FADED_SOLID = 250;

/** Above this many, lines are hairlines, solid and without arrowheads while they move; the faded ones always are. */
export const SKETCHED = 250;

/** Painted at a time where what is painted is in steps. */
const STEP = 300;

/** @param sketchOf how many lines there are of which these are some; they are sharp without */
export function paintStrands(pen: Pen, strands: readonly Strand[], palette: Palette, sketchOf?: number): void {
  atOnce(strandsInSteps(pen, strands, palette, sketchOf));
}

/** One stroke a line: on a software canvas a path of many crossing lines costs more than the lines one by one. */
export function* strandsInSteps(
  pen: Pen,
  strands: readonly Strand[],
  palette: Palette,
  sketchOf?: number,
): Steps<void> {
  pen.lineCap = 'butt';
  const isSketch = sketchOf !== undefined;
  if (isSketch && sketchOf > SKETCHED) {
    paintFaded(
      pen,
      strands.filter(({ link }) => !link.isMatched),
      palette,
    );
    return paintHairlines(
      pen,
      strands.filter(({ link }) => link.isMatched),
      palette,
      LINE_ALPHA,
    );
  }
  const isPlain = strands.length > PLAIN;
  let dashed = false;
  for (let at = 0; at < strands.length; at++) {
    if (at % STEP === STEP - 1) yield;
    const strand = strands[at]!;
    const { link, width } = strand;
    const isThin = isSketch && !link.isMatched;
    pen.globalAlpha = LINE_ALPHA * (link.isMatched ? 1 : palette.unmatched);
    pen.strokeStyle = palette.relation[link.relation];
    pen.lineWidth = isThin ? 1 : width;
    const isDashed = !isThin && link.line !== 'solid' && (link.isMatched || strands.length <= FADED_SOLID);
    if (isDashed || dashed) pen.setLineDash(isDashed ? DASHES[link.line](width) : []);
    dashed = isDashed;
    pen.beginPath();
    trace(pen, strand, isPlain ? 3 : 0.4);
    pen.stroke();
  }
  if (dashed) pen.setLineDash([]);
  if (!isPlain) {
    for (const strand of strands) {
      if (strand.hasArrow && (strand.link.isMatched || !isSketch)) paintArrow(pen, strand, palette);
    }
  }
  pen.globalAlpha = 1;
}

/** Faded lines as sketches have them, whether their links match or not. */
export function paintFaded(pen: Pen, strands: readonly Strand[], palette: Palette): void {
  paintHairlines(pen, strands, palette, LINE_ALPHA * palette.unmatched);
}

/** Those of one colour in one stroke: that the canvas draws hairlines one by one makes it quick. */
function paintHairlines(pen: Pen, strands: readonly Strand[], palette: Palette, alpha: number): void {
  pen.lineWidth = 1;
  pen.globalAlpha = alpha;
  for (const relation of RELATIONS) {
    pen.strokeStyle = palette.relation[relation];
    pen.beginPath();
    for (const strand of strands) if (strand.link.relation === relation) trace(pen, strand, 3);
    pen.stroke();
  }
  pen.globalAlpha = 1;
}

/** A thick line ends a little before its tip, so that it does not stick out beside the arrow. */
function trace(pen: Pen, { x0, y0, cx, cy, x1, y1, hasArrow, width }: Strand, straightWithin: number): void {
  const share = hasArrow ? Math.max(0, 1 - (ARROW.length + width * 0.5) / (Math.hypot(x1 - cx, y1 - cy) || 1)) : 1;
  const endX = cx + (x1 - cx) * share;
  const endY = cy + (y1 - cy) * share;
  const offX = cx - (x0 + endX) / 2;
  const offY = cy - (y0 + endY) / 2;
  pen.moveTo(x0, y0);
  const turn = Math.abs(offX * (endY - y0) - offY * (endX - x0)) / (Math.hypot(endX - x0, endY - y0) || 1);
  if (turn < 2 * straightWithin) pen.lineTo(endX, endY);
  else pen.quadraticCurveTo(cx, cy, endX, endY);
}

function paintArrow(pen: Pen, { link, cx, cy, x1, y1, width }: Strand, palette: Palette): void {
  const length = Math.hypot(x1 - cx, y1 - cy) || 1;
  const ux = (x1 - cx) / length;
  const uy = (y1 - cy) / length;
  const long = ARROW.length + width * 1.1;
  const wide = ARROW.halfWidth + width * 0.6;
  const baseX = x1 - ux * long;
  const baseY = y1 - uy * long;
  pen.globalAlpha = link.isMatched ? 1 : palette.unmatched;
  pen.fillStyle = palette.relation[link.relation];
  pen.beginPath();
  polygon(pen, [x1, y1, baseX - uy * wide, baseY + ux * wide, baseX + uy * wide, baseY - ux * wide]);
  pen.fill();
}

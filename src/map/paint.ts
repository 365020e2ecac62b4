import type { Marked } from '../derive/emphasis.ts';
import type { VisibleActor } from '../derive/visibleGraph.ts';
import type { Relation } from '../model/vocabulary.ts';
import type { BadgeMark, HullMark, LabelMark, NodeMark, Picture } from './marks.ts';
import { badgeFont } from './badges.ts';
import type { Palette } from './palette.ts';
import { paintStrands } from './paintLines.ts';
import type { Pen } from './pen.ts';
import type { Rect } from './rect.ts';
import { box, polygon, softShape, traceActor, traceRelation } from './shapes.ts';

export function paintHulls(pen: Pen, hulls: readonly HullMark[], palette: Palette): void {
  pen.lineJoin = 'round';
  pen.lineWidth = 1;
  for (const { corners } of hulls) {
    softShape(pen, corners);
    pen.fillStyle = palette.hull;
    pen.strokeStyle = palette.hullEdge;
    pen.fill();
    pen.stroke();
  }
}

/** Lines, then badges on them, then the actors' signs. */
export function paintMarks(
  pen: Pen,
  marks: Pick<Picture, 'strands' | 'badges' | 'nodes'>,
  palette: Palette,
  sketchOf?: number,
): void {
  paintStrands(pen, marks.strands, palette, sketchOf);
  for (const node of marks.nodes) paintNode(pen, node, palette);
  for (const badge of marks.badges) paintBadge(pen, badge, palette);
}

export function paintBadge(pen: Pen, badge: BadgeMark, palette: Palette): void {
  const { link, x, y, half, count, countX, brokenX, rect } = badge;
  const colour = palette.relation[link.relation];
  pen.globalAlpha = 1;
  pen.fillStyle = palette.halo;
  pen.beginPath();
  if (count !== '' || link.isDisputed) pill(pen, rect);
  else traceRelation(pen, link.relation, x, y, half + 1.5);
  pen.fill();
  paintStance(pen, badge, colour);
  if (count !== '') {
    pen.font = badgeFont(palette.family);
    pen.textAlign = 'left';
    pen.textBaseline = 'middle';
    pen.fillStyle = colour;
    pen.fillText(count, countX, y + 0.5);
  }
  if (link.isDisputed) paintBrokenLink(pen, brokenX, y, palette);
}

/** The relation's shape: hollow for cooperation, filled for conflict, half for both; a dot in it for neither. */
function paintStance(pen: Pen, { link, x, y, half }: BadgeMark, colour: string): void {
  const inner = half - 0.8;
  pen.strokeStyle = colour;
  pen.fillStyle = colour;
  pen.lineWidth = 1.6;
  pen.lineJoin = 'round';
  traceRelation(pen, link.relation, x, y, inner);
  if (link.stance === 'conflictual') pen.fill();
  pen.stroke();
  if (link.stance === 'mixed') {
    traceLeftHalf(pen, link.relation, x, y, inner);
    pen.fill();
  }
  if (link.stance === 'neutral') {
    pen.beginPath();
    pen.arc(x, y + (link.relation === 'military' ? half * 0.25 : 0), half * 0.32, 0, 2 * Math.PI);
    pen.fill();
  }
}

function pill(pen: Pen, { left, top, right, bottom }: Rect, grown = 0): void {
  const radius = (bottom - top) / 2 + grown;
  const middle = (top + bottom) / 2;
  const inset = (bottom - top) / 2;
  pen.arc(left + inset, middle, radius, Math.PI / 2, 1.5 * Math.PI);
  pen.arc(right - inset, middle, radius, -Math.PI / 2, Math.PI / 2);
  pen.closePath();
}

function traceLeftHalf(pen: Pen, relation: Relation, x: number, y: number, half: number): void {
  pen.beginPath();
  if (relation === 'diplomatic') pen.arc(x, y, half, Math.PI / 2, 1.5 * Math.PI);
  else if (relation === 'military')
    polygon(pen, [x, y - half * 1.12, x, y + half * 0.9, x - half * 1.16, y + half * 0.9]);
  else polygon(pen, box(x - half * 0.46, y, half * 0.46, half * 0.92));
}

/** A line that is cut through: the accounts of this do not join. */
function paintBrokenLink(pen: Pen, x: number, y: number, palette: Palette): void {
  pen.strokeStyle = palette.ink;
  pen.lineWidth = 1.4;
  pen.lineCap = 'butt';
  pen.beginPath();
  pen.moveTo(x - 5.5, y);
  pen.lineTo(x - 2.2, y);
  pen.moveTo(x + 2.2, y);
  pen.lineTo(x + 5.5, y);
  pen.moveTo(x - 0.6, y - 4.5);
  pen.lineTo(x - 2, y + 4.5);
  pen.moveTo(x + 2, y - 4.5);
  pen.lineTo(x + 0.6, y + 4.5);
  pen.stroke();
}

export function paintNode(pen: Pen, { actor, x, y, half, isPinned }: NodeMark, palette: Palette): void {
  const { kind } = actor.actor;
  pen.globalAlpha = 1;
  pen.lineJoin = 'round';
  // Paper behind a faded sign, so that no line shows through it.
  traceActor(pen, kind, x, y, half + 2);
  pen.fillStyle = palette.halo;
  pen.fill();
  pen.globalAlpha = actor.isMatched ? 1 : palette.unmatched;
  traceActor(pen, kind, x, y, half);
  const isFilled = kind === 'state' || kind === 'armed-group';
  pen.fillStyle = kind === 'state' ? palette.node : isFilled ? palette.inkSoft : palette.nodeBody;
  pen.fill();
  if (!isFilled) {
    pen.strokeStyle = kind === 'person' ? palette.node : palette.inkSoft;
    pen.lineWidth = Math.max(1.2, Math.min(2, half * 0.22));
    pen.setLineDash(kind === 'population' ? [2.2, 2] : []);
    traceActor(pen, kind, x, y, half - pen.lineWidth / 2);
    pen.stroke();
    pen.setLineDash([]);
    if (kind === 'coalition') {
      pen.lineWidth = 1;
      traceActor(pen, kind, x, y, half * 0.55);
      pen.stroke();
    }
  }
  if (saysFolded(actor, half)) paintFolded(pen, String(actor.folded), x, y, half, isFilled, palette);
  if (isPinned) paintPin(pen, x, y - half, palette);
  pen.globalAlpha = 1;
}

/** Whether the sign has room for how many are folded into it. */
export function saysFolded({ folded }: VisibleActor, half: number): boolean {
  return folded > 0 && half >= 8;
}

export function foldedFont(count: string, half: number, family: string): string {
  return `600 ${Math.round(Math.min(13, half * (count.length > 2 ? 0.7 : 0.85)))}px ${family}`;
}

function paintFolded(
  pen: Pen,
  count: string,
  x: number,
  y: number,
  half: number,
  onDark: boolean,
  palette: Palette,
): void {
  pen.font = foldedFont(count, half, palette.family);
  pen.textAlign = 'center';
  pen.textBaseline = 'middle';
  pen.fillStyle = onDark ? palette.onNode : palette.ink;
  pen.fillText(count, x, y + 0.5);
}

function paintPin(pen: Pen, x: number, y: number, palette: Palette): void {
  pen.beginPath();
  pen.arc(x, y, 3, 0, 2 * Math.PI);
  pen.fillStyle = palette.ink;
  pen.strokeStyle = palette.halo;
  pen.lineWidth = 1.5;
  pen.fill();
  pen.stroke();
}

/** Names over everything else, those that nothing lit concerns fainter. */
export function paintLabels(pen: Pen, labels: readonly LabelMark[], lit: Marked | null, palette: Palette): void {
  for (const label of labels) {
    pen.globalAlpha = !lit || lit.actors.has(label.node.actor.place) ? 1 : Math.max(0.45, palette.dimmed);
    paintLabel(pen, label, palette);
  }
  pen.globalAlpha = 1;
}

function paintLabel(pen: Pen, label: LabelMark, palette: Palette): void {
  const { node, lines, font, lineHeight, align, x, y } = label;
  if (label.isOver) paintPlate(pen, label.rect, palette);
  pen.font = font;
  pen.textAlign = align;
  pen.textBaseline = 'middle';
  pen.lineJoin = 'round';
  pen.lineWidth = 3.5;
  pen.strokeStyle = palette.halo;
  pen.fillStyle = node.actor.isMatched ? palette.ink : palette.inkFaint;
  for (const [row, line] of lines.entries()) pen.strokeText(line, x, y + row * lineHeight);
  for (const [row, line] of lines.entries()) pen.fillText(line, x, y + row * lineHeight);
}

function paintPlate(pen: Pen, { left, top, right, bottom }: Rect, palette: Palette): void {
  pen.beginPath();
  polygon(pen, box((left + right) / 2, (top + bottom) / 2, (right - left) / 2 + 3, (bottom - top) / 2 + 1));
  pen.fillStyle = palette.halo;
  pen.strokeStyle = palette.focus;
  pen.lineWidth = 1;
  pen.fill();
  pen.stroke();
}

/** A ring around what is chosen (solid) or pointed at (thin). */
export function paintRing(pen: Pen, { actor, x, y, half }: NodeMark, isChosen: boolean, palette: Palette): void {
  traceActor(pen, actor.actor.kind, x, y, half + 4);
  pen.strokeStyle = palette.focus;
  pen.lineWidth = isChosen ? 2 : 1;
  pen.stroke();
}

export function paintBadgeRing(pen: Pen, { rect }: BadgeMark, isChosen: boolean, palette: Palette): void {
  pen.beginPath();
  pill(pen, rect, 3);
  pen.strokeStyle = palette.focus;
  pen.lineWidth = isChosen ? 1.75 : 1;
  pen.stroke();
}

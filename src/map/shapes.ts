import type { ActorKind, Relation } from '../model/vocabulary.ts';
import type { Pen } from './pen.ts';

/** The outline of an actor's sign, as a path of its own. */
export function traceActor(pen: Pen, kind: ActorKind, x: number, y: number, half: number): void {
  pen.beginPath();
  switch (kind) {
    case 'state':
      roundedBox(pen, x, y, half, half, half * 0.32);
      break;
    case 'person':
    case 'population':
      pen.arc(x, y, half, 0, 2 * Math.PI);
      break;
    case 'government-body':
      polygon(pen, box(x, y, half * 0.9, half * 0.9));
      break;
    case 'organisation':
      roundedBox(pen, x, y, half * 0.92, half * 0.92, half * 0.42);
      break;
    case 'company':
      polygon(pen, box(x, y, half * 1.05, half * 0.72));
      break;
    case 'media':
      polygon(pen, pageWithCorner(x, y, half * 0.9));
      break;
    case 'armed-group':
    case 'coalition':
      polygon(pen, hexagon(x, y, half * 1.06));
      break;
  }
}

/** The shape of a relation: circle, triangle or square of about the same area. */
export function traceRelation(pen: Pen, relation: Relation, x: number, y: number, half: number): void {
  pen.beginPath();
  if (relation === 'diplomatic') pen.arc(x, y, half, 0, 2 * Math.PI);
  else if (relation === 'military') polygon(pen, triangle(x, y, half));
  else polygon(pen, box(x, y, half * 0.92, half * 0.92));
}

export function triangle(x: number, y: number, half: number): number[] {
  return [x, y - half * 1.12, x + half * 1.16, y + half * 0.9, x - half * 1.16, y + half * 0.9];
}

export function box(x: number, y: number, halfWidth: number, halfHeight: number): number[] {
  const [left, right, top, bottom] = [x - halfWidth, x + halfWidth, y - halfHeight, y + halfHeight];
  return [left, top, right, top, right, bottom, left, bottom];
}

function hexagon(x: number, y: number, half: number): number[] {
  const [near, high] = [half / 2, half * 0.866];
  return [x - half, y, x - near, y - high, x + near, y - high, x + half, y, x + near, y + high, x - near, y + high];
}

function pageWithCorner(x: number, y: number, half: number): number[] {
  const cut = half * 0.7;
  return [
    x - half,
    y - half,
    x + half - cut,
    y - half,
    x + half,
    y - half + cut,
    x + half,
    y + half,
    x - half,
    y + half,
  ];
}

export function polygon(pen: Pen, corners: readonly number[]): void {
  for (let at = 0; at < corners.length; at += 2) {
    if (at === 0) pen.moveTo(corners[at]!, corners[at + 1]!);
    else pen.lineTo(corners[at]!, corners[at + 1]!);
  }
  pen.closePath();
}

function roundedBox(pen: Pen, x: number, y: number, halfWidth: number, halfHeight: number, radius: number): void {
  const [left, right, top, bottom] = [x - halfWidth, x + halfWidth, y - halfHeight, y + halfHeight];
  pen.moveTo(left + radius, top);
  pen.lineTo(right - radius, top);
  pen.quadraticCurveTo(right, top, right, top + radius);
  pen.lineTo(right, bottom - radius);
  pen.quadraticCurveTo(right, bottom, right - radius, bottom);
  pen.lineTo(left + radius, bottom);
  pen.quadraticCurveTo(left, bottom, left, bottom - radius);
  pen.lineTo(left, top + radius);
  pen.quadraticCurveTo(left, top, left + radius, top);
  pen.closePath();
}

/** A closed shape through the middles of the sides between the corners: no corner is left sharp. */
export function softShape(pen: Pen, corners: readonly number[]): void {
  const count = corners.length / 2;
  pen.beginPath();
  if (count < 3) return;
  const middle = (at: number): readonly [number, number] => {
    const [one, other] = [2 * (at % count), 2 * ((at + 1) % count)];
    return [(corners[one]! + corners[other]!) / 2, (corners[one + 1]! + corners[other + 1]!) / 2];
  };
  pen.moveTo(...middle(count - 1));
  for (let at = 0; at < count; at++) pen.quadraticCurveTo(corners[2 * at]!, corners[2 * at + 1]!, ...middle(at));
  pen.closePath();
}

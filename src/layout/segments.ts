/** Whether two segments cross at a point inside both. Sharing an end is no crossing. */
export function segmentsCross(
  ax: number,
  ay: number,
  bx: number,
  by: number,
  cx: number,
  cy: number,
  dx: number,
  dy: number,
): boolean {
  const abc = (bx - ax) * (cy - ay) - (by - ay) * (cx - ax);
  const abd = (bx - ax) * (dy - ay) - (by - ay) * (dx - ax);
  if (abc * abd >= 0) return false;
  const cda = (dx - cx) * (ay - cy) - (dy - cy) * (ax - cx);
  const cdb = (dx - cx) * (by - cy) - (dy - cy) * (bx - cx);
  return cda * cdb < 0;
}

/** The distance from a point to a segment. */
export function distanceToSegment(px: number, py: number, ax: number, ay: number, bx: number, by: number): number {
  const dx = bx - ax;
  const dy = by - ay;
  const lengthSquared = dx * dx + dy * dy;
  const along = lengthSquared === 0 ? 0 : ((px - ax) * dx + (py - ay) * dy) / lengthSquared;
  const t = along < 0 ? 0 : along > 1 ? 1 : along;
  const ex = ax + t * dx - px;
  const ey = ay + t * dy - py;
  return Math.sqrt(ex * ex + ey * ey);
}

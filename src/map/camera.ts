import type { Rect } from './rect.ts';

/** Where the window is: a point of the world is drawn at `x + zoom · point`. */
export interface Camera {
  readonly zoom: number;
  readonly x: number;
  readonly y: number;
}

export interface Size {
  readonly width: number;
  readonly height: number;
}

/** How far controls reach into the window from each side. */
export interface Insets {
  readonly top: number;
  readonly right: number;
  readonly bottom: number;
  readonly left: number;
}

export const ZOOM = { least: 0.08, most: 8, fitted: 1.6 };
/** Room for the names and signs at the picture's edge. */
export const MARGIN = { x: 64, top: 34, bottom: 44 };

/** What is revealed is at least this far from the window's edge. */
const RIM = 30;

/** The camera that shows all of some bounds of the world, as large as is still becoming. */
export function fit(bounds: Rect, { width, height }: Size, insets: Insets, most = ZOOM.fitted): Camera {
  const margin = { x: Math.min(MARGIN.x, width * 0.1), y: MARGIN.top + MARGIN.bottom };
  const roomX = Math.max(40, width - insets.left - insets.right - 2 * margin.x);
  const roomY = Math.max(40, height - insets.top - insets.bottom - margin.y);
  const [spanX, spanY] = [Math.max(1, bounds.right - bounds.left), Math.max(1, bounds.bottom - bounds.top)];
  const zoom = Math.max(ZOOM.least, Math.min(most, roomX / spanX, roomY / spanY));
  const [middleX, middleY] = [(bounds.left + bounds.right) / 2, (bounds.top + bounds.bottom) / 2];
  return {
    zoom,
    x: insets.left + margin.x + roomX / 2 - zoom * middleX,
    y: insets.top + MARGIN.top + roomY / 2 - zoom * middleY,
  };
}

/** The camera moved no further than needed for some bounds to be seen; zoomed out only where they are too large. */
export function reveal(camera: Camera, bounds: Rect, size: Size, insets: Insets): Camera {
  const { zoom } = camera;
  const room = { x: size.width - insets.left - insets.right, y: size.height - insets.top - insets.bottom };
  const isTooLarge =
    zoom * (bounds.right - bounds.left) > room.x - 2 * RIM || zoom * (bounds.bottom - bounds.top) > room.y - 2 * RIM;
  if (isTooLarge) return fit(bounds, size, insets, zoom);
  const shift = (start: number, low: number, high: number, from: number, to: number) => {
    const [lowAt, highAt] = [start + zoom * low, start + zoom * high];
    if (lowAt < from) return start + from - lowAt;
    return highAt > to ? start + to - highAt : start;
  };
  return {
    zoom,
    x: shift(camera.x, bounds.left, bounds.right, insets.left + RIM, size.width - insets.right - RIM),
    y: shift(camera.y, bounds.top, bounds.bottom, insets.top + RIM, size.height - insets.bottom - RIM),
  };
}

/** Keeps some of the picture in the window, however far it is pushed. */
export function keepInReach(camera: Camera, bounds: Rect, { width, height }: Size): Camera {
  const keep = (start: number, low: number, high: number, room: number) => {
    const rim = Math.min(120, room / 3);
    return Math.max(rim - camera.zoom * high, Math.min(room - rim - camera.zoom * low, start));
  };
  return {
    zoom: camera.zoom,
    x: keep(camera.x, bounds.left, bounds.right, width),
    y: keep(camera.y, bounds.top, bounds.bottom, height),
  };
}

/** The window in the picture's pixels: zoomed, before the shift. */
export function windowOf({ x, y }: Camera, { width, height }: Size): Rect {
  return { left: -x, top: -y, right: width - x, bottom: height - y };
}

/** Between two cameras: the zoom by equal factors, the middle of the window on a straight way. */
export function between(from: Camera, to: Camera, share: number, { width, height }: Size): Camera {
  const zoom = from.zoom * (to.zoom / from.zoom) ** share;
  const middle = ({ zoom: at, x, y }: Camera) => [(width / 2 - x) / at, (height / 2 - y) / at] as const;
  const [[fromX, fromY], [toX, toY]] = [middle(from), middle(to)];
  // As the zoom changes by factors, the way that looks straight is walked by inverse zoom.
  const isAlike = Math.abs(to.zoom / from.zoom - 1) < 1e-6;
  const walked = isAlike ? share : (1 / zoom - 1 / from.zoom) / (1 / to.zoom - 1 / from.zoom);
  const [worldX, worldY] = [fromX + (toX - fromX) * walked, fromY + (toY - fromY) * walked];
  return { zoom, x: width / 2 - zoom * worldX, y: height / 2 - zoom * worldY };
}

/** The smallest rectangle around points of the world; null when there is none. */
export function boundsOf(places: Iterable<number>, positions: Float64Array): Rect | null {
  let [left, top, right, bottom] = [Infinity, Infinity, -Infinity, -Infinity];
  for (const place of places) {
    const [x, y] = [positions[2 * place]!, positions[2 * place + 1]!];
    left = Math.min(left, x);
    right = Math.max(right, x);
    top = Math.min(top, y);
    bottom = Math.max(bottom, y);
  }
  return left === Infinity ? null : { left, top, right, bottom };
}

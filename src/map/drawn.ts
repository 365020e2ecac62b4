import type { Camera, Size } from './camera.ts';
import { distanceToCurve } from './curve.ts';
import type { Picture, Strand } from './marks.ts';
import { overlap, shifted, type Rect } from './rect.ts';
import { ROUTED_LINKS } from './routes.ts';

const MOST = 300;

/** What a settled picture holds, in pixels of the window: figures about its readability, for tests and benchmarks. */
export interface Drawn {
  readonly zoom: number;
  readonly width: number;
  readonly height: number;
  readonly labels: readonly Rect[];
  readonly badges: readonly Rect[];
  readonly nodes: readonly Rect[];
  readonly actors: readonly {
    readonly id: string;
    readonly x: number;
    readonly y: number;
    readonly isNamed: boolean;
  }[];
  readonly links: readonly { readonly id: string; readonly x: number; readonly y: number }[];
  readonly lines: number;
  /** Pairs of a name with another name, a badge or a sign that overlap, but for names on a plate, and names over the edge. */
  readonly labelOverlaps: number;
  /** Lines that run under a sign that is not at one of their ends; -1 where there are too many lines to look. */
  readonly lineNodeCrossings: number;
  readonly drawMs: number;
}

export function describe(picture: Picture, camera: Camera, size: Size, drawMs: number): Drawn {
  const [dx, dy] = [Math.round(camera.x), Math.round(camera.y)];
  const onPage = (rect: Rect): Rect => shifted(rect, dx, dy);
  const isIn = ({ left, top, right, bottom }: Rect) =>
    right > 0 && bottom > 0 && left < size.width && top < size.height;
  const within = (rects: readonly Rect[]) => rects.map(onPage).filter(isIn).slice(0, MOST);
  const named = new Set(picture.labels.map(({ node }) => node));
  return {
    zoom: camera.zoom,
    ...size,
    labels: within(picture.labels.map(({ rect }) => rect)),
    badges: within(picture.badges.map(({ rect }) => rect)),
    nodes: within(picture.nodes.map(({ rect }) => rect)),
    actors: picture.nodes
      .filter(({ rect }) => isIn(onPage(rect)))
      .slice(0, MOST)
      .map((node) => ({ id: node.actor.actor.id, x: node.x + dx, y: node.y + dy, isNamed: named.has(node) })),
    links: picture.badges
      .filter(({ rect }) => isIn(onPage(rect)))
      .slice(0, MOST)
      .map(({ link, x, y }) => ({ id: link.id, x: x + dx, y: y + dy })),
    lines: picture.strands.length,
    labelOverlaps: countLabelOverlaps(picture, onPage, size),
    lineNodeCrossings: picture.strands.length > ROUTED_LINKS ? -1 : countLinesUnderNodes(picture),
    drawMs,
  };
}

function countLabelOverlaps({ labels, badges, nodes }: Picture, onPage: (rect: Rect) => Rect, size: Size): number {
  let count = 0;
  const others = [...badges, ...nodes];
  for (const [at, { rect, isOver }] of labels.entries()) {
    count += labels.slice(at + 1).filter((other) => overlap(rect, other.rect)).length;
    if (!isOver) count += others.filter((other) => overlap(rect, other.rect)).length;
    const { left, top, right, bottom } = onPage(rect);
    if (left < 0 || top < 0 || right > size.width || bottom > size.height) count += 1;
  }
  return count;
}

export function countLinesUnderNodes({ strands, nodes }: Pick<Picture, 'strands' | 'nodes'>): number {
  let count = 0;
  for (const strand of strands) {
    const { link } = strand;
    const [left, right] = extent(strand.x0, strand.cx, strand.x1);
    const [top, bottom] = extent(strand.y0, strand.cy, strand.y1);
    for (const { actor, x, y, half } of nodes) {
      if (actor.place === link.a || actor.place === link.b) continue;
      if (x < left - half || x > right + half || y < top - half || y > bottom + half) continue;
      if (distanceToCurve(strand satisfies Strand, x, y, 24) < half) count += 1;
    }
  }
  return count;
}

function extent(...values: readonly number[]): readonly [number, number] {
  return [Math.min(...values), Math.max(...values)];
}

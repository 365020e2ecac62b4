import { distanceToSegment, segmentsCross } from './segments.ts';

/** A picture of dots and straight lines, as numbers. */
export interface Drawing {
  readonly nodes: readonly { readonly x: number; readonly y: number; readonly radius: number }[];
  /** Lines by the places of their two nodes. */
  readonly lines: readonly { readonly from: number; readonly to: number }[];
}

/** How readable a drawing is; 0 is best for each figure. */
export interface Quality {
  /** Lines that pass under a node that is not one of their ends. */
  readonly lineNodeCrossings: number;
  readonly lineCrossings: number;
  /** Pairs of nodes that overlap. */
  readonly nodeOverlaps: number;
  /** Standard deviation of the lines' lengths, as a share of their mean. */
  readonly edgeLengthSpread: number;
  /** Mean squared misfit between distance on the page and number of steps between two nodes, at the best scale. */
  readonly stress: number;
}

/** Looks at every pair of lines, so it is meant for pictures of up to some thousand lines. */
export function measureQuality(drawing: Drawing): Quality {
  return {
    lineNodeCrossings: countLineNodeCrossings(drawing),
    lineCrossings: countLineCrossings(drawing),
    nodeOverlaps: countNodeOverlaps(drawing),
    edgeLengthSpread: edgeLengthSpread(drawing),
    stress: stress(drawing),
  };
}

export function countLineNodeCrossings({ nodes, lines }: Drawing): number {
  let count = 0;
  for (const { from, to } of lines) {
    const [a, b] = [nodes[from]!, nodes[to]!];
    for (const [place, node] of nodes.entries()) {
      if (place === from || place === to) continue;
      if (distanceToSegment(node.x, node.y, a.x, a.y, b.x, b.y) < node.radius) count += 1;
    }
  }
  return count;
}

export function countLineCrossings({ nodes, lines }: Drawing): number {
  let count = 0;
  for (const [place, one] of lines.entries()) {
    const [a, b] = [nodes[one.from]!, nodes[one.to]!];
    for (let next = place + 1; next < lines.length; next++) {
      const other = lines[next]!;
      if (one.from === other.from || one.from === other.to || one.to === other.from || one.to === other.to) continue;
      const [c, d] = [nodes[other.from]!, nodes[other.to]!];
      if (segmentsCross(a.x, a.y, b.x, b.y, c.x, c.y, d.x, d.y)) count += 1;
    }
  }
  return count;
}

export function countNodeOverlaps({ nodes }: Drawing): number {
  let count = 0;
  for (const [place, one] of nodes.entries()) {
    for (let next = place + 1; next < nodes.length; next++) {
      const other = nodes[next]!;
      const room = one.radius + other.radius;
      if (distance(one, other) < room) count += 1;
    }
  }
  return count;
}

function edgeLengthSpread({ nodes, lines }: Drawing): number {
  if (lines.length === 0) return 0;
  const lengths = lines.map(({ from, to }) => distance(nodes[from]!, nodes[to]!));
  const mean = sum(lengths) / lengths.length;
  const variance = sum(lengths.map((length) => square(length - mean))) / lengths.length;
  return mean === 0 ? 0 : Math.sqrt(variance) / mean;
}

function stress({ nodes, lines }: Drawing): number {
  const neighbours: number[][] = nodes.map(() => []);
  for (const { from, to } of lines) {
    neighbours[from]!.push(to);
    neighbours[to]!.push(from);
  }
  const pairs: { readonly steps: number; readonly apart: number }[] = [];
  for (let start = 0; start < nodes.length; start++) {
    const steps = stepsFrom(start, neighbours);
    for (let end = start + 1; end < nodes.length; end++) {
      if (steps[end]! > 0) pairs.push({ steps: steps[end]!, apart: distance(nodes[start]!, nodes[end]!) });
    }
  }
  const squares = sum(pairs.map(({ steps, apart }) => square(apart / steps)));
  if (squares === 0) return 0;
  const scale = sum(pairs.map(({ steps, apart }) => apart / steps)) / squares;
  return sum(pairs.map(({ steps, apart }) => square((scale * apart) / steps - 1))) / pairs.length;
}

function stepsFrom(start: number, neighbours: readonly (readonly number[])[]): Int32Array {
  const steps = new Int32Array(neighbours.length).fill(-1);
  steps[start] = 0;
  const queue = [start];
  for (const node of queue) {
    for (const next of neighbours[node]!) {
      if (steps[next] !== -1) continue;
      steps[next] = steps[node]! + 1;
      queue.push(next);
    }
  }
  return steps;
}

interface Point {
  readonly x: number;
  readonly y: number;
}

function distance(a: Point, b: Point): number {
  return Math.sqrt(square(a.x - b.x) + square(a.y - b.y));
}

/** Not `** 2`: the last bit of a power may differ from machine to machine. */
function square(number: number): number {
  return number * number;
}

function sum(numbers: readonly number[]): number {
  return numbers.reduce((total, number) => total + number, 0);
}

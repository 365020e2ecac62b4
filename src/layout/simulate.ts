import {
  forceCollide,
  forceLink,
  forceManyBody,
  forceSimulation,
  forceX,
  forceY,
  type SimulationNodeDatum,
} from 'd3-force';
import type { Body, Tie } from './body.ts';
import { randomFrom } from './random.ts';

interface Moving extends SimulationNodeDatum {
  readonly radius: number;
  x: number;
  y: number;
  vx: number;
  vy: number;
}

/** The share of the box that the discs cover: the rest is room for lines. */
const COVER = 0.56;
/** Width by height of the box before it is stretched (see `STRETCH`): the map then is about as wide as windows are. */
const ASPECT = 0.92;

/** Half the width and half the height of what holds all bodies. */
export interface Box {
  readonly x: number;
  readonly y: number;
}

export function boxOf(radii: readonly number[]): Box {
  const area = radii.reduce((total, radius) => total + radius * radius * Math.PI, 0) / COVER;
  const [width, height] = [Math.sqrt(area * ASPECT), Math.sqrt(area / ASPECT)];
  const largest = radii.reduce((most, radius) => Math.max(most, radius), 0);
  return { x: Math.max(width / 2, largest), y: Math.max(height / 2, largest) };
}

/** Ties pull, discs push, and the walls of the box keep them together: walls, not gravity, so that corners fill. */
export function simulate(radii: readonly number[], ties: readonly Tie[], box: Box, seed: number): readonly Body[] {
  const bodies = startOnLattice(radii, box, seed);
  const links = ties.map(({ a, b, weight }) => ({ source: a, target: b, weight: Math.sqrt(weight) }));
  const degree = new Float64Array(radii.length);
  for (const { source, target } of links) {
    degree[source]! += 1;
    degree[target]! += 1;
  }
  const ticks = ticksFor(radii.length);
  const pull = forceLink<Moving, { source: number | Moving; target: number | Moving; weight: number }>(links)
    .distance((_link, at) => radii[ties[at]!.a]! + radii[ties[at]!.b]! + 24)
    .strength(({ weight }, at) => {
      const { a, b } = ties[at]!;
      return Math.min(1, weight / 2) / Math.min(degree[a]!, degree[b]!);
    });
  const simulation = forceSimulation(bodies)
    .randomSource(randomFrom(seed))
    // The default decay is a power, whose last bit may differ between machines.
    .alphaDecay(5 / ticks)
    .velocityDecay(0.35)
    .force('link', pull)
    .force(
      'charge',
      forceManyBody<Moving>()
        .strength(({ radius }) => -6 * radius)
        .distanceMax(box.x + box.y)
        .theta(0.9),
    )
    .force('x', forceX<Moving>(0).strength(0.03))
    .force('y', forceY<Moving>(0).strength(0.03))
    .force(
      'collide',
      forceCollide<Moving>(({ radius }) => radius)
        .strength(0.8)
        .iterations(2),
    )
    .force('walls', () => keepInside(bodies, box))
    .stop();
  simulation.tick(ticks);
  separate(bodies, box, radii.length > 2000 ? 12 : 60);
  return bodies.map(({ x, y, radius }) => ({ x, y, radius }));
}

/** A full run is 300 ticks; large sets get fewer, so that time grows about as the count does. */
function ticksFor(count: number): number {
  if (count <= 400) return 300;
  return Math.max(50, Math.round(300 - (count - 400) / 20));
}

/** A square lattice, dealt out by the seed: no sine, no cosine. */
function startOnLattice(radii: readonly number[], box: Box, seed: number): Moving[] {
  const random = randomFrom(seed);
  const side = Math.max(1, Math.ceil(Math.sqrt(radii.length)));
  const cells = radii.map((_, place) => place);
  for (let place = cells.length - 1; place > 0; place--) {
    const other = Math.floor(random() * (place + 1));
    [cells[place], cells[other]] = [cells[other]!, cells[place]!];
  }
  return radii.map((radius, place) => {
    const cell = cells[place]!;
    const [column, row] = [cell % side, Math.floor(cell / side)];
    const at = (step: number, reach: number) => ((step + 0.3 + 0.4 * random()) / side - 0.5) * 1.6 * reach;
    return { radius, x: at(column, box.x), y: at(row, box.y), vx: 0, vy: 0 };
  });
}

function keepInside(bodies: readonly Moving[], box: Box): void {
  for (const body of bodies) {
    const [roomX, roomY] = [box.x - body.radius, box.y - body.radius];
    body.x = Math.max(-roomX, Math.min(roomX, body.x));
    body.y = Math.max(-roomY, Math.min(roomY, body.y));
  }
}

/** Collisions alone, until no disc lies on another. */
function separate(bodies: Moving[], box: Box, ticks: number): void {
  for (const body of bodies) [body.vx, body.vy] = [0, 0];
  forceSimulation(bodies)
    .randomSource(randomFrom(7))
    .alphaDecay(0)
    .velocityDecay(0.6)
    .force(
      'collide',
      forceCollide<Moving>(({ radius }) => radius)
        .strength(1)
        .iterations(3),
    )
    .force('walls', () => keepInside(bodies, box))
    .stop()
    .tick(ticks);
}

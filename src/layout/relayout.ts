import {
  forceCollide,
  forceLink,
  forceManyBody,
  forceSimulation,
  forceX,
  forceY,
  type SimulationNodeDatum,
} from 'd3-force';
import { STRETCH } from './placeActors.ts';
import { randomFrom } from './random.ts';

/** What is laid out anew: the actors that show, and what stands where. Plain columns, so that a worker can take them. */
export interface RelayoutTask {
  /** x and y by turns; where each body starts. */
  readonly starts: Float32Array;
  /** Half the room that each needs for itself and its name. */
  readonly radii: Float32Array;
  /** 1: it does not move. */
  readonly fixed: Uint8Array;
  /** The body each is a member of, by its number here; -1 at the top. */
  readonly wholes: Int32Array;
  /** Two body numbers a tie. */
  readonly ties: Uint32Array;
}

export interface Relayout {
  /** Goes on for some ticks; false when it has settled. */
  readonly run: (ticks: number) => boolean;
  readonly positions: () => Float32Array<ArrayBuffer>;
}

interface Moving extends SimulationNodeDatum {
  readonly radius: number;
  readonly whole: number;
  x: number;
  y: number;
  vx: number;
  vy: number;
}

/** How far apart what is tied comes to rest, beside the room of both. */
const BETWEEN = 30;
/** Bodies with more ties are pulled by each of them the less, or they would all end in one heap. */
const FEW_TIES = 6;

/**
 * A simulation that starts from the present picture and keeps as much of it as it can; members stay near their whole. It is as wide
 * in the end as it was: where few of many actors show, they stand further apart than their signs need.
 */
export function createRelayout({ starts, radii, fixed, wholes, ties }: RelayoutTask): Relayout {
  const count = radii.length;
  const needed = (2 * radii.reduce((sum, radius) => sum + radius, 0)) / count + BETWEEN;
  const scale = Math.max(1, spacing(starts) / needed);
  const bodies: Moving[] = Array.from({ length: count }, (_, at) => {
    const [x, y] = [starts[2 * at]! / STRETCH / scale, starts[2 * at + 1]! / scale];
    const stay = fixed[at] ? { fx: x, fy: y } : {};
    return { radius: radii[at]!, whole: wholes[at]!, x, y, vx: 0, vy: 0, ...stay };
  });
  const links = Array.from({ length: ties.length / 2 }, (_, at) => ({
    source: ties[2 * at]!,
    target: ties[2 * at + 1]!,
  }));
  const degrees = new Uint32Array(count);
  for (const body of ties) degrees[body]! += 1;
  const ticks = count > 2000 ? 120 : 260;
  const homes = bodies.map(({ x, y }) => ({ x, y }));
  const simulation = forceSimulation(bodies)
    .randomSource(randomFrom(3))
    .alpha(0.7)
    .alphaMin(0.01)
    .alphaDecay(4.2 / ticks)
    .velocityDecay(0.4)
    .force(
      'link',
      forceLink<Moving, { source: number | Moving; target: number | Moving }>(links)
        .distance((_link, at) => radii[ties[2 * at]!]! + radii[ties[2 * at + 1]!]! + BETWEEN)
        .strength((_link, at) => {
          const [one, other] = [ties[2 * at]!, ties[2 * at + 1]!];
          const pull = wholes[one] === -1 && wholes[other] === -1 ? 0.06 : 0.01;
          return pull * Math.min(1, FEW_TIES / Math.min(degrees[one]!, degrees[other]!));
        }),
    )
    .force(
      'charge',
      forceManyBody<Moving>()
        .strength(({ radius }) => -3 * radius)
        .distanceMax(500)
        .theta(1),
    )
    .force('homeX', forceX<Moving>((_body, at) => homes[at]!.x).strength(0.04))
    .force('homeY', forceY<Moving>((_body, at) => homes[at]!.y).strength(0.04))
    .force('members', (alpha) => {
      for (const body of bodies) {
        const whole = bodies[body.whole];
        if (!whole) continue;
        body.vx += (whole.x - body.x) * 0.16 * alpha;
        body.vy += (whole.y - body.y) * 0.16 * alpha;
      }
    })
    .force(
      'collide',
      forceCollide<Moving>(({ radius }) => radius)
        .strength(0.9)
        .iterations(2),
    )
    .stop();
  let done = 0;
  return {
    run(more) {
      const next = Math.min(more, ticks - done);
      simulation.tick(next);
      done += next;
      return done < ticks;
    },
    positions() {
      const out = new Float32Array(2 * count);
      for (const [at, { x, y }] of bodies.entries()) {
        out[2 * at] = x * STRETCH * scale;
        out[2 * at + 1] = y * scale;
      }
      return out;
    },
  };
}

/** How far apart the points of a picture are, on average; x and y by turns. */
function spacing(points: Float32Array): number {
  return Math.sqrt(((reach(points, 0) / STRETCH) * reach(points, 1)) / (points.length / 2)) || 0;
}

/** From the least to the greatest of every other number. */
function reach(points: Float32Array, first: 0 | 1): number {
  let [least, most] = [Infinity, -Infinity];
  for (let at = first; at < points.length; at += 2) {
    least = Math.min(least, points[at]!);
    most = Math.max(most, points[at]!);
  }
  return most - least;
}

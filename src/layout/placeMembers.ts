import { forceCollide, forceSimulation, type SimulationNodeDatum } from 'd3-force';
import type { Tie } from './body.ts';
import { WHOLE, type Cluster } from './hierarchy.ts';
import { randomFrom } from './random.ts';

interface Moving extends SimulationNodeDatum {
  readonly radius: number;
  readonly pullX: number;
  readonly pullY: number;
  x: number;
  y: number;
  vx: number;
  vy: number;
}

/**
 * Places the members of each cluster around its whole, level by level, those with links outside on the side of their
 * counterparts. Writes into `xs` and `ys`, where the clusters themselves already stand.
 */
export function placeMembers(
  clusters: readonly Cluster[],
  ties: readonly Tie[],
  xs: Float64Array,
  ys: Float64Array,
): void {
  const counterparts: Tie[][] = Array.from(xs, () => []);
  for (const tie of ties) {
    counterparts[tie.a]!.push(tie);
    counterparts[tie.b]!.push(tie);
  }
  let level = clusters.filter(({ members }) => members.length > 0);
  while (level.length > 0) {
    // Until its own level is placed, a member stands where its whole does.
    for (const cluster of level) standIn(cluster, xs[cluster.place]!, ys[cluster.place]!, xs, ys);
    for (const cluster of level) placeAround(cluster, counterparts, xs, ys);
    level = level.flatMap(({ members }) => members.filter((member) => member.members.length > 0));
  }
}

function standIn(cluster: Cluster, x: number, y: number, xs: Float64Array, ys: Float64Array): void {
  for (const member of cluster.members) {
    xs[member.place] = x;
    ys[member.place] = y;
    standIn(member, x, y, xs, ys);
  }
}

function placeAround(
  whole: Cluster,
  counterparts: readonly (readonly Tie[])[],
  xs: Float64Array,
  ys: Float64Array,
): void {
  const [x, y] = [xs[whole.place]!, ys[whole.place]!];
  const pulls = whole.members.map((member) => pullOf(member, whole, counterparts, xs, ys));
  const [meanX, meanY] = [mean(pulls.map(([pullX]) => pullX)), mean(pulls.map(([, pullY]) => pullY))];
  const bodies = whole.members.map((member, place): Moving => {
    // The room is around the whole: what all pull alike counts for less than what tells them apart.
    const [pullX, pullY] = [pulls[place]![0] - 0.8 * meanX, pulls[place]![1] - 0.8 * meanY];
    const [spreadX, spreadY] = directionOf(place);
    const reach = whole.radius * 0.6;
    return {
      radius: member.radius,
      pullX,
      pullY,
      x: (pullX + 0.4 * spreadX) * reach,
      y: (pullY + 0.4 * spreadY) * reach,
      vx: 0,
      vy: 0,
    };
  });
  const centre: Moving = { radius: WHOLE, pullX: 0, pullY: 0, x: 0, y: 0, vx: 0, vy: 0, fx: 0, fy: 0 };
  const all = [...bodies, centre];
  settle(all, whole.radius);
  for (const [at, member] of whole.members.entries()) {
    xs[member.place] = x + bodies[at]!.x;
    ys[member.place] = y + bodies[at]!.y;
  }
}

function settle(bodies: Moving[], radius: number): void {
  // Large crowds get fewer ticks, so that time grows about as their number does.
  const ticks = Math.max(24, Math.min(160, Math.round(9000 / bodies.length)));
  const simulation = forceSimulation(bodies)
    .randomSource(randomFrom(11))
    .alphaDecay(1 / ticks)
    .velocityDecay(0.5)
    .force('gravity', (alpha) => {
      for (const body of bodies) {
        body.vx += (body.pullX * radius - body.x) * 0.1 * alpha;
        body.vy += (body.pullY * radius - body.y) * 0.1 * alpha;
      }
    })
    .force(
      'collide',
      forceCollide<Moving>((body) => body.radius)
        .strength(1)
        .iterations(bodies.length > 200 ? 1 : 3),
    )
    .force('wall', () => keepWithin(bodies, radius))
    .stop();
  simulation.tick(ticks);
  simulation.force('gravity', null).tick(Math.ceil(ticks / 4));
}

function keepWithin(bodies: readonly Moving[], radius: number): void {
  for (const body of bodies) {
    const [distance, room] = [Math.sqrt(body.x * body.x + body.y * body.y), radius - body.radius];
    if (distance <= room) continue;
    body.x *= room / distance;
    body.y *= room / distance;
  }
}

function mean(numbers: readonly number[]): number {
  return numbers.length === 0 ? 0 : numbers.reduce((total, number) => total + number, 0) / numbers.length;
}

/** Where the counterparts of a cluster are, seen from its whole, as a direction at most 1 long. */
function pullOf(
  member: Cluster,
  whole: Cluster,
  counterparts: readonly (readonly Tie[])[],
  xs: Float64Array,
  ys: Float64Array,
): [number, number] {
  let [sumX, sumY, total] = [0, 0, 0];
  const gather = ({ place, members }: Cluster): void => {
    for (const { a, b, weight } of counterparts[place]!) {
      const other = a === place ? b : a;
      const [dx, dy] = [xs[other]! - xs[whole.place]!, ys[other]! - ys[whole.place]!];
      const distance = Math.sqrt(dx * dx + dy * dy);
      if (distance < 1) continue;
      const pull = Math.sqrt(weight);
      sumX += (dx / distance) * pull;
      sumY += (dy / distance) * pull;
      total += pull;
    }
    for (const deeper of members) gather(deeper);
  };
  gather(member);
  return total === 0 ? [0, 0] : [sumX / total, sumY / total];
}

/** Directions spread evenly over the circle, the next ever in the widest gap, by the rational form of the circle. */
function directionOf(place: number): [number, number] {
  const golden = (place * 0.618_033_988_75) % 1;
  const quarter = Math.floor(golden * 4);
  const t = golden * 4 - quarter;
  const [x, y] = [(1 - t * t) / (1 + t * t), (2 * t) / (1 + t * t)];
  if (quarter === 0) return [x, y];
  if (quarter === 1) return [-y, x];
  return quarter === 2 ? [-x, -y] : [y, -x];
}

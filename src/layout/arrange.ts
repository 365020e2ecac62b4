import { boxOf, simulate } from './simulate.ts';
import { costOf, polish } from './polish.ts';

export interface Tie {
  readonly a: number;
  readonly b: number;
  readonly weight: number;
}

export interface Body {
  readonly x: number;
  readonly y: number;
  readonly radius: number;
}

/** Up to this many bodies and ties arrangements are compared and made finer; above, one try must do. */
const COMPARED = 160;
const COMPARED_TIES = 700;
/** Rounds of the search: how many arrangements, the best so far, go in, and how many moves each body gets in each. */
const ROUNDS = [
  { arrangements: 8, movesPerBody: 300 },
  { arrangements: 3, movesPerBody: 1200 },
  { arrangements: 1, movesPerBody: 4000 },
];

/**
 * Discs with ties between them, arranged in a box: several tries from different seeds, made finer by a local search that
 * gives more and more time to fewer and fewer of them. The one with the lowest cost (see `polish.ts`) is kept.
 */
export function arrange(radii: readonly number[], ties: readonly Tie[]): readonly Body[] {
  const box = boxOf(radii);
  if (radii.length > COMPARED || ties.length > COMPARED_TIES) return simulate(radii, ties, box, 1);
  let pool = Array.from({ length: ROUNDS[0]!.arrangements }, (_, at) => simulate(radii, ties, box, at + 1));
  for (const { arrangements, movesPerBody } of ROUNDS) {
    const finer = pool.slice(0, arrangements).map((bodies, at) => polish(bodies, ties, box, movesPerBody, at + 1));
    pool = cheapestFirst([...finer, ...pool], ties);
  }
  return pool[0] ?? [];
}

function cheapestFirst(arrangements: readonly (readonly Body[])[], ties: readonly Tie[]): (readonly Body[])[] {
  return arrangements
    .map((bodies) => ({ bodies, cost: costOf(bodies, ties) }))
    .toSorted((one, other) => one.cost - other.cost)
    .map(({ bodies }) => bodies);
}

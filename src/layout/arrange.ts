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
const TRIES = 10;
/** How many of the tries, the best ones, are worth the finer search. */
const FINER = 2;

/**
 * Discs with ties between them, arranged in a square: several tries from different seeds, the best of them made finer by
 * a local search, and the one with the lowest cost (see `polish.ts`) is kept.
 */
export function arrange(radii: readonly number[], ties: readonly Tie[]): readonly Body[] {
  const box = boxOf(radii);
  if (radii.length > COMPARED || ties.length > COMPARED_TIES) return simulate(radii, ties, box, 1);
  const rough = Array.from({ length: TRIES }, (_, at) => simulate(radii, ties, box, at + 1));
  const finer = cheapestFirst(rough, ties)
    .slice(0, FINER)
    .map((bodies, at) => polish(bodies, ties, box, at + 1));
  return cheapestFirst(finer, ties)[0] ?? [];
}

function cheapestFirst(arrangements: readonly (readonly Body[])[], ties: readonly Tie[]): (readonly Body[])[] {
  return arrangements
    .map((bodies) => ({ bodies, cost: costOf(bodies, ties) }))
    .toSorted((one, other) => one.cost - other.cost)
    .map(({ bodies }) => bodies);
}

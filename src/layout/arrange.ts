import type { Body, Tie } from './body.ts';
import { boxOf, simulate } from './simulate.ts';
import { costOf, polish } from './polish.ts';

/** Up to this many bodies and ties arrangements are compared and made finer; above, one try must do. */
const COMPARED = 160;
const COMPARED_TIES = 700;
/** More moves of each body than this change nothing any more. */
const MOST_MOVES = 4000;
/** Rounds of the search: how many arrangements, the best so far, go in, and their share of all that is looked at. */
const ROUNDS = [
  { arrangements: 6, share: 0.25 },
  { arrangements: 2, share: 0.33 },
  { arrangements: 1, share: 0.42 },
];
/** How many times a line is held against a line or a sign in all: about a second's work. */
const COMPARISONS = 150e6;

/**
 * Discs with ties between them, arranged in a box: several tries from different seeds, made finer by a local search that
 * gives more and more time to fewer and fewer of them. The one with the lowest cost (see `polish.ts`) is kept.
 */
export function arrange(radii: readonly number[], ties: readonly Tie[]): readonly Body[] {
  const box = boxOf(radii);
  const isPlain = ties.length === 0 || radii.length > COMPARED || ties.length > COMPARED_TIES;
  if (isPlain) return simulate(radii, ties, box, 1);
  let pool = Array.from({ length: ROUNDS[0]!.arrangements }, (_, at) => simulate(radii, ties, box, at + 1));
  const all = COMPARISONS / comparisonsOfMove(radii.length, ties.length);
  for (const { arrangements, share } of ROUNDS) {
    const moves = Math.min(MOST_MOVES * radii.length, Math.floor((all * share) / arrangements));
    const finer = pool.slice(0, arrangements).map((bodies, at) => polish(bodies, ties, box, moves, at + 1));
    pool = cheapestFirst([...finer, ...pool], ties);
  }
  return pool[0] ?? [];
}

/** What a move of a body with an average number of ties makes to be looked at. */
function comparisonsOfMove(bodies: number, ties: number): number {
  return 1 + ties + ((2 * ties) / Math.max(1, bodies)) * (ties + bodies);
}

function cheapestFirst(arrangements: readonly (readonly Body[])[], ties: readonly Tie[]): (readonly Body[])[] {
  return arrangements
    .map((bodies) => ({ bodies, cost: costOf(bodies, ties) }))
    .toSorted((one, other) => one.cost - other.cost)
    .map(({ bodies }) => bodies);
}

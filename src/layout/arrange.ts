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

/** Above this many bodies one try must do, and the finer search would take too long. */
const POLISHED = 160;
const POLISHED_TIES = 700;

/**
 * Discs with ties between them, arranged in a square: several tries from different seeds, each made finer by a local
 * search, and the one with the lowest cost (see `polish.ts`) is kept.
 */
export function arrange(radii: readonly number[], ties: readonly Tie[]): readonly Body[] {
  const isSmall = radii.length <= POLISHED && ties.length <= POLISHED_TIES;
  const tries = isSmall ? 10 : radii.length <= 600 ? 3 : 1;
  const box = boxOf(radii);
  let best: { readonly bodies: readonly Body[]; readonly cost: number } | undefined;
  for (let seed = 1; seed <= tries; seed++) {
    const rough = simulate(radii, ties, box, seed);
    const bodies = isSmall ? polish(rough, ties, box, seed) : rough;
    const cost = tries === 1 ? 0 : costOf(bodies, ties);
    if (!best || cost < best.cost) best = { bodies, cost };
  }
  return best?.bodies ?? [];
}

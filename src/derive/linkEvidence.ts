import type { DatasetIndex } from '../dataset/datasetIndex.ts';
import { NONE } from '../dataset/none.ts';
import type { Actor } from '../model/dataset.ts';
import { parseLinkId } from '../model/link.ts';
import type { Relation } from '../model/vocabulary.ts';
import { claimLists, claimsIn } from './claimsOf.ts';
import { evidenceOf, type FactEvidence } from './evidence.ts';
import { placeOfLink } from './placesOfSelection.ts';
import { remember } from './remember.ts';
import { rolledLink, type RollUp } from './rollUp.ts';
import { linkStance, type LinkStance } from './visibleGraph.ts';

/** All that the dataset has on a link at the present level, and what of it the filters let through. */
export interface LinkEvidence {
  readonly id: string;
  readonly relation: Relation;
  /** The actor from which more claims run, and the other. */
  readonly from: LinkEnd;
  readonly to: LinkEnd;
  readonly way: Way;
  readonly ways: Ways;
  readonly stance: LinkStance;
  readonly facts: readonly FactEvidence[];
  /** How many of its claims do not match. */
  readonly hidden: number;
}

export interface LinkEnd {
  readonly actor: Actor;
  /** How many actors are folded into it, so that their claims count for it. */
  readonly folded: number;
}

/** How many claims run from the first actor to the second, back, and neither way because both do alike. */
export interface Ways {
  readonly forward: number;
  readonly backward: number;
  readonly mutual: number;
}

/** Forward or backward: every claim runs that way; mutual: none runs either way; both: anything else. */
export type Way = keyof Ways | 'both';

const byLink = remember(({ linkCount, linkOfClaim: links }: RollUp) => claimLists(linkCount, [links]));

/** The claims between two shown actors in one relation, by place. */
export function claimsOfLink(index: DatasetIndex, rolled: RollUp, id: string): Uint32Array {
  const link = placeOfLink(index, rolled, id);
  return link === undefined ? new Uint32Array() : claimsIn(byLink(rolled), link);
}

/**
 * @param isComplete whether to take claims that do not match as well
 * @returns undefined where the id names no two actors of the dataset
 */
export function linkEvidence(
  index: DatasetIndex,
  rolled: RollUp,
  matched: Uint8Array,
  id: string,
  isComplete: boolean,
): LinkEvidence | undefined {
  const name = parseLinkId(id);
  const [a, b] = [index.actorPlace.get(name?.a ?? ''), index.actorPlace.get(name?.b ?? '')];
  if (!name || a === undefined || b === undefined) return undefined;
  const all = claimsOfLink(index, rolled, id);
  const matching = all.filter((claim) => matched[claim] === 1);
  const taken = isComplete ? all : matching;
  const ways = waysOf(index, rolled, taken, a);
  const isForward = ways.forward >= ways.backward;
  const end = (place: number): LinkEnd => ({
    actor: index.dataset.actors[place]!,
    folded: rolled.shownFor[place] === place ? rolled.foldedInto[place]! : 0,
  });
  const [from, to] = isForward ? [end(a), end(b)] : [end(b), end(a)];
  const turned = isForward ? ways : { ...ways, forward: ways.backward, backward: ways.forward };
  return {
    id,
    relation: name.relation,
    from,
    to,
    way: wayOf(turned),
    ways: turned,
    stance: stanceOf(index, taken),
    facts: evidenceOf(index, taken),
    hidden: all.length - matching.length,
  };
}

/** Which way claims run, seen from the actor in place `a`. */
export function waysOf(index: DatasetIndex, rolled: RollUp, claims: Iterable<number>, a: number): Ways {
  const ways = { forward: 0, backward: 0, mutual: 0 };
  for (const claim of claims) {
    if (!index.claims.directed[claim]) ways.mutual += 1;
    else if (rolled.shownFor[index.claims.from[claim]!] === a) ways.forward += 1;
    else ways.backward += 1;
  }
  return ways;
}

function stanceOf(index: DatasetIndex, claims: Uint32Array): LinkStance {
  return linkStance(claims.reduce((stances, claim) => stances | (1 << index.claims.stance[claim]!), 0));
}

export function wayOf({ forward, backward, mutual }: Ways): Way {
  if (forward + backward === 0) return 'mutual';
  if (mutual > 0 || (forward > 0 && backward > 0)) return 'both';
  return forward > 0 ? 'forward' : 'backward';
}

/** The id of the link on which a claim lies at the present level; undefined where both ends are folded into one. */
export function linkOfClaim(index: DatasetIndex, rolled: RollUp, claim: number): string | undefined {
  const link = rolled.linkOfClaim[claim];
  return link === undefined || link === NONE ? undefined : rolledLink(index, rolled, link).id;
}

import type { DatasetIndex } from '../../dataset/datasetIndex.ts';
import { NONE } from '../../dataset/none.ts';
import { STANCES, STATUSES, type Status } from '../../model/vocabulary.ts';
import type { Depth, Unmatched } from '../../state/view.ts';
import type { RolledLink, RollUp } from '../rollUp.ts';
import type { LineStyle, LinkStance, VisibleActor, VisibleGraph, VisibleLink } from '../visibleParts.ts';

/**
 * What a visible graph is, worked out from all claims each time: what `visibleGraph.ts`, which follows what changes, is
 * held against.
 */

const DONE = mask(STATUSES, ['occurred', 'ongoing']);
const INTENDED = mask(STATUSES, ['planned', 'proposed']);

function mask(words: readonly Status[], chosen: readonly Status[]): number {
  return chosen.reduce((bits, word) => bits | (1 << words.indexOf(word)), 0);
}

/** What the matching claims of each rolled-up link add up to, a number a link. */
interface Tally {
  readonly forward: Uint32Array;
  readonly backward: Uint32Array;
  readonly mutual: Uint32Array;
  readonly stances: Uint8Array;
  readonly statuses: Uint8Array;
  readonly origins: Uint16Array;
  readonly disputed: Uint8Array;
  readonly foldedClaims: number;
  readonly unmatchedClaims: number;
}

function tallyLinks(index: DatasetIndex, rolled: RollUp, matched: Uint8Array): Tally {
  const { claims } = index;
  const size = rolled.links.length;
  const [forward, backward, mutual] = [new Uint32Array(size), new Uint32Array(size), new Uint32Array(size)];
  const [stances, statuses, disputed] = [new Uint8Array(size), new Uint8Array(size), new Uint8Array(size)];
  const origins = new Uint16Array(size);
  let [foldedClaims, unmatchedClaims] = [0, 0];
  for (let claim = 0; claim < claims.count; claim++) {
    if (!matched[claim]) {
      unmatchedClaims += 1;
      continue;
    }
    const link = rolled.linkOfClaim[claim]!;
    if (link === NONE) {
      foldedClaims += 1;
      continue;
    }
    const isForward = rolled.shownFor[claims.from[claim]!] === rolled.links[link]!.a;
    const way = claims.directed[claim] ? (isForward ? forward : backward) : mutual;
    way[link]! += 1;
    stances[link]! |= 1 << claims.stance[claim]!;
    statuses[link]! |= 1 << claims.status[claim]!;
    disputed[link]! |= claims.disputed[claim]!;
    origins[link] = Math.max(origins[link]!, index.originsOfFact[claims.fact[claim]!]!);
  }
  return { forward, backward, mutual, stances, statuses, origins, disputed, foldedClaims, unmatchedClaims };
}

/**
 * @param focus ids are places: the actor in focus and the depth, or null; depth counts links with a matching claim
 */
export function plainGraph(
  index: DatasetIndex,
  rolled: RollUp,
  matched: Uint8Array,
  open: ReadonlySet<string>,
  unmatched: Unmatched,
  focus: { readonly actor: number; readonly depth: Depth } | null,
): VisibleGraph {
  const tally = tallyLinks(index, rolled, matched);
  const all = rolled.links.map((link, place) => visibleLink(link, place, tally));
  const near = focus && neighbourhood(all, focus.actor, focus.depth);
  const inFocus = (place: number) => near === null || near.has(place);
  const linksOf = countLinks(index.dataset.actors.length, all);
  const actors = rolled.shown.map((place) => visibleActor(index, rolled, open, place, linksOf[place]!));
  const show = ({ isMatched }: { readonly isMatched: boolean }) => isMatched || unmatched === 'fade';
  const around = actors.filter(({ place }) => inFocus(place));
  const between = all.filter(({ a, b }) => inFocus(a) && inFocus(b));
  const keepsHull = (actor: VisibleActor) => actor.isOpen || actor.place === focus?.actor;
  return {
    actors: around.filter((actor) => show(actor) || keepsHull(actor)),
    links: between.filter(show),
    matchedLinks: between.filter(({ isMatched }) => isMatched).length,
    hidden: {
      foldedActors: index.dataset.actors.length - rolled.shown.length,
      foldedClaims: tally.foldedClaims,
      filteredActors: around.filter((actor) => !actor.isMatched).length,
      filteredLinks: between.filter((link) => !link.isMatched).length,
      filteredClaims: tally.unmatchedClaims,
      outsideFocus: actors.length - around.length,
      weakActors: 0,
      weakLinks: 0,
    },
  };
}

function visibleLink({ id, a, b, relation }: RolledLink, place: number, tally: Tally): VisibleLink {
  const [forward, backward, mutual] = [tally.forward[place]!, tally.backward[place]!, tally.mutual[place]!];
  const claims = forward + backward + mutual;
  return {
    id,
    a,
    b,
    relation,
    claims,
    forward,
    backward,
    mutual,
    stance: linkStance(tally.stances[place]!),
    line: lineStyle(tally.statuses[place]!),
    origins: tally.origins[place]!,
    isDisputed: tally.disputed[place] === 1,
    isMatched: claims > 0,
  };
}

function visibleActor(
  index: DatasetIndex,
  rolled: RollUp,
  open: ReadonlySet<string>,
  place: number,
  links: number,
): VisibleActor {
  const actor = index.dataset.actors[place]!;
  const isOpen = index.hasMembers[place] === 1 && open.has(actor.id);
  return { place, actor, folded: rolled.foldedInto[place]!, isOpen, links, isMatched: links > 0 };
}

function linkStance(stances: number): LinkStance {
  const has = (stance: (typeof STANCES)[number]) => (stances & (1 << STANCES.indexOf(stance))) !== 0;
  if (has('cooperative') && has('conflictual')) return 'mixed';
  if (has('conflictual')) return 'conflictual';
  return has('cooperative') ? 'cooperative' : 'neutral';
}

/** A line is solid when anything on it was done, dashed when it is only intended, dotted when only said, denied or imagined. */
function lineStyle(statuses: number): LineStyle {
  if (statuses & DONE) return 'solid';
  return statuses & INTENDED ? 'dashed' : 'dotted';
}

function countLinks(actors: number, links: readonly VisibleLink[]): Uint32Array {
  const count = new Uint32Array(actors);
  for (const { a, b, isMatched } of links) {
    if (!isMatched) continue;
    count[a]! += 1;
    count[b]! += 1;
  }
  return count;
}

/** The places of all actors at most `depth` matching links away. */
function neighbourhood(links: readonly VisibleLink[], centre: number, depth: Depth): ReadonlySet<number> {
  const near = new Set([centre]);
  for (let step = 0; step < depth; step++) {
    const reached = [...near];
    const edge = new Set(reached);
    for (const { a, b, isMatched } of links) {
      if (!isMatched) continue;
      if (edge.has(a)) near.add(b);
      if (edge.has(b)) near.add(a);
    }
  }
  return near;
}

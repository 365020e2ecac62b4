import { dayIn, NO_DAY, type DatasetIndex } from '../dataset/datasetIndex.ts';
import { NONE } from '../dataset/none.ts';
import type { Actor, Claim, Happened } from '../model/dataset.ts';
import { actorsAbove } from './actorSummary.ts';
import { wayOf, type Way } from './linkEvidence.ts';
import { placeOfLink } from './placesOfSelection.ts';
import type { RollUp } from './rollUp.ts';
import type { VisibleGraph, VisibleLink } from './visibleGraph.ts';

/** The rows of the table: what the map shows, less what it fades. */
export interface LinkRow {
  readonly id: string;
  readonly link: VisibleLink;
  /** The actor from which more claims run, and the other. */
  readonly from: Actor;
  readonly to: Actor;
  readonly way: Way;
  /** When the first and the last of its dated matching claims happened; null where none is dated. */
  readonly first: Happened | null;
  readonly last: Happened | null;
}

export interface ActorRow {
  readonly id: string;
  readonly actor: Actor;
  /** What it is a member of, at the top. */
  readonly state: Actor | null;
  readonly links: number;
  readonly claims: number;
  readonly folded: number;
}

export interface ClaimRow {
  readonly id: string;
  readonly claim: Claim;
  readonly from: Actor;
  readonly to: Actor;
  /** The words of its first sentence, and the title of their source. */
  readonly sentence: string;
  readonly language: string;
  readonly source: string;
}

export interface Tables {
  readonly links: readonly LinkRow[];
  readonly actors: readonly ActorRow[];
}

/** The rows for links and actors at the present level. */
export function tables(index: DatasetIndex, graph: VisibleGraph, rolled: RollUp, matched: Uint8Array): Tables {
  const ends = endsOfLinks(index, rolled, matched);
  const shown = graph.links.filter(({ isMatched }) => isMatched);
  const claims = new Uint32Array(index.dataset.actors.length);
  for (const link of shown) {
    claims[link.a]! += link.claims;
    claims[link.b]! += link.claims;
  }
  return {
    links: shown.map((link) => linkRow(index, rolled, link, ends)),
    actors: graph.actors
      .filter(({ isMatched, isOpen }) => isMatched || isOpen)
      .map(({ actor, place: at, links, folded }) => ({
        id: actor.id,
        actor,
        state: actorsAbove(index, at).at(-1) ?? null,
        links,
        claims: claims[at]!,
        folded,
      })),
  };
}

/** For each link the place of the claim that began first and of the one that ended last. */
interface EndsOfLinks {
  readonly first: Uint32Array;
  readonly last: Uint32Array;
}

function endsOfLinks(index: DatasetIndex, rolled: RollUp, matched: Uint8Array): EndsOfLinks {
  const { happenedFrom, happenedTo } = index.claims;
  const first = new Uint32Array(rolled.linkCount).fill(NONE);
  const last = new Uint32Array(rolled.linkCount).fill(NONE);
  for (let claim = 0; claim < matched.length; claim++) {
    const link = rolled.linkOfClaim[claim]!;
    const from = dayIn(happenedFrom, claim);
    if (!matched[claim] || from === NO_DAY || link === NONE) continue;
    if (first[link] === NONE || from < dayIn(happenedFrom, first[link]!)) first[link] = claim;
    if (last[link] === NONE || dayIn(happenedTo, claim) > dayIn(happenedTo, last[link]!)) last[link] = claim;
  }
  return { first, last };
}

function linkRow(index: DatasetIndex, rolled: RollUp, link: VisibleLink, ends: EndsOfLinks): LinkRow {
  const isForward = link.forward >= link.backward;
  const ways = isForward ? link : { ...link, forward: link.backward, backward: link.forward };
  const a = index.dataset.actors[link.a]!;
  const b = index.dataset.actors[link.b]!;
  const at = (end: Uint32Array) => happenedOf(index, end[placeOfLink(index, rolled, link.id)!]!);
  return {
    id: link.id,
    link,
    from: isForward ? a : b,
    to: isForward ? b : a,
    way: wayOf(ways),
    // Claims are put together when they are asked for: here for the rows in sight, or to sort by.
    get first() {
      return at(ends.first);
    },
    get last() {
      return at(ends.last);
    },
  };
}

function happenedOf(index: DatasetIndex, claim: number): Happened | null {
  return claim === NONE ? null : index.dataset.claims[claim]!.happened;
}

/** The row of the claim in a place: made when it comes into sight, because there may be a great many. */
export function claimRow(index: DatasetIndex, place: number): ClaimRow {
  const { claims, dataset, sentenceById } = index;
  const claim = dataset.claims[place]!;
  const source = dataset.sources[claims.source[place]!];
  return {
    id: claim.id,
    claim,
    from: dataset.actors[claims.from[place]!]!,
    to: dataset.actors[claims.to[place]!]!,
    sentence: sentenceById.get(claim.sentences[0] ?? '')?.text ?? '',
    language: source?.language ?? dataset.language,
    source: source?.title ?? '',
  };
}

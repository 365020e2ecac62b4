import type { DatasetIndex } from '../dataset/datasetIndex.ts';
import { NONE } from '../dataset/none.ts';
import { actorSummary, type ActorSummary } from '../derive/actorSummary.ts';
import { evidenceOf, type FactEvidence } from '../derive/evidence.ts';
import { claimsOfLink, linkEvidence, type LinkEvidence } from '../derive/linkEvidence.ts';
import { selectMatchedClaims } from '../derive/matchClaims.ts';
import { selectRollUp } from '../derive/rollUp.ts';
import { selectVisibleGraph, type VisibleGraph, type VisibleLink } from '../derive/visibleGraph.ts';
import { linkId } from '../model/link.ts';
import { RELATIONS } from '../model/vocabulary.ts';
import type { AppState } from '../state/store.ts';
import { chain, excerpt, type Site } from './excerpt.ts';

/** All that a page says of an actor. */
export interface ActorContent {
  readonly state: AppState;
  readonly graph: VisibleGraph;
  readonly summary: ActorSummary;
  readonly factsOf: (link: VisibleLink) => readonly FactEvidence[];
  /** Of claims between the actor and those that are folded into it. */
  readonly within: readonly FactEvidence[];
  /** What the actor says of others, on a dataset of its own. */
  readonly said: { readonly index: DatasetIndex; readonly facts: readonly FactEvidence[]; readonly claims: number };
}

export interface LinkContent {
  readonly state: AppState;
  readonly graph: VisibleGraph;
  readonly link: LinkEvidence;
}

/** Places of all actors, those with most claims first. */
export function rankActors({ claimsOfActor }: Site): number[] {
  return [...claimsOfActor.keys()].toSorted(
    (one, other) => claimsOfActor[other]!.length - claimsOfActor[one]!.length || one - other,
  );
}

export function actorContent(site: Site, place: number): ActorContent {
  const { id } = site.index.dataset.actors[place]!;
  const members = site.index.hasMembers[place] ? membersOf(site, place) : [];
  const state = excerpt(site, { type: 'actor', id }, site.claimsOfActor[place]!, [place, ...members]);
  const { index } = state;
  const [rolled, graph] = [selectRollUp(state), selectVisibleGraph(state)];
  const summary = actorSummary(index, rolled, graph.links, selectMatchedClaims(state), id);
  if (!summary) throw new Error(`no actor ${id}`);
  const own = index.actorPlace.get(id)!;
  const isOwn = (actor: number) => rolled.shownFor[actor] === own;
  const inside = Array.from({ length: index.claims.count }, (_, claim) => claim).filter(
    (claim) => isOwn(index.claims.from[claim]!) && isOwn(index.claims.to[claim]!),
  );
  return {
    state,
    graph,
    summary,
    factsOf: remembered((link) => evidenceOf(index, claimsOfLink(index, rolled, link.id))),
    within: evidenceOf(index, inside),
    said: saidBy(site, place),
  };
}

function saidBy(site: Site, place: number): ActorContent['said'] {
  const { dataset } = site.index;
  const own = site.claimsSaidBy[place]!;
  const { index } = excerpt(site, { type: 'none' }, own, [place]);
  const places = own.map((claim) => index.claimPlace.get(dataset.claims[claim]!.id)!);
  return { index, facts: evidenceOf(index, places), claims: own.length };
}

/** What a page says of a link is asked for to be counted, to find room for it and to be written. */
function remembered(factsOf: ActorContent['factsOf']): ActorContent['factsOf'] {
  const known = new Map<string, readonly FactEvidence[]>();
  return (link) => {
    const facts = known.get(link.id) ?? factsOf(link);
    known.set(link.id, facts);
    return facts;
  };
}

function membersOf({ index }: Site, place: number): number[] {
  return [...index.dataset.actors.keys()].filter((actor) => actor !== place && chain(index, actor).includes(place));
}

/** A link and its claims' places, as the map shows it when one of its actors is selected. */
export interface FoundLink {
  readonly id: string;
  readonly a: string;
  readonly b: string;
  readonly claims: number[];
}

/**
 * The links that the pages of some actors name, those with most claims first: of each actor, opened out of what it is a
 * member of, with the others as they then show.
 */
export function findLinks({ index, claimsOfActor }: Site, actors: readonly number[]): FoundLink[] {
  const { dataset, claims } = index;
  const found = new Map<string, FoundLink>();
  for (const actor of actors) {
    const open = new Set(chain(index, actor).slice(1));
    const showing = (place: number) => chain(index, place).findLast((at) => !open.has(at)) ?? place;
    const ofActor = new Map<string, FoundLink>();
    for (const claim of claimsOfActor[actor]!) {
      const [from, to] = [showing(claims.from[claim]!), showing(claims.to[claim]!)];
      if (from === to || (from !== actor && to !== actor)) continue;
      const [one, other] = [dataset.actors[from]!.id, dataset.actors[to]!.id];
      const id = linkId(one, other, RELATIONS[claims.relation[claim]!]!);
      const link = ofActor.get(id) ?? { id, a: one < other ? one : other, b: one < other ? other : one, claims: [] };
      ofActor.set(id, link);
      link.claims.push(claim);
    }
    for (const [id, link] of ofActor) if (!found.has(id)) found.set(id, link);
  }
  return [...found.values()].toSorted(
    (one, other) => other.claims.length - one.claims.length || (one.id < other.id ? -1 : 1),
  );
}

export function linkContent(site: Site, { id, a, b }: FoundLink): LinkContent | undefined {
  const places = [a, b].map((actor) => site.index.actorPlace.get(actor) ?? NONE);
  const [ofA, ofB] = places.map((place) => new Set(site.claimsOfActor[place]));
  const shared = [...(ofA ?? [])].filter((claim) => ofB?.has(claim));
  const state = excerpt(site, { type: 'link', id }, shared, places);
  const rolled = selectRollUp(state);
  const link = linkEvidence(state.index, rolled, selectMatchedClaims(state), id, true);
  if (!link || link.facts.length === 0) return undefined;
  return { state, graph: selectVisibleGraph(state), link };
}

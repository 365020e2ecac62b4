import { dayIn, NO_DAY, type DatasetIndex } from '../dataset/datasetIndex.ts';
import { NONE } from '../dataset/none.ts';
import { claimsOfScope, type Scope } from '../derive/claimsInView.ts';
import { wayOf, type Way, type Ways } from '../derive/linkEvidence.ts';
import { selectRollUp, type RollUp } from '../derive/rollUp.ts';
import { linkStance, type LinkStance } from '../derive/visibleGraph.ts';
import type { Actor } from '../model/dataset.ts';
import { STATUSES, type Relation, type Status } from '../model/vocabulary.ts';
import type { AppState } from '../state/store.ts';
import { mergeSpells, type Spell } from './spells.ts';

/** What tables and graphs are written from: claims, and the actors and links that they add up to at the map's level. */
export interface Gathered {
  readonly index: DatasetIndex;
  readonly claims: Uint32Array;
  readonly actors: readonly GatheredActor[];
  readonly links: readonly GatheredLink[];
  /** The id of the link that each claim counts for; undefined where both of its actors are folded into one. */
  readonly linkOfClaim: (claim: number) => string | undefined;
}

export interface GatheredActor {
  readonly actor: Actor;
  readonly links: number;
  /** Claims of its links, and of those between what is folded into it. */
  readonly claims: readonly number[];
  readonly folded: number;
}

export interface GatheredLink {
  readonly id: string;
  readonly relation: Relation;
  /** The actor from which more claims run, and the other. */
  readonly from: Actor;
  readonly to: Actor;
  readonly way: Way;
  /** Its claims by the way they run; forward is from `from` to `to`. */
  readonly byWay: Readonly<Record<keyof Ways, readonly number[]>>;
  readonly claims: readonly number[];
}

/** What some claims add up to: the columns that links and edges share. */
export interface Sum {
  readonly claims: number;
  readonly stance: LinkStance;
  readonly statuses: readonly Status[];
  readonly facts: number;
  /** The most independent origins that any one of the facts has. */
  readonly origins: number;
  readonly isDisputed: boolean;
  readonly undated: number;
  /** When they happened, in order, without overlaps. */
  readonly spells: readonly Spell[];
  /** First and last day of publication. */
  readonly reported: Spell | null;
  readonly claimIds: readonly string[];
  readonly sentenceIds: readonly string[];
  readonly sourceIds: readonly string[];
}

export function gatherExport(state: AppState, scope: Scope): Gathered {
  const { index } = state;
  const rolled = selectRollUp(state);
  const claims = claimsOfScope(state, scope);
  const claimsOfLink = new Map<number, number[]>();
  const within = new Map<number, number[]>();
  for (const claim of claims) {
    const link = rolled.linkOfClaim[claim]!;
    if (link === NONE) push(within, rolled.shownFor[index.claims.from[claim]!]!, claim);
    else push(claimsOfLink, link, claim);
  }
  const links = [...claimsOfLink].toSorted(([one], [other]) => compareIds(rolled, one, other));
  return {
    index,
    claims,
    actors: gatherActors(index, rolled, links, within),
    links: links.map(([place, own]) => gatherLink(index, rolled, place, own)),
    linkOfClaim: (claim) => rolled.links[rolled.linkOfClaim[claim] ?? NONE]?.id,
  };
}

/** Those that a claim ties or lies within, and the open ones around them, in the order of the dataset. */
function gatherActors(
  index: DatasetIndex,
  rolled: RollUp,
  links: readonly (readonly [place: number, claims: number[]])[],
  within: ReadonlyMap<number, readonly number[]>,
): GatheredActor[] {
  const own = new Map<number, { links: number; claims: number[] }>();
  const at = (place: number) => {
    const known = own.get(place) ?? { links: 0, claims: [] };
    own.set(place, known);
    return known;
  };
  for (const [place, claims] of links) {
    const { a, b } = rolled.links[place]!;
    for (const end of [at(a), at(b)]) {
      end.links += 1;
      // One by one: there may be more of them than a call takes arguments.
      for (const claim of claims) end.claims.push(claim);
    }
  }
  for (const [place, claims] of within) {
    const { claims: known } = at(place);
    for (const claim of claims) known.push(claim);
  }
  for (const place of own.keys()) if (index.memberOf[place] !== NONE) at(index.memberOf[place]!);
  return [...own]
    .toSorted(([one], [other]) => one - other)
    .map(([place, { links: count, claims }]) => ({
      actor: index.dataset.actors[place]!,
      links: count,
      claims: claims.toSorted((one, other) => one - other),
      folded: rolled.foldedInto[place]!,
    }));
}

function gatherLink(index: DatasetIndex, rolled: RollUp, place: number, claims: readonly number[]): GatheredLink {
  const { id, a, b, relation } = rolled.links[place]!;
  const own: Record<keyof Ways, number[]> = { forward: [], backward: [], mutual: [] };
  for (const claim of claims) {
    const isFromA = rolled.shownFor[index.claims.from[claim]!] === a;
    own[index.claims.directed[claim] ? (isFromA ? 'forward' : 'backward') : 'mutual'].push(claim);
  }
  const isForward = own.forward.length >= own.backward.length;
  const byWay = isForward ? own : { ...own, forward: own.backward, backward: own.forward };
  const ways = { forward: byWay.forward.length, backward: byWay.backward.length, mutual: byWay.mutual.length };
  const [from, to] = (isForward ? [a, b] : [b, a]).map((actor) => index.dataset.actors[actor]!);
  return { id, relation, from: from!, to: to!, way: wayOf(ways), byWay, claims };
}

export function sumUp(index: DatasetIndex, places: readonly number[]): Sum {
  const { claims, dataset } = index;
  const spells: Spell[] = [];
  const [facts, statuses, sentences] = [new Set<number>(), new Set<number>(), new Set<string>()];
  let [stances, origins, isDisputed, undated] = [0, 0, false, 0];
  let [first, last] = [Infinity, -Infinity];
  for (const place of places) {
    facts.add(claims.fact[place]!);
    statuses.add(claims.status[place]!);
    stances |= 1 << claims.stance[place]!;
    origins = Math.max(origins, index.originsOfFact[claims.fact[place]!]!);
    isDisputed ||= claims.disputed[place] === 1;
    const [from, to] = [dayIn(claims.happenedFrom, place), dayIn(claims.happenedTo, place)];
    if (from === NO_DAY) undated += 1;
    else spells.push({ from, to });
    first = Math.min(first, dayIn(claims.reported, place));
    last = Math.max(last, dayIn(claims.reported, place));
    for (const sentence of dataset.claims[place]!.sentences) sentences.add(sentence);
  }
  const sources = new Set(places.map((place) => claims.source[place]!));
  return {
    claims: places.length,
    stance: linkStance(stances),
    statuses: STATUSES.filter((_, status) => statuses.has(status)),
    facts: facts.size,
    origins,
    isDisputed,
    undated,
    spells: mergeSpells(spells),
    reported: first === Infinity ? null : { from: first, to: last },
    claimIds: places.map((place) => dataset.claims[place]!.id),
    sentenceIds: [...sentences],
    sourceIds: [...sources].toSorted((one, other) => one - other).map((place) => dataset.sources[place]!.id),
  };
}

function push(lists: Map<number, number[]>, key: number, item: number): void {
  const list = lists.get(key);
  if (list) list.push(item);
  else lists.set(key, [item]);
}

function compareIds({ links }: RollUp, one: number, other: number): number {
  return links[one]!.id < links[other]!.id ? -1 : 1;
}

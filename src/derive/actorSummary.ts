import { dayIn, NO_DAY, type DatasetIndex } from '../dataset/datasetIndex.ts';
import { NONE } from '../dataset/none.ts';
import type { Actor, Claim } from '../model/dataset.ts';
import type { DayNumber } from '../model/day.ts';
import { wayOf, waysOf, type Way } from './linkEvidence.ts';
import { placeOfLink } from './placesOfSelection.ts';
import type { RollUp } from './rollUp.ts';
import type { VisibleLink } from './visibleGraph.ts';

/** What the panel says of one actor at the present level of the map. */
export interface ActorSummary {
  readonly actor: Actor;
  /** The actors it is a member of, from the nearest up. */
  readonly above: readonly Actor[];
  readonly members: readonly Actor[];
  /** How many actors, at any depth, are folded into it. */
  readonly folded: number;
  readonly isOpen: boolean;
  /** Whom it has links with, the one with most claims first. */
  readonly counterparts: readonly Counterpart[];
  /** Matching claims of which both actors are folded into it. */
  readonly within: number;
  /** Claims of its links that do not match. */
  readonly hidden: number;
}

export interface Counterpart {
  readonly actor: Actor;
  readonly claims: number;
  readonly links: readonly CounterpartLink[];
}

export interface CounterpartLink {
  readonly link: VisibleLink;
  /** Seen from the actor: forward is from it to the counterpart. */
  readonly way: Way;
  /** The first possible day of each dated claim, in order. */
  readonly days: readonly DayNumber[];
  /** The claim that happened last; an undated one only where no other is there. */
  readonly latest: Claim;
}

/** @param links those of the visible graph; a link without a matching claim is left out */
export function actorSummary(
  index: DatasetIndex,
  rolled: RollUp,
  links: readonly VisibleLink[],
  matched: Uint8Array,
  id: string,
): ActorSummary | undefined {
  const place = index.actorPlace.get(id);
  const actor = index.dataset.actors[place ?? -1];
  if (!actor || place === undefined) return undefined;
  const claims = claimsOfActor(index, rolled, matched, place);
  const counterparts = new Map<number, CounterpartLink[]>();
  for (const link of links) {
    if (link.a !== place && link.b !== place) continue;
    const taken = claims.byLink.get(placeOfLink(index, rolled, link.id) ?? NONE);
    if (!taken) continue;
    const other = link.a === place ? link.b : link.a;
    counterparts.set(other, [...(counterparts.get(other) ?? []), counterpartLink(index, rolled, link, taken, place)]);
  }
  const members = index.dataset.actors.filter(({ memberOf }) => memberOf === id);
  const folded = rolled.foldedInto[place]!;
  return {
    actor,
    above: actorsAbove(index, place),
    members,
    folded,
    isOpen: members.length > 0 && folded === 0,
    counterparts: [...counterparts]
      .map(([other, of]) => counterpart(index.dataset.actors[other]!, of))
      .toSorted(byClaims),
    within: claims.within,
    hidden: claims.hidden,
  };
}

export function actorsAbove(index: DatasetIndex, place: number): Actor[] {
  const above: Actor[] = [];
  for (let whole = index.memberOf[place]!; whole !== NONE; whole = index.memberOf[whole]!) {
    above.push(index.dataset.actors[whole]!);
  }
  return above;
}

function claimsOfActor(index: DatasetIndex, rolled: RollUp, matched: Uint8Array, place: number) {
  const byLink = new Map<number, number[]>();
  let [within, hidden] = [0, 0];
  for (let claim = 0; claim < index.claims.count; claim++) {
    const from = rolled.shownFor[index.claims.from[claim]!];
    const to = rolled.shownFor[index.claims.to[claim]!];
    if (from !== place && to !== place) continue;
    if (!matched[claim]) hidden += 1;
    else if (from === to) within += 1;
    else {
      const link = rolled.linkOfClaim[claim]!;
      const claims = byLink.get(link);
      if (claims) claims.push(claim);
      else byLink.set(link, [claim]);
    }
  }
  return { byLink, within, hidden };
}

function counterpartLink(
  index: DatasetIndex,
  rolled: RollUp,
  link: VisibleLink,
  claims: readonly number[],
  place: number,
): CounterpartLink {
  const { happenedFrom, happenedTo } = index.claims;
  const days = claims.map((claim) => dayIn(happenedFrom, claim)).filter((day) => day !== NO_DAY);
  const latest = claims.reduce((last, claim) => (dayIn(happenedTo, claim) > dayIn(happenedTo, last) ? claim : last));
  return {
    link,
    way: wayOf(waysOf(index, rolled, claims, place)),
    days: days.toSorted((one, other) => one - other),
    latest: index.dataset.claims[latest]!,
  };
}

function counterpart(actor: Actor, links: readonly CounterpartLink[]): Counterpart {
  return { actor, claims: links.reduce((sum, { link }) => sum + link.claims, 0), links };
}

function byClaims(one: Counterpart, other: Counterpart): number {
  return other.claims - one.claims || (one.actor.name < other.actor.name ? -1 : 1);
}

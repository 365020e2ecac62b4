import { originsOfClaims } from '../model/corroboration.ts';
import type { Actor, Claim, Dataset, Dispute, Fact, Sentence, Source } from '../model/dataset.ts';
import { parseDay, type DayNumber } from '../model/day.ts';
import { EVENTS } from '../model/event.ts';
import { RELATIONS, STANCES, STATUSES } from '../model/vocabulary.ts';

/** Stands for "not stated" in the columns of days. */
export const NO_DAY = -2_147_483_648;
/** Stands for "none" in columns of numbers of actors. */
export const NONE = 0xffff_ffff;

/**
 * The claims as columns, one number a claim in the order of `dataset.claims`. Actors, facts, sources and origins are
 * given by their place in the dataset's arrays; relation, stance, status and event by their place in the vocabulary.
 */
export interface ClaimColumns {
  readonly count: number;
  readonly from: Uint32Array;
  readonly to: Uint32Array;
  readonly directed: Uint8Array;
  readonly relation: Uint8Array;
  readonly stance: Uint8Array;
  readonly status: Uint8Array;
  readonly event: Uint8Array;
  /** First and last day on which it may have happened; `NO_DAY` where the text does not say. */
  readonly happenedFrom: Int32Array;
  readonly happenedTo: Int32Array;
  /** The day of publication of its source. */
  readonly reported: Int32Array;
  readonly fact: Uint32Array;
  readonly source: Uint32Array;
  /** The origin that stands behind it, copies seen through (`model/corroboration.ts`). */
  readonly origin: Uint32Array;
  /** 1 where its fact is a side of a dispute. */
  readonly disputed: Uint8Array;
}

/** A dataset with its lookups. Built once on load; everything derived starts here. */
export interface DatasetIndex {
  readonly dataset: Dataset;
  readonly claims: ClaimColumns;
  /** Number of independent origins behind each fact, by the fact's place. */
  readonly originsOfFact: Uint16Array;
  /** The actor each actor is a member of, by place; `NONE` at the top. */
  readonly memberOf: Uint32Array;
  /** Whether anyone is a member of the actor, by place. */
  readonly hasMembers: Uint8Array;
  readonly actorPlace: ReadonlyMap<string, number>;
  readonly claimPlace: ReadonlyMap<string, number>;
  readonly factPlace: ReadonlyMap<string, number>;
  readonly sourceById: ReadonlyMap<string, Source>;
  readonly sentenceById: ReadonlyMap<string, Sentence>;
  readonly disputeById: ReadonlyMap<string, Dispute>;
  /** The dispute that each disputed fact is part of, by fact id. */
  readonly disputesOfFact: ReadonlyMap<string, readonly Dispute[]>;
  /** First and last day of the time control on each clock. */
  readonly span: Readonly<Record<Clock, Span>>;
}

/** Which of a claim's two dates a reader goes by: when it happened, or when its source was published. */
export const CLOCKS = ['happened', 'reported'] as const;
export type Clock = (typeof CLOCKS)[number];

export interface Span {
  readonly from: DayNumber;
  readonly to: DayNumber;
}

/** @param dataset valid: its ids resolve (see `loadDataset.ts`) */
export function indexDataset(dataset: Dataset): DatasetIndex {
  const actorPlace = placesById(dataset.actors);
  const factPlace = placesById(dataset.facts);
  const sourceById = new Map(dataset.sources.map((source) => [source.id, source]));
  const disputesOfFact = new Map<string, Dispute[]>();
  for (const dispute of dataset.disputes) {
    for (const fact of new Set(dispute.sides.flatMap((side) => side.facts))) {
      const others = disputesOfFact.get(fact);
      if (others) others.push(dispute);
      else disputesOfFact.set(fact, [dispute]);
    }
  }
  const memberOf = Uint32Array.from(dataset.actors, (actor) => actorPlace.get(actor.memberOf ?? '') ?? NONE);
  const hasMembers = new Uint8Array(dataset.actors.length);
  for (const whole of memberOf) if (whole !== NONE) hasMembers[whole] = 1;
  const sentenceById = new Map(dataset.sentences.map((sentence) => [sentence.id, sentence]));
  const claims = claimColumns(dataset, { actorPlace, factPlace, sourceById, sentenceById, disputesOfFact });
  return {
    dataset,
    claims,
    originsOfFact: countOrigins(claims, dataset.facts.length),
    memberOf,
    hasMembers,
    actorPlace,
    claimPlace: placesById(dataset.claims),
    factPlace,
    sourceById,
    sentenceById,
    disputeById: new Map(dataset.disputes.map((dispute) => [dispute.id, dispute])),
    disputesOfFact,
    span: {
      happened: { from: parseDay(dataset.span.from) ?? 0, to: parseDay(dataset.span.to) ?? 0 },
      reported: spanOf(claims.reported),
    },
  };
}

export function actorById(index: DatasetIndex, id: string): Actor | undefined {
  return index.dataset.actors[index.actorPlace.get(id) ?? -1];
}

export function claimById(index: DatasetIndex, id: string): Claim | undefined {
  return index.dataset.claims[index.claimPlace.get(id) ?? -1];
}

export function factById(index: DatasetIndex, id: string): Fact | undefined {
  return index.dataset.facts[index.factPlace.get(id) ?? -1];
}

function placesById(items: readonly { readonly id: string }[]): Map<string, number> {
  return new Map(items.map(({ id }, place) => [id, place]));
}

function placeIn(places: ReadonlyMap<string, number>, id: string | undefined): number {
  return places.get(id ?? '') ?? NONE;
}

type Lookups = Pick<DatasetIndex, 'actorPlace' | 'factPlace' | 'sourceById' | 'sentenceById' | 'disputesOfFact'>;

function claimColumns(dataset: Dataset, lookups: Lookups): ClaimColumns {
  const { claims } = dataset;
  const sourcePlace = placesById(dataset.sources);
  const originPlace = placesById(dataset.origins);
  const originOfClaim = originsOfClaims(dataset);
  const sourceOf = (claim: Claim) => lookups.sentenceById.get(claim.sentences[0] ?? '')?.source ?? '';
  return {
    count: claims.length,
    from: Uint32Array.from(claims, (claim) => placeIn(lookups.actorPlace, claim.from)),
    to: Uint32Array.from(claims, (claim) => placeIn(lookups.actorPlace, claim.to)),
    directed: Uint8Array.from(claims, (claim) => (claim.directed ? 1 : 0)),
    relation: Uint8Array.from(claims, (claim) => RELATIONS.indexOf(claim.relation)),
    stance: Uint8Array.from(claims, (claim) => STANCES.indexOf(claim.stance)),
    status: Uint8Array.from(claims, (claim) => STATUSES.indexOf(claim.status)),
    event: Uint8Array.from(claims, (claim) => EVENTS.indexOf(claim.event)),
    happenedFrom: Int32Array.from(claims, (claim) => parseDay(claim.happened?.from ?? '') ?? NO_DAY),
    happenedTo: Int32Array.from(claims, (claim) => parseDay(claim.happened?.to ?? '') ?? NO_DAY),
    reported: Int32Array.from(
      claims,
      (claim) => parseDay(lookups.sourceById.get(sourceOf(claim))?.published ?? '') ?? NO_DAY,
    ),
    fact: Uint32Array.from(claims, (claim) => placeIn(lookups.factPlace, claim.fact)),
    source: Uint32Array.from(claims, (claim) => placeIn(sourcePlace, sourceOf(claim))),
    origin: Uint32Array.from(claims, (claim) => placeIn(originPlace, originOfClaim.get(claim.id))),
    disputed: Uint8Array.from(claims, (claim) => (lookups.disputesOfFact.has(claim.fact) ? 1 : 0)),
  };
}

function countOrigins({ count, fact, origin }: ClaimColumns, facts: number): Uint16Array {
  const origins = Array.from({ length: facts }, () => new Set<number>());
  for (let claim = 0; claim < count; claim++) origins[fact[claim] ?? 0]?.add(origin[claim] ?? 0);
  return Uint16Array.from(origins, (behind) => behind.size);
}

function spanOf(days: Int32Array): Span {
  let [from, to] = [Infinity, -Infinity];
  for (const day of days) {
    if (day === NO_DAY) continue;
    from = Math.min(from, day);
    to = Math.max(to, day);
  }
  return from <= to ? { from, to } : { from: 0, to: 0 };
}

import type { Actor, Claim, Dataset, Dispute, Fact, Sentence, Source } from '../model/dataset.ts';
import { parseDay, type DayNumber } from '../model/day.ts';
import { claimColumns, countOrigins, type ClaimColumns } from './claimColumns.ts';
import { NONE } from './none.ts';
import { dayIn, NO_DAY, type DayColumn } from './dayColumn.ts';
import { filled } from './numberColumn.ts';
import { placeFinder, placesOf } from './places.ts';

export type { ClaimColumns } from './claimColumns.ts';
export { dayIn, NO_DAY, type DayColumn } from './dayColumn.ts';

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
  readonly sentenceById: Lookup<Sentence>;
  readonly disputeById: ReadonlyMap<string, Dispute>;
  /** The dispute that each disputed fact is part of, by fact id. */
  readonly disputesOfFact: ReadonlyMap<string, readonly Dispute[]>;
  /** First and last day of the time control on each clock. */
  readonly span: Readonly<Record<Clock, Span>>;
  /** How many sentences of each source are quoted, by its place. */
  readonly quoted: Uint32Array;
  /** How many claims have something inferred in them. */
  readonly inferredCount: number;
  /**
   * Of a large dataset claims, facts and sentences may still be on their way after the first picture: to ask for one then
   * throws a promise, as React's Suspense has it. This is null when all are here, else it fetches all. What reads them
   * outside of a component awaits it first.
   */
  readonly whole: () => Promise<void> | null;
  /**
   * Has made ready, in tasks of its own, what a reader is about to ask for.
   * @param claims whose words it will be; null: only what claims are made of is fetched
   * @throws where a part does not come
   */
  readonly expectClaims: (claims: Iterable<number> | null) => Promise<void>;
  /** Fetches the words that some claims rest on together, where they are not here. @throws a promise while they come */
  readonly needWords: (claims: Iterable<number>) => void;
}

export type Lookup<Item> = Pick<ReadonlyMap<string, Item>, 'get'>;

/** Which of a claim's two dates a reader goes by: when it happened, or when its source was published. */
export const CLOCKS = ['happened', 'reported'] as const;
export type Clock = (typeof CLOCKS)[number];

export interface Span {
  readonly from: DayNumber;
  readonly to: DayNumber;
}

/** What of an index is not worked out anew where a dataset comes with it. */
export type KnownIndex = Pick<
  DatasetIndex,
  | 'claims'
  | 'claimPlace'
  | 'factPlace'
  | 'sentenceById'
  | 'quoted'
  | 'inferredCount'
  | 'whole'
  | 'expectClaims'
  | 'needWords'
>;

const known = new WeakMap<Dataset, KnownIndex>();

/** For a dataset that was not read as objects. Getters are asked when they are needed. */
export function indexWith(dataset: Dataset, index: KnownIndex): void {
  known.set(dataset, index);
}

/** @param dataset valid: its ids resolve (see `loadDataset.ts`) */
export function indexDataset(dataset: Dataset): DatasetIndex {
  const disputesOfFact = disputesByFact(dataset);
  const own = known.get(dataset) ?? indexObjects(dataset, disputesOfFact);
  const placeOfActor = placeFinder(dataset.actors, NONE);
  const memberOf = filled(new Uint32Array(dataset.actors.length), (place) => {
    const whole = dataset.actors[place]!.memberOf;
    return whole === null ? NONE : placeOfActor(whole);
  });
  const hasMembers = new Uint8Array(dataset.actors.length);
  for (let place = 0; place < memberOf.length; place++) {
    if (memberOf[place] !== NONE) hasMembers[memberOf[place]!] = 1;
  }
  const sourceById = lazily(() => new Map(dataset.sources.map((source) => [source.id, source])));
  const disputeById = lazily(() => new Map(dataset.disputes.map((dispute) => [dispute.id, dispute])));
  return {
    dataset,
    claims: own.claims,
    originsOfFact: countOrigins(own.claims, dataset.facts.length, dataset.origins.length),
    memberOf,
    hasMembers,
    get actorPlace() {
      return placesOf(dataset.actors);
    },
    get claimPlace() {
      return own.claimPlace;
    },
    get factPlace() {
      return own.factPlace;
    },
    get sourceById() {
      return sourceById();
    },
    get sentenceById() {
      return own.sentenceById;
    },
    get disputeById() {
      return disputeById();
    },
    disputesOfFact,
    span: {
      happened: { from: parseDay(dataset.span.from) ?? 0, to: parseDay(dataset.span.to) ?? 0 },
      reported: spanOf(own.claims.reported, own.claims.count),
    },
    get quoted() {
      return own.quoted;
    },
    get inferredCount() {
      return own.inferredCount;
    },
    whole: own.whole,
    expectClaims: own.expectClaims,
    needWords: own.needWords,
  };
}

function indexObjects(dataset: Dataset, disputesOfFact: ReadonlyMap<string, unknown>): KnownIndex {
  const { claims, facts, sentences, sources } = dataset;
  const sentenceById = lazily(() => new Map(sentences.map((sentence) => [sentence.id, sentence])));
  return {
    claims: claimColumns(dataset, disputesOfFact),
    get claimPlace() {
      return placesOf(claims);
    },
    get factPlace() {
      return placesOf(facts);
    },
    get sentenceById() {
      return sentenceById();
    },
    get quoted() {
      const counts = new Uint32Array(sources.length);
      for (const { source } of sentences) counts[placesOf(sources).get(source)!]! += 1;
      return counts;
    },
    get inferredCount() {
      return claims.reduce((count, { inferred }) => count + (inferred ? 1 : 0), 0);
    },
    whole: () => null,
    expectClaims: () => Promise.resolve(),
    needWords: () => undefined,
  };
}

function disputesByFact({ disputes }: Dataset): ReadonlyMap<string, readonly Dispute[]> {
  const found = new Map<string, Dispute[]>();
  for (const dispute of disputes) {
    for (const fact of new Set(dispute.sides.flatMap((side) => side.facts))) {
      const others = found.get(fact);
      if (others) others.push(dispute);
      else found.set(fact, [dispute]);
    }
  }
  return found;
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

function lazily<Value extends object>(make: () => Value): () => Value {
  let made: Value | undefined;
  return () => (made ??= make());
}

function spanOf(days: DayColumn, count: number): Span {
  let [from, to] = [Infinity, -Infinity];
  for (let place = 0; place < count; place++) {
    const day = dayIn(days, place);
    if (day === NO_DAY) continue;
    from = Math.min(from, day);
    to = Math.max(to, day);
  }
  return from <= to ? { from, to } : { from: 0, to: 0 };
}

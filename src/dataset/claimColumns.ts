import type { Claim, Dataset } from '../model/dataset.ts';
import { parseDay, type DayNumber } from '../model/day.ts';
import { EVENTS } from '../model/event.ts';
import { RELATIONS, STANCES, STATUSES } from '../model/vocabulary.ts';
import { placeFinder } from './places.ts';

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

/** Claims as columns. One pass over the claims. */
export function claimColumns(dataset: Dataset, disputesOfFact: ReadonlyMap<string, unknown>): ClaimColumns {
  const { claims, sentences, sources } = dataset;
  const count = claims.length;
  const columns = emptyColumns(count);
  const [actorAt, otherAt] = [placeFinder(dataset.actors, NONE), placeFinder(dataset.actors, NONE)];
  const [factAt, sentenceAt] = [placeFinder(dataset.facts, NONE), placeFinder(sentences, NONE)];
  const [sourceAt, originAt] = [placeFinder(sources, NONE), placeFinder(dataset.origins, NONE)];
  const published = Int32Array.from(sources, (source) => parseDay(source.published) ?? NO_DAY);
  const originOfSource = Uint32Array.from(sources, (source) => originAt(source.origin));
  const isDisputed = Uint8Array.from(dataset.facts, ({ id }) => (disputesOfFact.has(id) ? 1 : 0));
  const dayOf = dayReader();
  for (let at = 0; at < count; at++) {
    const claim = claims[at]!;
    const source = sourceAt(sentences[sentenceAt(claim.sentences[0] ?? '')]?.source ?? '');
    const origin = originOfSource[witness(dataset, claim, source, sentenceAt, sourceAt)] ?? NONE;
    const fact = factAt(claim.fact);
    columns.from[at] = actorAt(claim.from);
    columns.to[at] = otherAt(claim.to);
    columns.directed[at] = claim.directed ? 1 : 0;
    columns.relation[at] = RELATIONS.indexOf(claim.relation);
    columns.stance[at] = STANCES.indexOf(claim.stance);
    columns.status[at] = STATUSES.indexOf(claim.status);
    columns.event[at] = EVENTS.indexOf(claim.event);
    columns.happenedFrom[at] = claim.happened ? dayOf(claim.happened.from) : NO_DAY;
    columns.happenedTo[at] = claim.happened ? dayOf(claim.happened.to) : NO_DAY;
    columns.reported[at] = published[source] ?? NO_DAY;
    columns.fact[at] = fact;
    columns.source[at] = source;
    columns.origin[at] = origin;
    columns.disputed[at] = isDisputed[fact] ?? 0;
  }
  return columns;
}

function emptyColumns(count: number): ClaimColumns {
  return {
    count,
    from: new Uint32Array(count),
    to: new Uint32Array(count),
    directed: new Uint8Array(count),
    relation: new Uint8Array(count),
    stance: new Uint8Array(count),
    status: new Uint8Array(count),
    event: new Uint8Array(count),
    happenedFrom: new Int32Array(count),
    happenedTo: new Int32Array(count),
    reported: new Int32Array(count),
    fact: new Uint32Array(count),
    source: new Uint32Array(count),
    origin: new Uint32Array(count),
    disputed: new Uint8Array(count),
  };
}

/** The source whose origin stands behind a claim: the rule of `model/corroboration.ts`, by place. */
function witness(
  { sentences }: Dataset,
  { sentences: quoted }: Claim,
  own: number,
  sentenceAt: (id: string) => number,
  sourceAt: (id: string) => number,
): number {
  let copy: string | null = null;
  for (const id of quoted) {
    const sentence = sentences[sentenceAt(id)];
    if (!sentence) continue;
    if (sentence.copyOf === null) return quoted.length === 1 ? own : sourceAt(sentence.source);
    copy ??= sentence.copyOf;
  }
  const copied = copy === null ? undefined : sentences[sentenceAt(copy)];
  return copied ? sourceAt(copied.source) : own;
}

/** Days are few and claims are many. */
function dayReader(): (day: string) => DayNumber {
  const known = new Map<string, DayNumber>();
  return (day) => {
    let number = known.get(day);
    if (number === undefined) {
      number = parseDay(day) ?? NO_DAY;
      known.set(day, number);
    }
    return number;
  };
}

/** The number of independent origins behind each fact, by the fact's place. */
export function countOrigins({ count, fact, origin }: ClaimColumns, facts: number, origins: number): Uint16Array {
  const counts = new Uint16Array(facts);
  // Most facts have one origin only: those need no set.
  const first = new Uint32Array(facts);
  const others = new Set<number>();
  for (let claim = 0; claim < count; claim++) {
    const [of, from] = [fact[claim]!, origin[claim]!];
    if (of >= facts) continue;
    if (counts[of] === 0) {
      first[of] = from;
      counts[of] = 1;
    } else if (first[of] !== from) {
      const pair = of * (origins + 1) + Math.min(from, origins);
      if (others.has(pair)) continue;
      others.add(pair);
      counts[of]! += 1;
    }
  }
  return counts;
}

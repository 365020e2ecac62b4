import type { Claim, Dataset } from '../model/dataset.ts';
import { parseDay, type DayNumber } from '../model/day.ts';
import { EVENTS } from '../model/event.ts';
import { RELATIONS, STANCES, STATUSES } from '../model/vocabulary.ts';
import { dayColumn, NO_DAY, type DayColumn } from './dayColumn.ts';
import { NONE } from './none.ts';
import { placeColumn, type NumberColumn } from './numberColumn.ts';
import { placeFinder } from './places.ts';

/**
 * The claims as columns, one number a claim in the order of `dataset.claims`. Actors, facts, sources and origins are
 * given by their place in the dataset's arrays, in as few bytes as those need; relation, stance, status and event by their place in the vocabulary.
 */
export interface ClaimColumns {
  readonly count: number;
  readonly from: NumberColumn;
  readonly to: NumberColumn;
  readonly directed: Uint8Array;
  readonly relation: Uint8Array;
  readonly stance: Uint8Array;
  readonly status: Uint8Array;
  readonly event: Uint8Array;
  /** First and last day on which it may have happened, where the text says so. */
  readonly happenedFrom: DayColumn;
  readonly happenedTo: DayColumn;
  /** The day of publication of its source. */
  readonly reported: DayColumn;
  readonly fact: NumberColumn;
  readonly source: NumberColumn;
  /** The origin that stands behind it, copies seen through (`model/corroboration.ts`). */
  readonly origin: NumberColumn;
  /** 1 where its fact is a side of a dispute. */
  readonly disputed: Uint8Array;
}

/** Claims as columns. One pass over the claims. */
export function claimColumns(dataset: Dataset, disputesOfFact: ReadonlyMap<string, unknown>): ClaimColumns {
  const { claims, sentences, sources } = dataset;
  const count = claims.length;
  const [from, to] = [placeColumn(count, dataset.actors.length), placeColumn(count, dataset.actors.length)];
  const fact = placeColumn(count, dataset.facts.length);
  const source = placeColumn(count, sources.length);
  const origin = placeColumn(count, dataset.origins.length);
  const bytes = () => new Uint8Array(count);
  const [directed, relation, stance, status, event, disputed] = [bytes(), bytes(), bytes(), bytes(), bytes(), bytes()];
  const [actorAt, otherAt] = [placeFinder(dataset.actors, NONE), placeFinder(dataset.actors, NONE)];
  const [factAt, sentenceAt] = [placeFinder(dataset.facts, NONE), placeFinder(sentences, NONE)];
  const [sourceAt, originAt] = [placeFinder(sources, NONE), placeFinder(dataset.origins, NONE)];
  const published = Int32Array.from(sources, (text) => parseDay(text.published) ?? NO_DAY);
  const originOfSource = Uint32Array.from(sources, (text) => originAt(text.origin));
  const isDisputed = Uint8Array.from(dataset.facts, ({ id }) => (disputesOfFact.has(id) ? 1 : 0));
  for (let at = 0; at < count; at++) {
    const claim = claims[at]!;
    const own = sourceAt(sentences[sentenceAt(claim.sentences[0] ?? '')]?.source ?? '');
    from[at] = actorAt(claim.from);
    to[at] = otherAt(claim.to);
    directed[at] = claim.directed ? 1 : 0;
    relation[at] = RELATIONS.indexOf(claim.relation);
    stance[at] = STANCES.indexOf(claim.stance);
    status[at] = STATUSES.indexOf(claim.status);
    event[at] = EVENTS.indexOf(claim.event);
    fact[at] = factAt(claim.fact);
    source[at] = own;
    origin[at] = originOfSource[witness(dataset, claim, own, sentenceAt, sourceAt)] ?? NONE;
    disputed[at] = isDisputed[fact[at]!] ?? 0;
  }
  const dayOf = dayReader();
  const daysOfEnd = (end: 'from' | 'to') =>
    dayColumn(Int32Array.from(claims, ({ happened }) => (happened ? dayOf(happened[end]) : NO_DAY)));
  return {
    count,
    from,
    to,
    directed,
    relation,
    stance,
    status,
    event,
    happenedFrom: daysOfEnd('from'),
    happenedTo: daysOfEnd('to'),
    reported: dayColumn(Int32Array.from(source, (own) => published[own] ?? NO_DAY)),
    fact,
    source,
    origin,
    disputed,
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
    const of = fact[claim]!;
    const from = origin[claim]!;
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

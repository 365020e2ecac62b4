import type { Dataset, Happened } from '../model/dataset.ts';
import { parseDay } from '../model/day.ts';
import type { FaultLog } from './faultLog.ts';
import { placeFinder, placesOf } from './places.ts';

/** Deeper membership is no real hierarchy, and every level is walked for every actor. */
export const DEEPEST_MEMBERSHIP = 16;

type List = 'sources' | 'origins' | 'sentences' | 'actors' | 'claims' | 'facts' | 'disputes';
const LISTS = ['sources', 'origins', 'sentences', 'actors', 'claims', 'facts', 'disputes'] as const;
/** The place of the item with an id in a list; -1 where there is none. */
type Known = Readonly<Record<List, (id: string) => number>>;

/** Names the first fields of a dataset of the right shape that contradict one another. Time is linear in its size. */
export function findReferenceFaults(dataset: Dataset, log: FaultLog): void {
  for (const list of LISTS) checkIdsDiffer(dataset[list], list, log);
  const known: Known = {
    sources: placeFinder(dataset.sources, -1),
    origins: placeFinder(dataset.origins, -1),
    sentences: placeFinder(dataset.sentences, -1),
    actors: placeFinder(dataset.actors, -1),
    claims: placeFinder(dataset.claims, -1),
    facts: placeFinder(dataset.facts, -1),
    disputes: placeFinder(dataset.disputes, -1),
  };
  checkDays('span', null, dataset.span, log);
  for (const [at, source] of dataset.sources.entries()) {
    if (log.isFull()) return;
    checkDay(`sources[${at}].published`, source.id, source.published, log);
    checkId(at, 'sources', 'origin', source, 'origins', source.origin, known, log);
  }
  for (let at = 0; at < dataset.sentences.length; at++) {
    if (log.isFull()) return;
    const sentence = dataset.sentences[at]!;
    checkId(at, 'sentences', 'source', sentence, 'sources', sentence.source, known, log);
    if (sentence.copyOf !== null) {
      checkId(at, 'sentences', 'copyOf', sentence, 'sentences', sentence.copyOf, known, log);
    }
  }
  checkMembership(dataset, known, log);
  checkClaims(dataset, known, log);
  for (const [at, dispute] of dataset.disputes.entries()) {
    for (const [side, { facts }] of dispute.sides.entries()) {
      if (log.isFull()) return;
      checkIds(at, 'disputes', `sides[${side}].facts`, dispute, 'facts', facts, known, log);
    }
  }
}

// A path is put together only for a fault: there are as many fields as a large dataset has ids, and faults are few.

function checkClaims({ claims, sentences }: Dataset, known: Known, log: FaultLog): void {
  const isDay = dayChecker();
  for (let at = 0; at < claims.length; at++) {
    if (log.isFull()) return;
    const claim = claims[at]!;
    checkId(at, 'claims', 'from', claim, 'actors', claim.from, known, log);
    checkId(at, 'claims', 'to', claim, 'actors', claim.to, known, log);
    checkId(at, 'claims', 'fact', claim, 'facts', claim.fact, known, log);
    checkIds(at, 'claims', 'sentences', claim, 'sentences', claim.sentences, known, log);
    if (claim.saidBy) checkIds(at, 'claims', 'saidBy', claim, 'actors', claim.saidBy, known, log);
    const { happened } = claim;
    // Days of this form are in the order of their letters.
    if (happened && !(isDay(happened.from) && isDay(happened.to) && happened.from <= happened.to)) {
      checkDays(`claims[${at}].happened`, claim.id, happened, log);
    }
    for (let number = 0; number < claim.marks.length; number++) {
      const mark = claim.marks[number]!;
      const sentence = sentences[known.sentences(mark.sentence)];
      const path = () => `claims[${at}].marks[${number}]`;
      if (!sentence) {
        log.add(`${path()}.sentence`, claim.id, { type: 'no-such', of: 'sentences', id: mark.sentence });
      } else if (mark.start >= mark.end || mark.end > sentence.text.length) {
        log.add(path(), claim.id, { type: 'outside-text', length: sentence.text.length });
      }
    }
  }
}

/** Days are few and claims are many. */
function dayChecker(): (day: string) => boolean {
  const known = new Map<string, boolean>();
  return (day) => {
    let is = known.get(day);
    if (is === undefined) {
      is = parseDay(day) !== undefined;
      known.set(day, is);
    }
    return is;
  };
}

/** Each actor must reach the top in a few steps; one that does not is in a circle, or too deep to be meant. */
function checkMembership({ actors }: Dataset, known: Known, log: FaultLog): void {
  for (const [at, actor] of actors.entries()) {
    if (log.isFull()) return;
    const path = `actors[${at}].memberOf`;
    if (actor.memberOf === null) continue;
    checkId(at, 'actors', 'memberOf', actor, 'actors', actor.memberOf, known, log);
    let whole = actors[known.actors(actor.memberOf)];
    for (let level = 1; whole; level++) {
      if (whole === actor) log.add(path, actor.id, { type: 'circle' });
      else if (level > DEEPEST_MEMBERSHIP) log.add(path, actor.id, { type: 'too-deep', most: DEEPEST_MEMBERSHIP });
      if (whole === actor || level > DEEPEST_MEMBERSHIP) break;
      whole = actors[known.actors(whole.memberOf ?? '')];
    }
  }
}

function checkIdsDiffer(items: readonly Identified[], list: List, log: FaultLog): void {
  if (placesOf(items).size === items.length) return;
  const seen = new Set<string>();
  for (const [place, { id }] of items.entries()) {
    if (seen.has(id)) log.add(`${list}[${place}].id`, id, { type: 'twice', id });
    seen.add(id);
  }
}

interface Identified {
  readonly id: string;
}

function checkId(
  at: number,
  list: List,
  field: string,
  owner: Identified,
  of: List,
  id: string,
  known: Known,
  log: FaultLog,
): void {
  if (known[of](id) === -1) log.add(`${list}[${at}].${field}`, owner.id, { type: 'no-such', of, id });
}

function checkIds(
  at: number,
  list: List,
  field: string,
  owner: Identified,
  of: List,
  ids: readonly string[],
  known: Known,
  log: FaultLog,
): void {
  for (let number = 0; number < ids.length; number++) {
    checkId(at, list, `${field}[${number}]`, owner, of, ids[number]!, known, log);
  }
}

function checkDay(path: string, owner: string | null, day: string, log: FaultLog): number | undefined {
  const number = parseDay(day);
  if (number === undefined) log.add(path, owner, { type: 'no-such-day', day });
  return number;
}

function checkDays(
  path: string,
  owner: string | null,
  { from, to }: Pick<Happened, 'from' | 'to'>,
  log: FaultLog,
): void {
  const first = checkDay(`${path}.from`, owner, from, log);
  const last = checkDay(`${path}.to`, owner, to, log);
  if (first !== undefined && last !== undefined && first > last) log.add(path, owner, { type: 'backwards', from, to });
}

import type { Dataset, Happened } from '../model/dataset.ts';
import { parseDay } from '../model/day.ts';
import type { FaultLog } from './faultLog.ts';

/** Deeper membership is no real hierarchy, and every level is walked for every actor. */
export const DEEPEST_MEMBERSHIP = 16;

type List = 'sources' | 'origins' | 'sentences' | 'actors' | 'claims' | 'facts' | 'disputes';
type Known = Readonly<Record<List, ReadonlyMap<string, number>>>;

/** Names the first fields of a dataset of the right shape that contradict one another. Time is linear in its size. */
export function findReferenceFaults(dataset: Dataset, log: FaultLog): void {
  const placesOf = (list: List) => places(dataset[list], list, log);
  const known: Known = {
    sources: placesOf('sources'),
    origins: placesOf('origins'),
    sentences: placesOf('sentences'),
    actors: placesOf('actors'),
    claims: placesOf('claims'),
    facts: placesOf('facts'),
    disputes: placesOf('disputes'),
  };
  checkDays('span', null, dataset.span, log);
  for (const [at, source] of dataset.sources.entries()) {
    if (log.isFull()) return;
    checkDay(`sources[${at}].published`, source.id, source.published, log);
    checkId(`sources[${at}].origin`, source.id, 'origins', source.origin, known, log);
  }
  for (const [at, sentence] of dataset.sentences.entries()) {
    if (log.isFull()) return;
    checkId(`sentences[${at}].source`, sentence.id, 'sources', sentence.source, known, log);
    if (sentence.copyOf !== null) {
      checkId(`sentences[${at}].copyOf`, sentence.id, 'sentences', sentence.copyOf, known, log);
    }
  }
  checkMembership(dataset, known, log);
  checkClaims(dataset, known, log);
  for (const [at, dispute] of dataset.disputes.entries()) {
    for (const [side, { facts }] of dispute.sides.entries()) {
      if (log.isFull()) return;
      checkIds(`disputes[${at}].sides[${side}].facts`, dispute.id, 'facts', facts, known, log);
    }
  }
}

function checkClaims({ claims, sentences }: Dataset, known: Known, log: FaultLog): void {
  for (const [at, claim] of claims.entries()) {
    if (log.isFull()) return;
    const path = `claims[${at}]`;
    checkId(`${path}.from`, claim.id, 'actors', claim.from, known, log);
    checkId(`${path}.to`, claim.id, 'actors', claim.to, known, log);
    checkId(`${path}.fact`, claim.id, 'facts', claim.fact, known, log);
    checkIds(`${path}.sentences`, claim.id, 'sentences', claim.sentences, known, log);
    if (claim.saidBy) checkIds(`${path}.saidBy`, claim.id, 'actors', claim.saidBy, known, log);
    if (claim.happened) checkDays(`${path}.happened`, claim.id, claim.happened, log);
    for (const [number, mark] of claim.marks.entries()) {
      const sentence = sentences[known.sentences.get(mark.sentence) ?? -1];
      if (!sentence) {
        log.add(`${path}.marks[${number}].sentence`, claim.id, { type: 'no-such', of: 'sentences', id: mark.sentence });
      } else if (mark.start >= mark.end || mark.end > sentence.text.length) {
        log.add(`${path}.marks[${number}]`, claim.id, { type: 'outside-text', length: sentence.text.length });
      }
    }
  }
}

/** Each actor must reach the top in a few steps; one that does not is in a circle, or too deep to be meant. */
function checkMembership({ actors }: Dataset, known: Known, log: FaultLog): void {
  for (const [at, actor] of actors.entries()) {
    if (log.isFull()) return;
    const path = `actors[${at}].memberOf`;
    if (actor.memberOf === null) continue;
    checkId(path, actor.id, 'actors', actor.memberOf, known, log);
    let whole = actors[known.actors.get(actor.memberOf) ?? -1];
    for (let level = 1; whole; level++) {
      if (whole === actor) log.add(path, actor.id, { type: 'circle' });
      else if (level > DEEPEST_MEMBERSHIP) log.add(path, actor.id, { type: 'too-deep', most: DEEPEST_MEMBERSHIP });
      if (whole === actor || level > DEEPEST_MEMBERSHIP) break;
      whole = actors[known.actors.get(whole.memberOf ?? '') ?? -1];
    }
  }
}

function places(items: readonly { readonly id: string }[], list: List, log: FaultLog): Map<string, number> {
  const found = new Map<string, number>();
  for (const [place, { id }] of items.entries()) {
    if (found.has(id)) log.add(`${list}[${place}].id`, id, { type: 'twice', id });
    found.set(id, place);
  }
  return found;
}

function checkId(path: string, owner: string, of: List, id: string, known: Known, log: FaultLog): void {
  if (!known[of].has(id)) log.add(path, owner, { type: 'no-such', of, id });
}

function checkIds(path: string, owner: string, of: List, ids: readonly string[], known: Known, log: FaultLog): void {
  for (const [at, id] of ids.entries())
    if (!known[of].has(id)) log.add(`${path}[${at}]`, owner, { type: 'no-such', of, id });
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

import { group } from 'd3-array';
import type { Dispute, Fact } from '../../model/dataset.ts';
import type { ActorEntry, FactEntry } from '../authored.ts';
import { error, within, type Finding, type Place } from '../problem.ts';
import { normaliseText } from '../text/splitSentences.ts';
import { suggest } from '../text/suggest.ts';
import { checkUnique } from './references.ts';
import type { ResolvedClaim } from './resolveClaims.ts';
import { mayBeUnread, type Authored, type Placed } from './validateShapes.ts';

export interface Gathered {
  readonly facts: readonly Fact[];
  readonly disputes: readonly Dispute[];
  readonly findings: readonly Finding[];
}

/** Facts with the claims that report them, and disputes with their facts. A claim that names no fact is one by itself. */
export function gatherFacts(authored: Authored, claims: readonly ResolvedClaim[]): Gathered {
  const claimsOf = group(claims, (claim) => claim.fact);
  const entries = new Map(authored.facts.items.map((fact) => [fact.id, fact]));
  const disputed = new Set(authored.disputes.items.flatMap(({ sides }) => sides.flatMap(({ facts }) => facts)));
  const mayDiffer = (fact: string): boolean => disputed.has(fact) || entries.get(fact)?.pairs === 'many';
  const topOf = rollUp(authored.actors.items);
  const known = new Set(authored.actors.items.map(({ id }) => id));
  const named = group(
    claims.filter(({ from, to }) => known.has(from) && known.has(to)),
    (claim) => claim.fact,
  );
  return {
    facts: [...claimsOf].map(([id, [first]]) => ({
      id,
      gist: normaliseText(entries.get(id)?.gist ?? first?.gist ?? ''),
    })),
    disputes: authored.disputes.items.map(({ id, question, sides }) => ({
      id,
      question: normaliseText(question),
      sides: sides.map(({ gist, facts }) => ({ gist: normaliseText(gist), facts })),
    })),
    findings: [
      ...checkUnique('fact', authored.facts),
      ...checkUnique('dispute', authored.disputes),
      ...claims.flatMap((claim) => checkOwnFact(claim, entries)),
      ...[...named].flatMap(([fact, reports]) => (mayDiffer(fact) ? [] : checkPairs(fact, reports, topOf))),
      ...checkSides(authored, claimsOf),
    ],
  };
}

function checkOwnFact(claim: ResolvedClaim, facts: ReadonlyMap<string, Placed<FactEntry>>): Finding[] {
  const fact = facts.get(claim.id);
  if (!fact || claim.fact === claim.id) return [];
  const what = `"${claim.id}" is also the id of a claim of another fact`;
  return [error(within(fact.place, 'id'), what, 'give the fact another id')];
}

/** The actor that an actor belongs to in the end: the minister's state, the ship's state. */
function rollUp(actors: readonly Placed<ActorEntry>[]): (id: string) => string {
  const memberOf = new Map(actors.map((actor) => [actor.id, actor.memberOf]));
  return (id) => {
    const way = new Set<string>();
    let top = id;
    for (let next = memberOf.get(top); typeof next === 'string' && !way.has(next); next = memberOf.get(top)) {
      way.add(next);
      top = next;
    }
    return top;
  };
}

/**
 * Each sentence that reports a fact must name the same pairs of actors, rolled up: one happening cannot be France's in
 * one text and Russia's in the next. Several pairs in a sentence are a list, so its claims must be of one event type.
 */
function checkPairs(fact: string, claims: readonly ResolvedClaim[], topOf: (id: string) => string): Finding[] {
  const isMutual = claims.some(({ directed }) => !directed);
  const pairOf = ({ from, to }: ResolvedClaim): string =>
    isMutual ? [topOf(from), topOf(to)].toSorted().join(' – ') : `${topOf(from)} → ${topOf(to)}`;
  const pairsOf = (reports: readonly ResolvedClaim[]): string =>
    [...new Set(reports.map(pairOf))].toSorted().join(', ');
  const bySentence = [...group(claims, ({ sentences }) => sentences[0]).values()];
  const [first = []] = bySentence;
  const other = bySentence.find((reports) => pairsOf(reports) !== pairsOf(first));
  const mend =
    'give them facts of their own, put the fact in a dispute, or write pairs: many at a fact of several pairs';
  const where = (reports: readonly ResolvedClaim[]): string => `${pairsOf(reports)} in ${reports[0]?.sentences[0]}`;
  if (other?.[0]) {
    const what = `the claims of ${fact} disagree on the actors: ${where(other)}, ${where(first)}`;
    return [error(within(other[0].place, 'fact'), what, mend)];
  }
  const mixed = bySentence.find(
    (reports) => countOf(reports, pairOf) > 1 && countOf(reports, ({ event }) => event) > 1,
  )?.[0];
  if (!mixed) return [];
  const what = `the claims of ${fact} disagree on the actors within ${mixed.sentences[0]}`;
  return [error(within(mixed.place, 'fact'), what, mend)];
}

function countOf(claims: readonly ResolvedClaim[], nameOf: (claim: ResolvedClaim) => string): number {
  return new Set(claims.map(nameOf)).size;
}

/** Each side's facts must exist and be reported, and no fact can be on two sides. */
function checkSides({ disputes, facts, unread }: Authored, claimsOf: ReadonlyMap<string, unknown>): Finding[] {
  const listed = new Set(facts.items.map(({ id }) => id));
  const check = (id: string, place: Place): Finding[] => {
    if (claimsOf.has(id) || facts.broken === 'all' || facts.broken.has(id) || mayBeUnread(id, unread)) return [];
    if (!listed.has(id)) {
      const mend = suggest(id, [...listed, ...claimsOf.keys()]) ?? 'add it to facts.yaml';
      return [error(place, `there is no fact "${id}"`, mend)];
    }
    return unread.size > 0 ? [] : [error(place, `no claim reports "${id}"`, `write fact: ${id} at the claims that do`)];
  };
  return disputes.items.flatMap(({ sides, place }) =>
    sides.flatMap((side, at) =>
      side.facts.flatMap((id, index) => {
        const here = within(place, 'sides', at, 'facts', index);
        const before = sides.slice(0, at).findIndex((other) => other.facts.includes(id));
        if (before < 0) return check(id, here);
        return [error(here, `"${id}" is already on side ${before + 1}`, 'a fact is on one side of a dispute')];
      }),
    ),
  );
}

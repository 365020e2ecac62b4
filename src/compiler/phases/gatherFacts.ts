import { group } from 'd3-array';
import type { Dispute, Fact } from '../../model/dataset.ts';
import type { ActorEntry, DisputeEntry, FactEntry } from '../authored.ts';
import { error, within, type Finding } from '../problem.ts';
import { suggest } from '../text/suggest.ts';
import { checkUnique } from './references.ts';
import type { ResolvedClaim } from './resolveClaims.ts';
import type { Authored, Entries, Placed } from './validateShapes.ts';

export interface Gathered {
  readonly facts: readonly Fact[];
  readonly disputes: readonly Dispute[];
  readonly findings: readonly Finding[];
}

/** Facts with the claims that report them, and disputes with their facts. A claim that names no fact is one by itself. */
export function gatherFacts(authored: Authored, claims: readonly ResolvedClaim[]): Gathered {
  const claimsOf = group(claims, (claim) => claim.fact);
  const authoredFacts = new Map(authored.facts.items.map((fact) => [fact.id, fact]));
  const disputed = new Set(authored.disputes.items.flatMap(({ sides }) => sides.flatMap(({ facts }) => facts)));
  const topOf = rollUp(authored.actors.items);
  const facts = [...claimsOf].map(([id, [first]]) => ({ id, gist: authoredFacts.get(id)?.gist ?? first?.gist ?? '' }));
  return {
    facts,
    disputes: authored.disputes.items.map(({ id, question, sides }) => ({ id, question, sides })),
    findings: [
      ...checkUnique('fact', authored.facts),
      ...checkUnique('dispute', authored.disputes),
      ...claims.flatMap((claim) => checkOwnFact(claim, authoredFacts)),
      ...[...claimsOf].flatMap(([id, reports]) =>
        disputed.has(id) || authoredFacts.get(id)?.pairs === 'many' ? [] : checkPairs(id, reports, topOf),
      ),
      ...checkSides(authored.disputes, authored.facts, claimsOf),
    ],
  };
}

function checkOwnFact(claim: ResolvedClaim, facts: ReadonlyMap<string, Placed<FactEntry>>): Finding[] {
  const fact = facts.get(claim.id);
  if (!fact || claim.fact === claim.id) return [];
  return [
    error(
      within(fact.place, 'id'),
      `"${claim.id}" is also the id of a claim of another fact`,
      'give the fact another id',
    ),
  ];
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
  const pairOf = ({ from, to }: ResolvedClaim): string => {
    const pair = [topOf(from), topOf(to)];
    return (isMutual ? pair.toSorted() : pair).join(' and ');
  };
  const [first, ...others] = [...group(claims, ({ sentences }) => sentences[0] ?? '').values()];
  if (!first) return [];
  const pairs = namesOf(first.map(pairOf));
  const mend =
    'give them facts of their own, put the fact in a dispute, or write pairs: many at a fact of several pairs';
  const differing = others.find((reports) => namesOf(reports.map(pairOf)) !== pairs)?.[0];
  if (differing) {
    return [
      error(
        within(differing.place, 'fact'),
        `the claims of ${fact} disagree on the actors: ${pairOf(differing)} here, ${pairs} in ${first[0]?.id}`,
        mend,
      ),
    ];
  }
  const other = [first, ...others].flatMap((reports) =>
    reports.filter((claim) => claim.event !== reports[0]?.event && pairOf(claim) !== pairOf(reports[0] ?? claim)),
  )[0];
  if (!other) return [];
  return [error(within(other.place, 'fact'), `the claims of ${fact} disagree on the actors within one sentence`, mend)];
}

function namesOf(pairs: readonly string[]): string {
  return [...new Set(pairs)].toSorted().join(', ');
}

function checkSides(
  disputes: Entries<DisputeEntry>,
  facts: Entries<FactEntry>,
  claimsOf: ReadonlyMap<string, unknown>,
): Finding[] {
  if (facts.broken === 'all') return [];
  const { broken, items } = facts;
  const listed = new Set(items.map(({ id }) => id));
  return disputes.items.flatMap((dispute) => {
    const before = new Map<string, number>();
    return dispute.sides.flatMap((side, at) =>
      side.facts.flatMap((id, index) => {
        const place = within(dispute.place, 'sides', at, 'facts', index);
        if (before.has(id))
          return [
            error(
              place,
              `"${id}" is already on side ${(before.get(id) ?? 0) + 1}`,
              'a fact is on one side of a dispute',
            ),
          ];
        before.set(id, at);
        if (claimsOf.has(id) || broken.has(id)) return [];
        if (listed.has(id))
          return [error(place, `no claim reports "${id}"`, `write fact: ${id} at the claims that do`)];
        return [
          error(
            place,
            `there is no fact "${id}"`,
            suggest(id, [...listed, ...claimsOf.keys()]) ?? 'add it to facts.yaml',
          ),
        ];
      }),
    );
  });
}

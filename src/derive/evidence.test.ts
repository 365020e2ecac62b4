import { describe, expect, it } from 'vitest';
import { realDataset, realIndex } from '../dataset/testing/realDataset.ts';
import { initialView } from '../state/view.ts';
import { claimsOfFact } from './claimsOf.ts';
import { disputeEvidence, gatherDisputes } from './disputeEvidence.ts';
import { countEvidence, evidenceOf, type Account, type FactEvidence, type Quotation } from './evidence.ts';
import { claimsOfLink, linkEvidence, linkOfClaim } from './linkEvidence.ts';
import { matchClaims } from './matchClaims.ts';
import { rollUp } from './rollUp.ts';
import { isSameTime, toldOf } from './told.ts';

const all = matchClaims(realIndex, initialView);
const everyState = new Set(realDataset.actors.map(({ id }) => id));
const levels = [
  ['folded', rollUp(realIndex, new Set())],
  ['Russia open', rollUp(realIndex, new Set(['russia']))],
  ['all open', rollUp(realIndex, everyState)],
] as const;
const original = (id: string) => realIndex.sentenceById.get(id)?.copyOf ?? id;
const quotationsOf = (facts: readonly FactEvidence[]): Quotation[] =>
  facts.flatMap(({ accounts }) => accounts.flatMap((account) => [account, ...account.copies]));
const claimsOf = (facts: readonly FactEvidence[]) => quotationsOf(facts).flatMap(({ claims }) => claims);

describe.each(levels)('the evidence of every link, %s', (_level, rolled) => {
  it('holds each claim of the link once, and no other', () => {
    for (const { id } of rolled.links) {
      const wanted = realDataset.claims.filter((_, place) => linkOfClaim(realIndex, rolled, place) === id);
      const shown = claimsOf(linkEvidence(realIndex, rolled, all, id, false)?.facts ?? []);
      expect(shown.map((claim) => claim.id).toSorted()).toEqual(wanted.map((claim) => claim.id).toSorted());
    }
  });

  it('shows every sentence that the dataset has for the link, and no other', () => {
    for (const { id } of rolled.links) {
      const claims = realDataset.claims.filter((_, place) => linkOfClaim(realIndex, rolled, place) === id);
      const wanted = new Set(claims.flatMap(({ sentences }) => sentences));
      const quotations = quotationsOf(linkEvidence(realIndex, rolled, all, id, false)?.facts ?? []);
      expect(new Set(quotations.flatMap(({ sentences }) => sentences.map((sentence) => sentence.id)))).toEqual(wanted);
    }
  });

  it('names the ends so that most directed claims run from the first to the second', () => {
    for (const { id } of rolled.links) {
      const link = linkEvidence(realIndex, rolled, all, id, false);
      expect(link?.ways.forward).toBeGreaterThanOrEqual(link?.ways.backward ?? 0);
      const { forward, backward, mutual } = link?.ways ?? { forward: 0, backward: 0, mutual: 0 };
      expect(forward + backward + mutual).toBe(claimsOfLink(realIndex, rolled, id).length);
    }
  });
});

describe('the evidence of all claims', () => {
  const facts = evidenceOf(realIndex, realDataset.claims.keys());

  it('has each fact once, with its claims only', () => {
    expect(facts.map(({ fact }) => fact.id).toSorted()).toEqual(realDataset.facts.map(({ id }) => id).toSorted());
    for (const evidence of facts) {
      expect(new Set(claimsOf([evidence]).map(({ fact }) => fact))).toEqual(new Set([evidence.fact.id]));
    }
  });

  it('is in the order of happening, what has no date last', () => {
    const days = facts.map(({ happened }) => happened?.from ?? '9999');
    expect(days).toEqual(days.toSorted());
  });

  it('folds the same words under the first place where they stand', () => {
    for (const { accounts } of facts) {
      const wordings = accounts.map(({ sentences }) => sentences.map(({ id }) => original(id)).join(' '));
      expect(new Set(wordings).size).toBe(wordings.length);
      for (const { sentences, copies } of accounts) {
        const words = sentences.map(({ text }) => text);
        for (const copy of copies) expect(copy.sentences.map(({ text }) => text)).toEqual(words);
      }
    }
    expect(facts.some(({ accounts }) => accounts.some(({ copies }) => copies.length > 0))).toBe(true);
  });

  it('never puts a copy above the words it copies', () => {
    const folded = facts.flatMap(({ accounts }) => accounts.filter((account: Account) => account.copies.length > 0));
    for (const { sentences } of folded) expect(sentences[0]?.copyOf).toBeNull();
  });

  it('counts origins as the dataset does, not sentences or sources', () => {
    for (const { fact, origins } of facts) {
      expect(origins.length).toBe(realIndex.originsOfFact[realIndex.factPlace.get(fact.id) ?? -1]);
    }
  });

  it('counts each source and sentence once', () => {
    const counts = countEvidence(facts);
    expect(counts.claims).toBe(realDataset.claims.length);
    expect(counts.sources).toBe(new Set(realIndex.claims.source).size);
    expect(counts.sentences).toBe(new Set(realDataset.claims.flatMap(({ sentences }) => sentences)).size);
  });

  it('takes the date of a fact from one of its claims', () => {
    for (const evidence of facts) {
      const dates = claimsOf([evidence]).map(({ happened }) => happened);
      expect(dates.some((date) => isSameTime(date, evidence.happened))).toBe(true);
    }
  });

  it('says in a heading only what holds for every claim under it', () => {
    const KEYS = ['from', 'to', 'relation', 'stance', 'event', 'status'] as const;
    const untrue = facts.flatMap((evidence) => {
      const told = toldOf(evidence);
      return claimsOf([evidence]).filter((claim) => KEYS.some((key) => told[key] !== null && told[key] !== claim[key]));
    });
    expect(untrue).toEqual([]);
  });
});

describe('a link under filters', () => {
  const rolled = rollUp(realIndex, new Set());
  const [busiest] = rolled.links.toSorted(
    (one, other) => claimsOfLink(realIndex, rolled, other.id).length - claimsOfLink(realIndex, rolled, one.id).length,
  );
  const id = busiest?.id ?? '';
  const criteria = { ...initialView, filters: { ...initialView.filters, stances: new Set(['conflictual'] as const) } };
  const matched = matchClaims(realIndex, criteria);

  it('shows what matches and counts what does not', () => {
    const link = linkEvidence(realIndex, rolled, matched, id, false);
    const shown = claimsOf(link?.facts ?? []);
    expect(new Set(shown.map(({ stance }) => stance))).toEqual(new Set(['conflictual']));
    expect(shown.length + (link?.hidden ?? 0)).toBe(claimsOfLink(realIndex, rolled, id).length);
    expect(link?.hidden).toBeGreaterThan(0);
  });

  it('shows the rest on demand, still counted', () => {
    const link = linkEvidence(realIndex, rolled, matched, id, true);
    expect(claimsOf(link?.facts ?? []).length).toBe(claimsOfLink(realIndex, rolled, id).length);
    expect(link?.hidden).toBe(linkEvidence(realIndex, rolled, matched, id, false)?.hidden);
  });

  it('knows a link of which nothing is left from one that names nobody', () => {
    expect(linkEvidence(realIndex, rolled, all, 'france~israel~economic', false)?.facts).toEqual([]);
    expect(linkEvidence(realIndex, rolled, all, 'atlantis~france~economic', false)).toBeUndefined();
    expect(linkEvidence(realIndex, rolled, all, 'nonsense', false)).toBeUndefined();
  });
});

describe('disputes', () => {
  it('show every claim of every side', () => {
    for (const dispute of realDataset.disputes) {
      const evidence = disputeEvidence(realIndex, dispute.id);
      expect(evidence?.sides.map(({ facts }) => facts.map(({ fact }) => fact.id).toSorted())).toEqual(
        dispute.sides.map(({ facts }) => facts.toSorted()),
      );
      const shown = claimsOf(evidence?.sides.flatMap(({ facts }) => facts) ?? []);
      const wanted = dispute.sides.flatMap(({ facts }) => facts.flatMap((fact) => [...claimsOfFact(realIndex, fact)]));
      expect(shown.length).toBe(wanted.length);
    }
  });

  it('stand side by side within a link, and lose no fact', () => {
    const facts = evidenceOf(realIndex, realDataset.claims.keys());
    const items = gatherDisputes(facts);
    const gathered = items.flatMap((item) =>
      item.type === 'fact' ? [item.fact] : item.sides.flatMap((side) => side.facts),
    );
    expect(gathered.map(({ fact }) => fact.id).toSorted()).toEqual(facts.map(({ fact }) => fact.id).toSorted());
    expect(items.filter(({ type }) => type === 'dispute').length).toBe(realDataset.disputes.length);
  });

  it('name the facts of a side that lie elsewhere', () => {
    const [dispute] = realDataset.disputes;
    const [first] = dispute?.sides ?? [];
    const facts = evidenceOf(realIndex, first?.facts.flatMap((fact) => [...claimsOfFact(realIndex, fact)]) ?? []);
    const [item] = gatherDisputes(facts);
    expect(item?.type === 'dispute' ? item.sides[1]?.elsewhere : null).toEqual(dispute?.sides[1]?.facts);
  });
});

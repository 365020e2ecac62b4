import type { DatasetIndex } from '../dataset/datasetIndex.ts';
import type { Claim, Dispute, Fact, Happened, Sentence, Source } from '../model/dataset.ts';
import { PRECISIONS } from '../model/vocabulary.ts';
import { claimsOfFact } from './claimsOf.ts';

/** What the texts say of one fact: the panel's unit. */
export interface FactEvidence {
  readonly fact: Fact;
  /** The most precise date that any of its claims gives; null where none gives one. */
  readonly happened: Happened | null;
  /** Names of the independent origins that report it, whatever is filtered away. */
  readonly origins: readonly string[];
  readonly disputes: readonly Dispute[];
  /** One for each wording, in the order in which they were published. */
  readonly accounts: readonly Account[];
}

/** One wording of a fact: the claims that rest on it, and the places where the same words stand again. */
export interface Account extends Quotation {
  readonly id: string;
  readonly copies: readonly Quotation[];
}

/** Consecutive sentences of one source, and the claims that rest on them. */
export interface Quotation {
  readonly source: Source;
  readonly sentences: readonly Sentence[];
  readonly claims: readonly Claim[];
}

/**
 * The evidence of some claims, by fact: facts in the order of happening, undated ones last, and of those of one day the
 * better corroborated first.
 * @param places of claims in the dataset
 */
export function evidenceOf(index: DatasetIndex, places: Iterable<number>): FactEvidence[] {
  const claimPlaces = [...places];
  index.needWords(claimPlaces);
  const claimsByFact = new Map<string, Claim[]>();
  for (const place of claimPlaces) {
    const claim = index.dataset.claims[place]!;
    const siblings = claimsByFact.get(claim.fact);
    if (siblings) siblings.push(claim);
    else claimsByFact.set(claim.fact, [claim]);
  }
  return [...claimsByFact].map(([fact, claims]) => factEvidence(index, fact, claims)).toSorted(byHappening);
}

function factEvidence(index: DatasetIndex, id: string, claims: readonly Claim[]): FactEvidence {
  const fact = index.dataset.facts[index.factPlace.get(id)!]!;
  return {
    fact,
    happened: bestDate(claims),
    origins: originNames(index, id),
    disputes: index.disputesOfFact.get(id) ?? [],
    accounts: accountsOf(index, claims),
  };
}

function originNames(index: DatasetIndex, fact: string): string[] {
  const places = new Set(Array.from(claimsOfFact(index, fact), (claim) => index.claims.origin[claim]!));
  return [...places].flatMap((place) => index.dataset.origins[place]?.name ?? []);
}

/** The most precise date; among equally precise ones the earliest. */
function bestDate(claims: readonly Claim[]): Happened | null {
  const dates = claims.flatMap(({ happened }) => happened ?? []);
  return dates.toSorted((one, other) => vagueness(one) - vagueness(other) || compare(one.from, other.from))[0] ?? null;
}

function vagueness({ precision }: Happened): number {
  return PRECISIONS.indexOf(precision);
}

function byHappening(one: FactEvidence, other: FactEvidence): number {
  if (!one.happened || !other.happened) return Number(!one.happened) - Number(!other.happened);
  return (
    compare(one.happened.from, other.happened.from) ||
    compare(one.happened.to, other.happened.to) ||
    other.origins.length - one.origins.length
  );
}

function accountsOf(index: DatasetIndex, claims: readonly Claim[]): Account[] {
  const byWording = new Map<string, Map<string, Quotation & { readonly claims: Claim[] }>>();
  for (const claim of claims) {
    const sentences = claim.sentences.map((id) => index.sentenceById.get(id)!);
    const wording = sentences.map(({ id, copyOf }) => copyOf ?? id).join(' ');
    const quotations = byWording.get(wording) ?? new Map<string, Quotation & { readonly claims: Claim[] }>();
    byWording.set(wording, quotations);
    const where = claim.sentences.join(' ');
    const quotation = quotations.get(where);
    if (quotation) quotation.claims.push(claim);
    else quotations.set(where, { source: index.sourceById.get(sentences[0]!.source)!, sentences, claims: [claim] });
  }
  return [...byWording]
    .map(([id, quotations]) => {
      const [first, ...copies] = [...quotations.values()].toSorted(byPublication);
      return { id, ...first!, copies };
    })
    .toSorted(byPublication);
}

/** Originals before copies, then by day of publication, source and place in it. */
function byPublication(one: Quotation, other: Quotation): number {
  const isCopy = ({ sentences }: Quotation) => Number(sentences[0]!.copyOf !== null);
  return (
    isCopy(one) - isCopy(other) ||
    compare(one.source.published, other.source.published) ||
    compare(one.source.id, other.source.id) ||
    one.sentences[0]!.ordinal - other.sentences[0]!.ordinal
  );
}

function compare(one: string, other: string): number {
  return one < other ? -1 : Number(one > other);
}

/** What a list of evidence holds, each source and sentence once, copies included. */
export interface EvidenceCounts {
  readonly claims: number;
  readonly sentences: number;
  readonly sources: number;
}

export function countEvidence(facts: readonly FactEvidence[]): EvidenceCounts {
  const quotations = facts.flatMap(({ accounts }) => accounts.flatMap((account) => [account, ...account.copies]));
  return {
    claims: quotations.reduce((sum, { claims }) => sum + claims.length, 0),
    sentences: new Set(quotations.flatMap(({ sentences }) => sentences)).size,
    sources: new Set(quotations.map(({ source }) => source)).size,
  };
}

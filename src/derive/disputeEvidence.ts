import type { DatasetIndex } from '../dataset/datasetIndex.ts';
import type { Dispute } from '../model/dataset.ts';
import { claimsOfFact } from './claimsOf.ts';
import { evidenceOf, type FactEvidence } from './evidence.ts';

/** A dispute with what the texts say for each side, whatever the filters hide: a side alone would mislead. */
export interface DisputeEvidence {
  readonly dispute: Dispute;
  readonly sides: readonly DisputeSide[];
}

export interface DisputeSide {
  readonly gist: string;
  readonly facts: readonly FactEvidence[];
}

export function disputeEvidence(index: DatasetIndex, id: string): DisputeEvidence | undefined {
  const dispute = index.disputeById.get(id);
  if (!dispute) return undefined;
  const sides = dispute.sides.map(({ gist, facts }) => ({
    gist,
    facts: evidenceOf(
      index,
      facts.flatMap((fact) => [...claimsOfFact(index, fact)]),
    ),
  }));
  return { dispute, sides };
}

/** One piece of a link's evidence: a fact, or a dispute that some of its facts are sides of. */
export type EvidenceItem =
  | { readonly type: 'fact'; readonly fact: FactEvidence }
  | { readonly type: 'dispute'; readonly dispute: Dispute; readonly sides: readonly GatheredSide[] };

export interface GatheredSide extends DisputeSide {
  /** Ids of the side's facts that are not among the facts given. */
  readonly elsewhere: readonly string[];
}

/** Gathers disputed facts where the first of them stands, side by side; the others keep their order. */
export function gatherDisputes(facts: readonly FactEvidence[]): EvidenceItem[] {
  const byId = new Map(facts.map((evidence) => [evidence.fact.id, evidence]));
  const gathered = new Set<Dispute>();
  return facts.flatMap((evidence): EvidenceItem[] => {
    const dispute = evidence.disputes[0];
    if (!dispute) return [{ type: 'fact', fact: evidence }];
    if (gathered.has(dispute)) return [];
    gathered.add(dispute);
    const sides = dispute.sides.map((side) => ({
      gist: side.gist,
      // A fact of two disputes stands in its first one only.
      facts: side.facts.flatMap((fact) => byId.get(fact) ?? []).filter((fact) => fact.disputes[0] === dispute),
      elsewhere: side.facts.filter((fact) => byId.get(fact)?.disputes[0] !== dispute),
    }));
    return [{ type: 'dispute', dispute, sides }];
  });
}

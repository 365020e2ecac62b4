import type { Dataset } from './dataset.ts';

/**
 * The origin that stands behind each claim, by claim id. A claim speaks for the origin of its source, unless every
 * sentence it rests on is a copy: then for the origin of the sentence copied. So a reprint never corroborates.
 */
export function originsOfClaims(dataset: Pick<Dataset, 'sources' | 'sentences' | 'claims'>): Map<string, string> {
  const originOfSource = new Map(dataset.sources.map((source) => [source.id, source.origin]));
  const sentences = new Map(dataset.sentences.map((sentence) => [sentence.id, sentence]));
  const originOfClaim = new Map<string, string>();
  for (const claim of dataset.claims) {
    const quoted = claim.sentences.flatMap((id) => sentences.get(id) ?? []);
    const own = quoted.find((sentence) => sentence.copyOf === null);
    const [first] = quoted;
    const witness = own ?? (first?.copyOf ? sentences.get(first.copyOf) : undefined) ?? first;
    const origin = witness && originOfSource.get(witness.source);
    if (origin !== undefined) originOfClaim.set(claim.id, origin);
  }
  return originOfClaim;
}

/** How many independent origins report each fact, by fact id. */
export function countOriginsOfFacts(dataset: Pick<Dataset, 'sources' | 'sentences' | 'claims'>): Map<string, number> {
  const originOfClaim = originsOfClaims(dataset);
  const origins = new Map<string, Set<string>>();
  for (const { id, fact } of dataset.claims) {
    const origin = originOfClaim.get(id);
    if (origin === undefined) continue;
    origins.set(fact, (origins.get(fact) ?? new Set()).add(origin));
  }
  return new Map([...origins].map(([fact, behind]) => [fact, behind.size]));
}

import type { DatasetIndex } from '../dataset/datasetIndex.ts';
import { NONE } from '../dataset/none.ts';
import type { Claim, Dataset, Dispute, Sentence } from '../model/dataset.ts';
import type { AppState } from '../state/store.ts';
import { claimsOfFact } from './claimsOf.ts';
import { claimsOfScope, claimsOfSelection, selectClaimsInView, type Scope } from './claimsInView.ts';
import { fingerprint } from './fingerprint.ts';
import { actorsOfSelection, selectOpen, selectRollUp } from './rollUp.ts';

/**
 * The dataset reduced to the claims of a scope and what they need, as a dataset of its own: their sentences (and those
 * they are copies of), sources, origins and facts; their actors and speakers with all they are members of; disputes of
 * which every side has a claim left, each side with the facts that are left to it. Where nothing is left out, it is the
 * dataset itself; else its version says so, and its span is that of what is left.
 *
 * @param note added to the summary, so that the file says of itself what it is
 */
export function viewDataset(state: AppState, scope: Scope, note: string): Dataset {
  const { index } = state;
  const claims = claimsOfScope(state, scope);
  if (claims.length === index.dataset.claims.length) return index.dataset;
  const kept = keep(index, claims, []);
  return { ...kept, summary: join(kept.summary, note), span: spanOf(kept) };
}

/**
 * The dataset reduced to what a page with this very view needs to look and read the same: the claims in view and of
 * the selection; all other claims of their facts and of the facts these contradict, as the origins of a fact and its
 * disputes are said whatever is filtered away; the actors that are open. Its span stays.
 */
export function pageDataset(state: AppState, note: string): Dataset {
  const { index, view } = state;
  const first = [...selectClaimsInView(state), ...claimsOfSelection(index, selectRollUp(state), view.selection)];
  const claims = wholeFacts(index, first);
  if (claims.length === index.dataset.claims.length) return index.dataset;
  const selected = actorsOfSelection(index, view.selection).map((place) => index.dataset.actors[place]!.id);
  const kept = keep(index, claims, [...selectOpen(state), ...selected]);
  return { ...kept, summary: join(kept.summary, note) };
}

/** All claims of the facts of some claims, and of the facts that share a dispute with one of these. */
function wholeFacts(index: DatasetIndex, claims: readonly number[]): Uint32Array {
  const facts = new Set(claims.map((claim) => index.dataset.claims[claim]!.fact));
  // A set that grows while it is walked: facts may be chained by several disputes.
  for (const fact of facts) {
    for (const { sides } of index.disputesOfFact.get(fact) ?? []) {
      for (const other of sides.flatMap((side) => side.facts)) facts.add(other);
    }
  }
  return Uint32Array.from([...facts].flatMap((fact) => [...claimsOfFact(index, fact)])).toSorted();
}

function keep(index: DatasetIndex, places: Uint32Array, actorsToo: readonly string[]): Dataset {
  const { dataset } = index;
  const claims = Array.from(places, (place) => dataset.claims[place]!);
  const sentences = sentencesOf(index, claims);
  const sources = new Set(sentences.map(({ source }) => source));
  const origins = new Set(dataset.sources.flatMap(({ id, origin }) => (sources.has(id) ? [origin] : [])));
  const actors = actorsOf(index, claims, actorsToo);
  const facts = new Set(claims.map(({ fact }) => fact));
  const disputes = dataset.disputes.flatMap((dispute) => disputeOf(dispute, facts));
  return {
    ...dataset,
    version: `${dataset.version.replace(/-view-\w+$/, '')}-view-${fingerprint(claims.map(({ id }) => id))}`,
    sources: dataset.sources.filter(({ id }) => sources.has(id)),
    origins: dataset.origins.filter(({ id }) => origins.has(id)),
    sentences,
    actors: dataset.actors.filter((_, place) => actors.has(place)),
    claims,
    facts: dataset.facts.filter(({ id }) => facts.has(id)),
    disputes,
  };
}

/** With the sentences that they are copies of: by these, origins are told apart. */
function sentencesOf(index: DatasetIndex, claims: readonly Claim[]): Sentence[] {
  const ids = new Set(claims.flatMap((claim) => [...claim.sentences, ...claim.marks.map(({ sentence }) => sentence)]));
  for (const id of ids) {
    const original = index.sentenceById.get(id)?.copyOf;
    if (original) ids.add(original);
  }
  return index.dataset.sentences.filter(({ id }) => ids.has(id));
}

/** The places of all actors that claims name, and of all that these are members of. */
function actorsOf(index: DatasetIndex, claims: readonly Claim[], too: readonly string[]): ReadonlySet<number> {
  const named = new Set([...claims.flatMap(({ from, to, saidBy }) => [from, to, ...(saidBy ?? [])]), ...too]);
  const places = new Set<number>();
  for (const id of named) {
    for (let at = index.actorPlace.get(id) ?? NONE; at !== NONE; at = index.memberOf[at]!) places.add(at);
  }
  return places;
}

function disputeOf(dispute: Dispute, facts: ReadonlySet<string>): Dispute[] {
  const sides = dispute.sides.map(({ gist, facts: all }) => ({ gist, facts: all.filter((fact) => facts.has(fact)) }));
  return sides.every((side) => side.facts.length > 0) ? [{ ...dispute, sides }] : [];
}

/** As the format has it: from the first to the last day of what happened; of publication when nothing is dated. */
function spanOf({ claims, sources, span }: Dataset): Dataset['span'] {
  const dated = claims.flatMap(({ happened }) => happened ?? []);
  const intervals = dated.length > 0 ? dated : sources.map(({ published }) => ({ from: published, to: published }));
  const [from] = intervals.map((interval) => interval.from).toSorted();
  const to = intervals
    .map((interval) => interval.to)
    .toSorted()
    .at(-1);
  return { from: from ?? span.from, to: to ?? span.to };
}

function join(summary: string, note: string): string {
  return [summary, note].filter((part) => part !== '').join(' ');
}

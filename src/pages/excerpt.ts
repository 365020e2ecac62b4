import { indexDataset, type DatasetIndex } from '../dataset/datasetIndex.ts';
import { NONE } from '../dataset/none.ts';
import { claimLists, claimsIn, type ClaimLists } from '../derive/claimsOf.ts';
import type { Claim, Dataset } from '../model/dataset.ts';
import type { AppState } from '../state/store.ts';
import { initialView, type Selection } from '../state/view.ts';

/** The dataset with what each page asks of it, gathered once. */
export interface Site {
  readonly index: DatasetIndex;
  readonly claimsOfFact: ClaimLists;
  /** By the actor's place: places of the claims of itself and of all its members. */
  readonly claimsOfActor: readonly (readonly number[])[];
  /** By the actor's place: places of the claims that it makes of others, in its own words or quoted. */
  readonly claimsSaidBy: readonly (readonly number[])[];
  /** How many actors each has in it, at any depth, by place. */
  readonly foldedInto: Uint32Array;
}

export function createSite(index: DatasetIndex): Site {
  const claimsOfActor = index.dataset.actors.map((): number[] => []);
  const claimsSaidBy = index.dataset.actors.map((): number[] => []);
  for (let claim = 0; claim < index.claims.count; claim++) {
    const touched = new Set([...chain(index, index.claims.from[claim]!), ...chain(index, index.claims.to[claim]!)]);
    for (const actor of touched) claimsOfActor[actor]!.push(claim);
    for (const id of new Set(index.dataset.claims[claim]!.saidBy)) {
      const speaker = index.actorPlace.get(id)!;
      if (!touched.has(speaker)) claimsSaidBy[speaker]!.push(claim);
    }
  }
  const foldedInto = new Uint32Array(index.dataset.actors.length);
  for (const actor of foldedInto.keys()) for (const whole of chain(index, actor).slice(1)) foldedInto[whole]! += 1;
  return {
    index,
    claimsOfActor,
    claimsSaidBy,
    foldedInto,
    claimsOfFact: claimLists(index.dataset.facts.length, [index.claims.fact]),
  };
}

/** An actor and all that it is a member of, from itself up. */
export function chain({ memberOf }: DatasetIndex, actor: number): number[] {
  const places: number[] = [];
  for (let at = actor; at !== NONE; at = memberOf[at]!) places.push(at);
  return places;
}

/**
 * The app's state with something selected, on a dataset of no more than that needs, so that a page costs what stands on
 * it and not what there is: the same derivations give the same answer. Claims of the same facts come along, as they
 * count for who else reports them.
 */
export function excerpt(
  site: Site,
  selection: Selection,
  claims: readonly number[],
  actors: readonly number[],
): AppState {
  const index = indexDataset(excerptDataset(site, claims, actors));
  return { index, view: { ...initialView, selection }, hovered: null };
}

function excerptDataset(
  { index, claimsOfFact }: Site,
  places: readonly number[],
  actorPlaces: readonly number[],
): Dataset {
  const { dataset } = index;
  const factPlaces = sorted(places.map((claim) => index.claims.fact[claim]!));
  const claims = sorted(factPlaces.flatMap((fact) => [...claimsIn(claimsOfFact, fact)])).map(
    (claim) => dataset.claims[claim]!,
  );
  const sentences = [...sentenceIds(index, claims)].toSorted().map((id) => index.sentenceById.get(id)!);
  const sources = [...new Set(sentences.map(({ source }) => source))].toSorted().map((id) => index.sourceById.get(id)!);
  const named = claims.flatMap(({ from, to, saidBy }) => [from, to, ...(saidBy ?? [])]);
  const actors = [...named.flatMap((id) => index.actorPlace.get(id) ?? []), ...actorPlaces];
  const facts = factPlaces.map((fact) => dataset.facts[fact]!);
  return {
    ...dataset,
    actors: sorted(actors.flatMap((actor) => chain(index, actor))).map((actor) => dataset.actors[actor]!),
    claims,
    sentences,
    sources,
    facts,
    disputes: [...new Set(facts.flatMap(({ id }) => index.disputesOfFact.get(id) ?? []))],
  };
}

/** With the sentences that they are copies of: by these, origins are told apart. */
function sentenceIds(index: DatasetIndex, claims: readonly Claim[]): ReadonlySet<string> {
  const ids = new Set(claims.flatMap((claim) => [...claim.sentences, ...claim.marks.map(({ sentence }) => sentence)]));
  for (const id of ids) {
    const original = index.sentenceById.get(id)?.copyOf;
    if (original) ids.add(original);
  }
  return ids;
}

function sorted(places: readonly number[]): number[] {
  return [...new Set(places)].toSorted((one, other) => one - other);
}

import type { DatasetIndex } from '../dataset/datasetIndex.ts';
import { NONE } from '../dataset/none.ts';
import type { AppState } from '../state/store.ts';
import type { Selection } from '../state/view.ts';
import { claimsOfFact } from './claimsOf.ts';
import { claimsOfLink } from './linkEvidence.ts';
import { selectMatchedClaims } from './matchClaims.ts';
import { remember } from './remember.ts';
import { selectRollUp, type RollUp } from './rollUp.ts';
import { selectVisibleGraph, type VisibleGraph } from './visibleGraph.ts';

/** What of a dataset is taken along: what the view shows, of that only what is selected, or everything there is. */
export const SCOPES = ['view', 'selection', 'all'] as const;
export type Scope = (typeof SCOPES)[number];

/** The places of the claims that match; in a focus, of those whose actors are both in it. */
export function claimsInView(
  index: DatasetIndex,
  graph: VisibleGraph,
  rolled: RollUp,
  matched: Uint8Array,
): Uint32Array {
  const { from, to, count } = index.claims;
  const near = graph.hidden.outsideFocus === 0 ? null : new Set(graph.actors.map(({ place }) => place));
  const places: number[] = [];
  for (let claim = 0; claim < count; claim++) {
    if (!matched[claim]) continue;
    if (near && !(near.has(rolled.shownFor[from[claim]!]!) && near.has(rolled.shownFor[to[claim]!]!))) continue;
    places.push(claim);
  }
  return Uint32Array.from(places);
}

/** The places of all claims of the selected thing, whatever the filters say, in order; of an actor also its members'. */
export function claimsOfSelection(index: DatasetIndex, rolled: RollUp, selection: Selection): Uint32Array {
  switch (selection.type) {
    case 'none':
      return new Uint32Array();
    case 'actor':
      return claimsOfActor(index, index.actorPlace.get(selection.id) ?? NONE);
    case 'link':
      return claimsOfLink(index, rolled, selection.id);
    case 'claim':
      return Uint32Array.from([index.claimPlace.get(selection.id) ?? []].flat());
    case 'fact':
      return claimsOfFact(index, selection.id);
    case 'dispute': {
      const facts = index.disputeById.get(selection.id)?.sides.flatMap((side) => side.facts) ?? [];
      return Uint32Array.from(new Set(facts.flatMap((fact) => [...claimsOfFact(index, fact)]))).toSorted();
    }
  }
}

function claimsOfActor({ claims, memberOf }: DatasetIndex, actor: number): Uint32Array {
  if (actor === NONE) return new Uint32Array();
  const isWithin = Uint8Array.from(memberOf, (_, member) => {
    for (let at = member; at !== NONE; at = memberOf[at]!) if (at === actor) return 1;
    return 0;
  });
  const places: number[] = [];
  for (let claim = 0; claim < claims.count; claim++) {
    if (isWithin[claims.from[claim]!] || isWithin[claims.to[claim]!]) places.push(claim);
  }
  return Uint32Array.from(places);
}

const remembered = remember(claimsInView);

export function selectClaimsInView(state: AppState): Uint32Array {
  return remembered(state.index, selectVisibleGraph(state), selectRollUp(state), selectMatchedClaims(state));
}

/** The places of the claims of a scope, in the order of the dataset. */
export function claimsOfScope(state: AppState, scope: Scope): Uint32Array {
  if (scope === 'all') return Uint32Array.from(state.index.dataset.claims.keys());
  const shown = selectClaimsInView(state);
  if (scope === 'view') return shown;
  const own = new Set(claimsOfSelection(state.index, selectRollUp(state), state.view.selection));
  return shown.filter((claim) => own.has(claim));
}

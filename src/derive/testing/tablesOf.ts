import type { AppState } from '../../state/store.ts';
import { selectClaimsInView } from '../claimsInView.ts';
import { selectMatchedClaims } from '../matchClaims.ts';
import { selectRollUp } from '../rollUp.ts';
import { claimRow, tables, type ClaimRow, type Tables } from '../tableRows.ts';
import { selectVisibleGraph } from '../visibleGraph.ts';

/** The rows of the table's links and actors in a state. */
export function tablesOf(state: AppState): Tables {
  return tables(state.index, selectVisibleGraph(state), selectRollUp(state), selectMatchedClaims(state));
}

/** The rows of the table's claims in a state. */
export function claimRowsOf(state: AppState): readonly ClaimRow[] {
  return Array.from(selectClaimsInView(state), (place) => claimRow(state.index, place));
}

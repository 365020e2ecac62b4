import { useDeferredValue, useMemo } from 'react';
import { selectClaimsInView } from '../derive/claimsInView.ts';
import { selectMatchedClaims } from '../derive/matchClaims.ts';
import { selectRollUp } from '../derive/rollUp.ts';
import { tables, type Tables } from '../derive/tableRows.ts';
import { selectVisibleGraph } from '../derive/visibleGraph.ts';
import { useApp } from '../state/useApp.ts';

/** The rows of what is in view. Dragging the window of time moves its thumb at once; the rows follow when there is time. */
export function useRows(): Tables & { readonly claimCount: number } {
  const index = useApp((state) => state.index);
  // All of one moment: links by their places in an older level would be another's.
  const rolled = useDeferredValue(useApp(selectRollUp));
  const graph = useDeferredValue(useApp(selectVisibleGraph));
  const matched = useDeferredValue(useApp(selectMatchedClaims));
  const { length: claimCount } = useDeferredValue(useApp(selectClaimsInView));
  const rows = useMemo(() => tables(index, graph, rolled, matched), [index, graph, rolled, matched]);
  return { ...rows, claimCount };
}

/** The places of the claims in view. */
export function useClaimPlaces(): readonly number[] {
  const claims = useDeferredValue(useApp(selectClaimsInView));
  return useMemo(() => [...claims], [claims]);
}

import type { AppState } from '../state/store.ts';
import { selectCounts } from './counts.ts';
import { remember } from './remember.ts';
import { selectRollUp, type RollUp } from './rollUp.ts';
import { selectVisibleGraph, type VisibleGraph } from './visibleGraph.ts';

/** What the sentence under the map says: how much of all there is the reader sees. */
export interface ShownCounts {
  readonly links: number;
  readonly allLinks: number;
  readonly claims: number;
  readonly undated: number;
}

function shownCounts(graph: VisibleGraph, rolled: RollUp, claims: number, undated: number): ShownCounts {
  return { links: graph.matchedLinks, allLinks: rolled.linkCount, claims, undated };
}

const remembered = remember(shownCounts);

export function selectShownCounts(state: AppState): ShownCounts {
  const { matched, undated } = selectCounts(state);
  return remembered(selectVisibleGraph(state), selectRollUp(state), matched, undated);
}

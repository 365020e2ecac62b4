import { readColumns } from '../dataset/columnar/readColumns.ts';
import { writeColumns } from '../dataset/columnar/writeColumns.ts';
import { indexDataset, type DatasetIndex } from '../dataset/datasetIndex.ts';
import { checkDataset } from '../dataset/parseDataset.ts';
import { actorSummary } from '../derive/actorSummary.ts';
import { selectClaimsInView } from '../derive/claimsInView.ts';
import { selectCounts } from '../derive/counts.ts';
import { disputeEvidence } from '../derive/disputeEvidence.ts';
import { selectDrawnGraph } from '../derive/drawnGraph.ts';
import { selectEmphasis } from '../derive/emphasis.ts';
import { countEvidence, evidenceOf } from '../derive/evidence.ts';
import { selectMatchedClaims } from '../derive/matchClaims.ts';
import { selectRollUp } from '../derive/rollUp.ts';
import { selectShownCounts } from '../derive/shownCounts.ts';
import { claimRow, tables } from '../derive/tableRows.ts';
import { selectTimeline, stepsOf } from '../derive/timeline.ts';
import { viewDataset } from '../derive/viewDataset.ts';
import { selectVisibleGraph } from '../derive/visibleGraph.ts';
import { gatherExport } from '../export/gatherExport.ts';
import { tableOf, TABLES } from '../export/tables.ts';
import type { Dataset } from '../model/dataset.ts';
import type { AppState } from '../state/store.ts';
import { initialView, openAll, select, setClock, setWindow, type View } from '../state/view.ts';
import { viewFromQuery, viewToQuery } from '../state/viewUrl.ts';

/** @throws when something that the loader let through breaks, or contradicts, what is built on it */
export function survive(dataset: Dataset): void {
  const index = indexDataset(dataset);
  for (const [at, view] of viewsOf(index).entries()) {
    surviveView({ index, view, hovered: null });
    if (at < 3) surviveExport({ index, view, hovered: null });
  }
  const again = readColumns(writeColumns(dataset));
  if (JSON.stringify(again) !== JSON.stringify(dataset)) throw new Error('the compact form says something else');
}

function viewsOf(index: DatasetIndex): View[] {
  const { actors, claims, facts, disputes } = index.dataset;
  const [actor, claim, fact, dispute] = [actors.at(-1), claims[0], facts[0], disputes[0]];
  const { from, to } = index.span.happened;
  return [
    initialView,
    openAll(setClock(initialView, 'reported'), index),
    setWindow(initialView, { from, to: from + Math.floor((to - from) / 2) }),
    ...(actor ? [select(initialView, 'actor', actor.id)] : []),
    ...(claim ? [select(initialView, 'claim', claim.id)] : []),
    ...(fact ? [select(initialView, 'fact', fact.id)] : []),
    ...(dispute ? [select(initialView, 'dispute', dispute.id)] : []),
  ];
}

/** Everything that a screen shows of a view, worked out. */
export function surviveView(state: AppState): void {
  const { index, view } = state;
  const [rolled, graph, matched] = [selectRollUp(state), selectVisibleGraph(state), selectMatchedClaims(state)];
  const shown = selectShownCounts(state);
  const count = matched.reduce((sum, is) => sum + is, 0);
  if (shown.claims !== count) throw new Error(`${shown.claims} claims are said to match, and ${count} do`);
  selectDrawnGraph(state);
  selectEmphasis(state);
  selectCounts(state);
  for (const width of [100, 1400]) stepsOf(selectTimeline(state, width).scale, selectTimeline(state, width).histogram);
  tables(index, graph, rolled, matched);
  const inView = selectClaimsInView(state);
  for (const place of inView.subarray(0, 50)) claimRow(index, place);
  countEvidence(evidenceOf(index, inView.subarray(0, 50)));
  if (view.selection.type === 'actor') actorSummary(index, rolled, graph.links, matched, view.selection.id);
  if (view.selection.type === 'dispute') disputeEvidence(index, view.selection.id);
  surviveAddress(state);
}

/** @throws when a view does not come back from its address */
export function surviveAddress({ index, view }: AppState): void {
  const query = viewToQuery(view, index);
  const read = viewFromQuery(query, index);
  if (read.notices.length > 0) throw new Error(`the address of a view is complained of: ${query}`);
  const again = viewToQuery(read.view, index);
  if (again !== query) throw new Error(`the address of a view becomes another: ${query} and ${again}`);
}

function surviveExport(state: AppState): void {
  const taken = viewDataset(state, 'view', 'A part.');
  const checked = checkDataset(JSON.parse(JSON.stringify(taken)));
  if (!checked.ok) throw new Error(`what is exported cannot be opened: ${JSON.stringify(checked.problem)}`);
  const gathered = gatherExport(state, 'view');
  const { id, title, version } = state.index.dataset;
  const about = { dataset: { id, title, version }, holds: '', address: '' };
  for (const name of TABLES) {
    const table = tableOf(name, gathered, about);
    for (let at = 0; at < Math.min(table.count, 20); at++) table.row(at);
  }
}

import type { ListedDataset } from '../dataset/datasetList.ts';
import { fail, succeed, type Outcome } from '../dataset/loadProblem.ts';
import { nearest } from '../state/address/nearest.ts';
import type { OpenedDataset } from '../state/openedDataset.ts';
import type { ViewNotice } from '../state/viewNotice.ts';

export interface Found {
  readonly listed: ListedDataset;
  readonly opened: OpenedDataset;
  /** Where the site lists no such dataset, and its first is taken instead. */
  readonly notice: ViewNotice | null;
}

/** Which of the listed datasets an address is about. */
export function findDataset(opened: OpenedDataset, datasets: readonly ListedDataset[]): Outcome<Found> {
  const [first] = datasets;
  if (!first) return fail({ type: 'none-listed' });
  if (opened.type === 'file') return fail({ type: 'file-needed', id: opened.id });
  const id = opened.type === 'first' ? first.id : opened.id;
  const listed = datasets.find((dataset) => dataset.id === id);
  if (listed === first) return succeed({ listed, opened: { type: 'first' }, notice: null });
  if (listed) return succeed({ listed, opened, notice: null });
  return succeed({ listed: first, opened: { type: 'first' }, notice: noSuchDataset(id, datasets) });
}

function noSuchDataset(given: string, datasets: readonly ListedDataset[]): ViewNotice {
  const candidates = datasets.map(({ id, title }) => ({ id, names: [title] }));
  const meant = datasets.find(({ id }) => id === nearest(given, candidates));
  const suggestion = meant ? ({ type: 'dataset', name: meant.title, id: meant.id } as const) : null;
  return { part: 'data', problem: 'unknown', given: given.slice(0, 80), nearest: suggestion };
}

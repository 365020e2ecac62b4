import { indexDataset, type DatasetIndex } from '../dataset/datasetIndex.ts';
import type { ListedDataset } from '../dataset/datasetList.ts';
import { loadDataset, loadDatasetList, openDatasetFile } from '../dataset/loadDataset.ts';
import { succeed, type Outcome } from '../dataset/loadProblem.ts';
import type { Reading } from '../dataset/readText.ts';
import { nextTask } from '../platform/nextTask.ts';
import { openedFromQuery, type OpenedDataset } from '../state/openedDataset.ts';
import { initialView, type View } from '../state/view.ts';
import type { ViewNotice } from '../state/viewNotice.ts';
import { viewFromQuery, type ReadView } from '../state/viewUrl.ts';
import { findDataset } from './findDataset.ts';

/** All that the first picture needs. */
export interface StartState {
  readonly index: DatasetIndex;
  readonly view: View;
  readonly opened: OpenedDataset;
  readonly datasets: readonly ListedDataset[];
  readonly notices: readonly ViewNotice[];
}

/** From an address to a state. `datasets` is what the site offers, also where that is of no help. */
export async function startFromAddress(
  query: string,
  reading: Reading,
  onList: (datasets: readonly ListedDataset[]) => void,
): Promise<Outcome<StartState>> {
  const list = await loadDatasetList();
  if (!list.ok) return list;
  const datasets = list.value;
  onList(datasets);
  const found = findDataset(openedFromQuery(query), datasets);
  if (!found.ok) return found;
  const { listed, opened, notice } = found.value;
  const dataset = await loadDataset(listed, reading);
  if (!dataset.ok) return dataset;
  await nextTask();
  const index = indexDataset(dataset.value);
  if (selectsEvidence(query)) await index.whole();
  await nextTask();
  // What an address says of a dataset that is not there means nothing in another.
  const read = notice ? { view: initialView, notices: [notice] } : viewFromQuery(query, index, listed.stories);
  const view = read.view.story ? await stepShown(read.view, index, listed) : read.view;
  return succeed({ index, opened, datasets, ...read, view });
}

async function stepShown(view: View, index: DatasetIndex, listed: ListedDataset): Promise<View> {
  const { withStepShown } = await import('../state/openStory.ts');
  return withStepShown(view, index, listed);
}

/** Of a large dataset the first picture needs neither claims nor facts, unless the address is of one. */
function selectsEvidence(query: string): boolean {
  const parts = new URLSearchParams(query);
  return parts.has('claim') || parts.has('fact');
}

/** From a file to a state. The address counts when it was made for a file of the same dataset. */
export async function startFromFile(
  file: File,
  query: string,
  datasets: readonly ListedDataset[],
): Promise<Outcome<StartState>> {
  const dataset = await openDatasetFile(file);
  if (!dataset.ok) return dataset;
  const index = indexDataset(dataset.value);
  if (selectsEvidence(query)) await index.whole();
  const opened = { type: 'file', id: dataset.value.id } as const;
  return succeed({ index, ...viewOfFile(query, opened, index), opened, datasets });
}

export function viewOfFile(query: string, opened: OpenedDataset, index: DatasetIndex): ReadView {
  const wanted = openedFromQuery(query);
  const isMeant = wanted.type === 'file' && opened.type === 'file' && wanted.id === opened.id;
  return isMeant ? viewFromQuery(query, index) : { view: initialView, notices: [] };
}

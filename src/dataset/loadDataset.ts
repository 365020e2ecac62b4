import type { Dataset } from '../model/dataset.ts';
import { parseDatasetList, type ListedDataset } from './datasetList.ts';
import { embeddedDataset, embeddedList } from './embedded.ts';
import type { Outcome } from './loadProblem.ts';
import { parseDatasetInTasks } from './parseDataset.ts';
import { fetchBytes, fetchText, readFileBytes, readFileText, type Bytes, type Reading } from './readText.ts';

/**
 * The one door to the network. Addresses are relative to the page, so that the site works in any folder. A page that is
 * one file has its dataset in it, and asks for none.
 */
export const DATA_FOLDER = './data/';

export async function loadDatasetList(reading: Reading = {}): Promise<Outcome<readonly ListedDataset[]>> {
  const own = embeddedDataset();
  if (own) return embeddedList(own);
  const text = await fetchText(`${DATA_FOLDER}index.json`, reading);
  return text.ok ? parseDatasetList(text.value) : text;
}

/** Datasets of more claims, and files of more bytes, are read in a worker: the page must not stand still for long. */
const LARGE = { claims: 3_000, bytes: 3 * 2 ** 20 } as const;

export async function loadDataset(listed: ListedDataset, reading: Reading = {}): Promise<Outcome<Dataset>> {
  const own = embeddedDataset();
  if (own) return own;
  if (listed.columns !== undefined) {
    const { fetchColumns } = await import('./fetchColumns.ts');
    return fetchColumns(DATA_FOLDER + listed.columns, reading);
  }
  if (listed.claims > LARGE.claims) return parseAway(await fetchBytes(DATA_FOLDER + listed.file, reading), reading);
  const text = await fetchText(DATA_FOLDER + listed.file, reading);
  return text.ok ? parseDatasetInTasks(text.value) : text;
}

/** A dataset of the reader's own, compiled earlier. It never leaves the machine. */
export async function openDatasetFile(file: Blob, reading: Reading = {}): Promise<Outcome<Dataset>> {
  if (file.size > LARGE.bytes) return parseAway(await readFileBytes(file, reading), reading);
  const text = await readFileText(file, reading);
  return text.ok ? parseDatasetInTasks(text.value) : text;
}

async function parseAway(bytes: Outcome<readonly Bytes[]>, { signal }: Reading): Promise<Outcome<Dataset>> {
  if (!bytes.ok) return bytes;
  const { parseElsewhere } = await import('./parseElsewhere.ts');
  return parseElsewhere(bytes.value, signal);
}

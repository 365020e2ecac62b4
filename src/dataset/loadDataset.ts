import type { Dataset } from '../model/dataset.ts';
import { parseDatasetList, type ListedDataset } from './datasetList.ts';
import { embeddedDataset, embeddedList } from './embedded.ts';
import type { Outcome } from './loadProblem.ts';
import { parseDataset } from './parseDataset.ts';
import { fetchText, readFileText, type Reading } from './readText.ts';

/**
 * The one door to the network. Addresses are relative to the page, so that the site works in any folder. A page that is
 * one file has its dataset in it, and asks for none.
 */
const FOLDER = './data/';

export async function loadDatasetList(reading: Reading = {}): Promise<Outcome<readonly ListedDataset[]>> {
  const own = embeddedDataset();
  if (own) return embeddedList(own);
  const text = await fetchText(`${FOLDER}index.json`, reading);
  return text.ok ? parseDatasetList(text.value) : text;
}

export async function loadDataset({ file }: ListedDataset, reading: Reading = {}): Promise<Outcome<Dataset>> {
  const own = embeddedDataset();
  if (own) return own;
  const text = await fetchText(FOLDER + file, reading);
  return text.ok ? parseDataset(text.value) : text;
}

/** A dataset of the reader's own, compiled earlier. It never leaves the machine. */
export async function openDatasetFile(file: Blob, reading: Reading = {}): Promise<Outcome<Dataset>> {
  const text = await readFileText(file, reading);
  return text.ok ? parseDataset(text.value) : text;
}

import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import type { Plugin } from 'vite';
import { COLUMNS_FROM, headPath, partFiles } from '../dataset/columnar/partFiles.ts';
import { writeColumns } from '../dataset/columnar/writeColumns.ts';
import { parseDatasetList } from '../dataset/datasetList.ts';
import { parseDataset } from '../dataset/parseDataset.ts';
import { siteStep } from './builtSite.ts';

/** Gives each large dataset of a built site its compact form, which the app then takes instead of the JSON. */
export function columns(): Plugin {
  return siteStep('columns', 'writeBundle', ({ outDir }) => {
    for (const line of writeColumnsBeside(path.join(outDir, 'data'))) console.log(line);
  });
}

/**
 * Writes the compact form of the large datasets in a folder, each version in a folder of its own, and names it in the
 * folder's list last, so that nothing is named that is not there.
 * @returns a line about each
 * @throws when the list or a listed dataset cannot be read
 */
export function writeColumnsBeside(folder: string, from = COLUMNS_FROM): string[] {
  const list = path.join(folder, 'index.json');
  const text = readFileSync(list, 'utf8');
  const listed = parseDatasetList(text);
  if (!listed.ok) throw new Error(`${list}: ${listed.problem.type}`);
  const said: string[] = [];
  const datasets = listed.value.map((entry) => {
    if (entry.claims < from) return entry;
    const file = path.join(folder, entry.file);
    const dataset = parseDataset(readFileSync(file, 'utf8'));
    if (!dataset.ok) throw new Error(`${file}: ${dataset.problem.type}`);
    const parts = writeColumns(dataset.value);
    for (const [name, bytes] of partFiles(dataset.value, parts)) {
      const place = path.join(folder, name);
      mkdirSync(path.dirname(place), { recursive: true });
      writeFileSync(place, bytes);
    }
    said.push(`${entry.id}: compact form, ${Math.round(parts.head.length / 1000)} kB before the first picture`);
    return { ...entry, columns: headPath(dataset.value) };
  });
  if (said.length > 0) writeFileSync(list, `${JSON.stringify({ format: 'attache-index/1', datasets }, null, 2)}\n`);
  return said;
}

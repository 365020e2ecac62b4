import { cpSync, existsSync, mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { writeColumnsBeside } from '../../src/build/columns.ts';
import { LIST_FORMAT } from '../../src/dataset/datasetList.ts';
import type { Dataset } from '../../src/model/dataset.ts';
import { namePreviews, writePreview } from '../../src/pages/writePreviews.ts';

const ROOT = path.join(import.meta.dirname, '../..');
const DIST = path.join(ROOT, 'dist');

/** The built app, copied to a folder; what of data is there already stays. */
export function copySite(site: string): void {
  if (!existsSync(path.join(DIST, 'index.html'))) throw new Error('There is no dist/: npm run build makes it.');
  rmSync(path.join(site, 'assets'), { recursive: true, force: true });
  cpSync(DIST, site, {
    recursive: true,
    preserveTimestamps: true,
    filter: (file) => !/\.map$|[\\/](?:actor|link|story|data)$/.test(file),
  });
  if (existsSync(path.join(site, 'data'))) namePreviews(site);
}

/** Puts a dataset beside the app as its own build does: as JSON, a large one in the compact form, and with its preview. */
export function addDataset(site: string, dataset: Dataset): void {
  const folder = path.join(site, 'data');
  const list = path.join(folder, 'index.json');
  mkdirSync(folder, { recursive: true });
  const { id, title, summary, version, span, actors, claims } = dataset;
  const file = `${id}.json`;
  writeFileSync(path.join(folder, file), JSON.stringify(dataset));
  const entry = { id, title, summary, file, version, actors: actors.length, claims: claims.length, span };
  const listed = existsSync(list)
    ? (JSON.parse(readFileSync(list, 'utf8')) as { readonly datasets: readonly { readonly id: string }[] }).datasets
    : [];
  writeFileSync(list, JSON.stringify({ format: LIST_FORMAT, datasets: [entry] }));
  writeColumnsBeside(folder);
  const [made] = (JSON.parse(readFileSync(list, 'utf8')) as { readonly datasets: readonly unknown[] }).datasets;
  const others = listed.filter((known) => known.id !== id);
  writeFileSync(list, JSON.stringify({ format: LIST_FORMAT, datasets: [...others, made] }));
  writePreview(ROOT, site, dataset);
  namePreviews(site);
}

import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { indexDataset } from '../dataset/datasetIndex.ts';
import { parseDatasetList, type ListedDataset } from '../dataset/datasetList.ts';
import { parseDataset } from '../dataset/parseDataset.ts';
import type { Dataset } from '../model/dataset.ts';
import { makePreview } from '../preview/makePreview.ts';
import { registerFonts } from './card/registerFonts.ts';
import { measure } from './measure.ts';

/**
 * Gives each dataset of a built site its preview.
 * @param root where the sources are, with the letters that names are measured in
 * @throws when the list or a listed dataset cannot be read
 */
export function writePreviews(root: string, outDir: string): void {
  const folder = path.join(outDir, 'data');
  for (const { file } of readList(outDir)) {
    const dataset = parseDataset(readFileSync(path.join(folder, file), 'utf8'));
    if (!dataset.ok) throw new Error(`${file}: ${dataset.problem.type}`);
    writePreview(root, outDir, dataset.value);
  }
  namePreviews(outDir);
}

export function writePreview(root: string, outDir: string, dataset: Dataset): void {
  registerFonts(root);
  const preview = makePreview(indexDataset(dataset), { measure, family: 'Inter, "Inter Ext"' });
  writeFileSync(fileOf(outDir, dataset.id), JSON.stringify(preview));
}

/** Says in the site's page which datasets have a preview: it asks for that before it knows the list. */
export function namePreviews(outDir: string): void {
  const page = path.join(outDir, 'index.html');
  const ids = readList(outDir).flatMap(({ id }) => (existsSync(fileOf(outDir, id)) ? [id] : []));
  const html = readFileSync(page, 'utf8').replace(
    /<html([^>]*?)(?: data-previews="[^"]*")?>/,
    (_tag, attributes: string) => `<html${attributes} data-previews="${ids.join(' ')}">`,
  );
  writeFileSync(page, html);
}

function fileOf(outDir: string, id: string): string {
  return path.join(outDir, 'data', `${id}.preview.json`);
}

function readList(outDir: string): readonly ListedDataset[] {
  const list = path.join(outDir, 'data', 'index.json');
  const listed = parseDatasetList(readFileSync(list, 'utf8'));
  if (!listed.ok) throw new Error(`${list}: ${listed.problem.type}`);
  return listed.value;
}

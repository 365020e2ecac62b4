import { readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { indexDataset } from '../dataset/datasetIndex.ts';
import { parseDatasetList } from '../dataset/datasetList.ts';
import { parseDataset } from '../dataset/parseDataset.ts';
import { makePreview } from '../preview/makePreview.ts';
import { registerFonts } from './card/registerFonts.ts';
import { measure } from './measure.ts';

/**
 * Gives each dataset of a built site its preview, and says in its page which have one: that asks for it before it knows the list.
 * @param root where the sources are, with the letters that names are measured in
 * @throws when the list or a listed dataset cannot be read
 */
export function writePreviews(root: string, outDir: string): void {
  registerFonts(root);
  const folder = path.join(outDir, 'data');
  const list = path.join(folder, 'index.json');
  const listed = parseDatasetList(readFileSync(list, 'utf8'));
  if (!listed.ok) throw new Error(`${list}: ${listed.problem.type}`);
  for (const { id, file } of listed.value) {
    const dataset = parseDataset(readFileSync(path.join(folder, file), 'utf8'));
    if (!dataset.ok) throw new Error(`${file}: ${dataset.problem.type}`);
    const preview = makePreview(indexDataset(dataset.value), { measure, family: 'Inter, "Inter Ext"' });
    writeFileSync(path.join(folder, `${id}.preview.json`), JSON.stringify(preview));
  }
  const page = path.join(outDir, 'index.html');
  const ids = listed.value.map(({ id }) => id).join(' ');
  const html = readFileSync(page, 'utf8').replace(
    /<html([^>]*?)(?: data-previews="[^"]*")?>/,
    (_tag, attributes: string) => `<html${attributes} data-previews="${ids}">`,
  );
  writeFileSync(page, html);
}

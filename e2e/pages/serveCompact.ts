import type { Page } from '@playwright/test';
import { headPath, partFiles } from '../../src/dataset/columnar/partFiles.ts';
import { writeColumns } from '../../src/dataset/columnar/writeColumns.ts';
import { generateDataset } from '../../src/generate/generateDataset.ts';
import type { Dataset } from '../../src/model/dataset.ts';

/** Serves a generated dataset, in the compact form, in the place of the site's. */
export async function serveCompact(page: Page, sizes: Parameters<typeof generateDataset>[0]): Promise<Dataset> {
  const dataset = generateDataset(sizes);
  const { id, title, summary, version, span, actors, claims } = dataset;
  const parts = partFiles(dataset, writeColumns(dataset));
  const listed = { id, title, summary, file: `${id}.json`, columns: headPath(dataset), version, span };
  const list = { ...listed, actors: actors.length, claims: claims.length };
  await page.route('**/data/**', (route) => {
    const [, name = ''] = new URL(route.request().url()).pathname.split('/data/');
    const body = parts.get(name);
    if (body) return route.fulfill({ contentType: 'application/octet-stream', body: Buffer.from(body) });
    // The page asks for that of the dataset it was built with, and then sees that it is of another.
    if (name.endsWith('.preview.json')) return route.continue();
    if (name !== 'index.json') return route.fulfill({ status: 404 });
    return route.fulfill({ json: { format: 'attache-index/1', datasets: [list] } });
  });
  return dataset;
}

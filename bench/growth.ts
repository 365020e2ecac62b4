import { existsSync, mkdirSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { parseArgs } from 'node:util';
import { chromium } from '@playwright/test';
import { launchOptions } from '../src/build/browser.mjs';
import { measureSite } from './growth/measureSite.ts';
import { printTable, rounded } from './measure.ts';
import { dayedDataset } from './peers/dayedDataset.ts';
import { serve } from './peers/serve.ts';
import { addDataset, copySite } from './peers/site.ts';
import { isSize, SIZES } from './sizes.ts';

/** Where the comparison with the peers keeps its data: large ones take minutes to make. */
const FOLDER = path.join(tmpdir(), 'attache-peers');

/** The built app with growing datasets: `npm run bench -- growth --sizes S,M --loads 5`. */
export async function benchGrowth(given: readonly string[]): Promise<void> {
  const { values } = parseArgs({
    args: [...given],
    options: { sizes: { type: 'string', default: 'S,M,L,XL' }, loads: { type: 'string', default: '5' } },
  });
  const sizes = values.sizes.split(',').filter(isSize);
  const site = path.join(FOLDER, 'site');
  mkdirSync(site, { recursive: true });
  copySite(site);
  for (const size of sizes) {
    if (!existsSync(path.join(site, 'data', `${size.toLowerCase()}.json`))) addDataset(site, dayedDataset(size));
  }
  const served = await serve(site, path.join(FOLDER, 'packed'));
  const browser = await chromium.launch(launchOptions());
  try {
    const rows: string[][] = [];
    for (const size of sizes) {
      const figures = await measureSite(browser, served.address, size, Number(values.loads));
      const { load, redraws, dateStep, filter, search, scroll, memory, memoryAfterUse } = figures;
      const shown = [load, redraws, dateStep, filter, search, scroll, memory, memoryAfterUse].map(rounded);
      console.log(size, ...shown);
      rows.push([size, String(SIZES[size].links), ...shown]);
    }
    printTable(
      [
        'size',
        'claims',
        'load, ms',
        'redraws a second',
        'date step, ms',
        'filter, ms',
        'search, ms',
        'table p95, ms',
        'memory, MB',
        'after use, MB',
      ],
      rows,
    );
  } finally {
    await browser.close();
    served.close();
  }
}

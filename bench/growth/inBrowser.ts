import { existsSync, mkdirSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { chromium, type Browser } from '@playwright/test';
import { launchOptions } from '../../src/build/browser.mjs';
import { dayedDataset } from '../peers/dayedDataset.ts';
import { serve } from '../peers/serve.ts';
import { addDataset, copySite } from '../peers/site.ts';
import type { Size } from '../sizes.ts';

/** Where the comparison with the peers keeps its data: large ones take minutes to make. */
const FOLDER = path.join(tmpdir(), 'attache-peers');

/** Serves the built app with the datasets of the peers' benchmark, and measures each size in one browser. */
export async function inBrowser(
  sizes: readonly Size[],
  measure: (browser: Browser, address: string, size: Size) => Promise<void>,
): Promise<void> {
  const site = path.join(FOLDER, 'site');
  mkdirSync(site, { recursive: true });
  copySite(site);
  for (const size of sizes) {
    if (!existsSync(path.join(site, 'data', `${size.toLowerCase()}.json`))) addDataset(site, dayedDataset(size));
  }
  const served = await serve(site, path.join(FOLDER, 'packed'));
  const browser = await chromium.launch(launchOptions());
  try {
    for (const size of sizes) await measure(browser, served.address, size);
  } finally {
    await browser.close();
    served.close();
  }
}

import { spawn } from 'node:child_process';
import { existsSync, mkdirSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import process from 'node:process';
import { parseArgs } from 'node:util';
import { dayedDataset } from './peers/dayedDataset.ts';
import { copyHarness } from './peers/harness.ts';
import { columnsFile, writePeerRows } from './peers/peerRows.ts';
import { printRatios } from './peers/ratios.ts';
import { serve } from './peers/serve.ts';
import { addDataset, copySite } from './peers/site.ts';
import { isSize, type Size } from './sizes.ts';

const FOLDER = path.join(tmpdir(), 'attache-peers');
const PEERS = 'd3-svg,d3-canvas,force-graph,sigma';

/**
 * What is measured of the product: as its users get it; with every actor opened, as many marks as the peers draw; without names and
 * counts, which the peers have not.
 */
const VARIANTS = [
  { name: 'product', query: '' },
  { name: 'product-opened', query: '&open=*' },
  { name: 'product-bare', query: '&names=hide' },
] as const;

/**
 * The built app in the peers' own harness, on the same data. A run goes on with the one before, so that it can be made in
 * slices: `-- peers --sizes M --reps 5 --modes fixed --only product,d3-canvas`; `--ratios` prints what was measured.
 */
export async function benchPeers(given: readonly string[]): Promise<void> {
  const { values } = parseArgs({
    args: [...given],
    options: {
      sizes: { type: 'string', default: 'S,M,L,XL' },
      modes: { type: 'string', default: 'fixed,layout' },
      reps: { type: 'string', default: '5' },
      only: { type: 'string', default: `product,product-opened,product-bare,${PEERS}` },
      minutes: { type: 'string', default: '60' },
      ratios: { type: 'boolean', default: false },
    },
  });
  const harness = copyHarness(FOLDER);
  if (harness === null) {
    console.log('The harness of the peers is not here: it belongs beside the repository, in ../shared/bench/peers.');
    return;
  }
  const results = path.join(harness, 'results/results.json');
  if (values.ratios) return printRatios(results);
  const sizes = values.sizes.split(',').filter(isSize);
  const site = path.join(FOLDER, 'site');
  mkdirSync(site, { recursive: true });
  copySite(site);
  for (const size of sizes) await prepare(harness, site, size);
  const served = await serve(site, path.join(FOLDER, 'packed'));
  const only = values.only.split(',');
  const names = new Set<string>(VARIANTS.map(({ name }) => name));
  try {
    for (const { name, query } of VARIANTS) {
      // The peers run beside the first.
      const wanted = name === 'product' ? only.filter((one) => one === name || !names.has(one)) : [name];
      if (!wanted.some((one) => only.includes(one))) continue;
      await run(harness, served.address, name, query, [
        `--sizes=${sizes.join(',')}`,
        `--modes=${values.modes}`,
        `--reps=${values.reps}`,
        `--only=${wanted.join(',')}`,
        `--minutes=${values.minutes}`,
      ]);
    }
  } finally {
    served.close();
  }
  printRatios(results);
}

/** The same dataset for the app and, as rows, for the peers. */
async function prepare(harness: string, site: string, size: Size): Promise<void> {
  if (existsSync(columnsFile(harness, size))) return;
  console.log(`making ${size}`);
  const dataset = dayedDataset(size);
  addDataset(site, dataset);
  await writePeerRows(harness, size, dataset);
}

function run(harness: string, address: string, name: string, query: string, options: string[]): Promise<void> {
  const adapter = path.join(import.meta.dirname, 'peers/product.ts');
  const loader = import.meta.resolve('tsx');
  const env = { ...process.env, PRODUCT_URL: address, PRODUCT_NAME: name, PRODUCT_QUERY: query, PEERS_ROOT: harness };
  const started = spawn(
    process.execPath,
    ['--import', loader, 'run.mjs', '--product', adapter, '--append', ...options],
    { cwd: harness, stdio: 'inherit', env },
  );
  return new Promise((resolve, reject) => {
    started.on('error', reject);
    started.on('exit', (code) => (code === 0 ? resolve() : reject(new Error(`the harness ended with ${code}`))));
  });
}

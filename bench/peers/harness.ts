import { spawnSync } from 'node:child_process';
import { cpSync, existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';

/** Where the harness lies, if it does: beside the repository. */
const PLACE = path.join(import.meta.dirname, '../../../shared/bench/peers');

/** What the harness's runner takes for right is made from the rows that it was given, not from those that it generates. */
const PATCHES: readonly (readonly [string, string])[] = [
  [
    'const REF = Object.fromEntries(sizes.map((s) => [s, columns(SIZES[s])]));',
    "const REF = Object.fromEntries(sizes.map((s) => [s, JSON.parse(readFileSync(`${root}/reference/${s}.json`, 'utf8'))]));",
  ],
  [
    "ensureData(`${root}/.cache/data`, [...new Set([...sizes, 'S', 'M', 'L'])]);",
    'ensureData(`${root}/.cache/data`, sizes);',
  ],
];

/** A copy of the harness, installed and ready for rows that are not its own; null: it is not here. */
export function copyHarness(folder: string, from = PLACE): string | null {
  if (!existsSync(path.join(from, 'run.mjs'))) return null;
  const harness = path.join(folder, 'harness');
  if (existsSync(path.join(harness, 'node_modules'))) return harness;
  mkdirSync(harness, { recursive: true });
  cpSync(from, harness, {
    recursive: true,
    filter: (file) => !/[\\/](?:node_modules|results|dist|\.cache)$/.test(file),
  });
  const runner = path.join(harness, 'run.mjs');
  let text = readFileSync(runner, 'utf8');
  for (const [before, after] of PATCHES) {
    if (!text.includes(before)) throw new Error(`The harness has changed: run.mjs no longer says ${before}`);
    text = text.replace(before, () => after);
  }
  writeFileSync(runner, text);
  const { status } = spawnSync('npm', ['ci', '--ignore-scripts', '--no-audit', '--no-fund'], {
    cwd: harness,
    stdio: 'inherit',
  });
  if (status !== 0) throw new Error('The harness could not be installed.');
  return harness;
}

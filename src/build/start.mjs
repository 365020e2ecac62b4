// @ts-check
/** `npm start`: sets up what is missing, compiles and builds what has changed, serves the map and prints its address. */
import { createHash } from 'node:crypto';
import { existsSync, mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { attempt, binary, root, run, setUp } from './setup.mjs';

setUp();
ifChanged(
  'compiled',
  [
    'data',
    ...['compiler', 'checks', 'layout', 'model', 'dataset', 'state', 'derive'].map((name) => `src/${name}`),
    'public/data',
  ],
  () => {
    if (attempt(binary('tsx'), ['src/compiler/cli.ts']) === 0) return true;
    console.error('The data has errors, see above. Serving the dataset as it was last compiled.');
    return false;
  },
);
ifChanged('built', ['src', 'public', 'index.html', 'vite.config.ts', 'package-lock.json'], () => {
  run(binary('vite'), ['build', '--logLevel', 'warn']);
  return true;
});
console.log('\nAttaché is served at the address below. Ctrl+C ends it.');
run(binary('vite'), ['preview', '--host', '127.0.0.1']);

/**
 * Does the work unless the inputs are as they were when it last succeeded.
 * @param {string} name @param {readonly string[]} inputs @param {() => boolean} work
 */
function ifChanged(name, inputs, work) {
  const stamp = path.join(root, 'node_modules', '.cache', 'attache', name);
  const done = existsSync(stamp) && (name !== 'built' || existsSync(path.join(root, 'dist', 'index.html')));
  if (done && readFileSync(stamp, 'utf8') === hashOf(inputs)) return;
  if (!work()) return;
  mkdirSync(path.dirname(stamp), { recursive: true });
  writeFileSync(stamp, hashOf(inputs));
}

/** @param {readonly string[]} inputs files and folders, from the root */
function hashOf(inputs) {
  const hash = createHash('sha256');
  for (const file of inputs.flatMap(filesIn)) hash.update(file).update(readFileSync(path.join(root, file)));
  return hash.digest('hex');
}

/** @param {string} input @returns {string[]} */
function filesIn(input) {
  const at = path.join(root, input);
  if (!existsSync(at)) return [];
  try {
    return readdirSync(at, { withFileTypes: true })
      .flatMap((entry) => filesIn(path.join(input, entry.name)))
      .toSorted();
  } catch {
    return [input];
  }
}

// @ts-check
/**
 * `npm test`: sets up what is missing, a browser included, and runs every check, also after one has failed, so that
 * one run shows all that is wrong. Closes with "N passed, N failed": every test and every check that is no test.
 */
import { existsSync, mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import process from 'node:process';
import { attempt, binary, root, run, setUp } from './setup.mjs';

const results = path.join(root, 'test-results');

setUp();
rmSync(results, { recursive: true, force: true });
mkdirSync(results, { recursive: true });
process.env['CI'] = 'true';
run(process.execPath, ['src/build/browser.mjs', '--ensure']);

let passed = 0;
let failed = 0;
/** @type {string[]} */
const failures = [];

check('lock file without addresses', lockHasNoAddresses);
check('types', () => attempt(binary('tsc'), ['-b']) === 0);
check('lint', () => attempt(binary('oxlint'), ['--deny-warnings']) === 0);
check('format', () => attempt(binary('oxfmt'), ['--check']) === 0);
check('no dead code', () => attempt(binary('knip'), []) === 0);
check(
  'the committed dataset is a fresh compile',
  () => attempt(binary('tsx'), ['src/compiler/cli.ts', '--check']) === 0,
);
tests('unit tests', () => attempt(binary('vitest'), ['run']), 'unit.json', readVitest);
check('build', () => attempt(binary('vite'), ['build', '--logLevel', 'warn']) === 0);
check('size of the first visit', () => attempt(process.execPath, ['src/build/budget.mjs']) === 0);
tests(
  'end-to-end tests',
  () => attempt(binary('playwright'), ['test', '--config', 'e2e/playwright.config.ts']),
  'e2e.json',
  readPlaywright,
);

for (const failure of failures) console.log(`FAILED: ${failure}`);
const summary = `${passed} passed, ${failed} failed`;
writeFileSync(path.join(results, 'summary.txt'), `${summary}\n`);
console.log(summary);
process.exitCode = failed > 0 ? 1 : 0;

/** @param {string} name @param {() => boolean} holds */
function check(name, holds) {
  const ok = timed(name, holds);
  if (ok) passed += 1;
  else fail(name);
}

/**
 * @param {string} name @param {() => number} runner @param {string} report
 * @param {(report: any) => { passed: number, failed: number }} count
 */
function tests(name, runner, report, count) {
  const ok = timed(name, () => runner() === 0);
  const file = path.join(results, report);
  const counted = existsSync(file) ? count(JSON.parse(readFileSync(file, 'utf8'))) : { passed: 0, failed: 0 };
  passed += counted.passed;
  failed += counted.failed;
  if (counted.failed > 0) failures.push(`${counted.failed} of the ${name}`);
  // A runner that fails without a failed test did not get through; one without any test has shown nothing.
  else if (!ok || counted.passed === 0) fail(`${name} did not run to the end`);
}

/** @param {string} name @param {() => boolean} work */
function timed(name, work) {
  console.log(`\n=== ${name}`);
  const start = Date.now();
  const ok = work();
  console.log(`--- ${name}: ${ok ? 'ok' : 'FAILED'}, ${Math.round((Date.now() - start) / 1000)} s`);
  return ok;
}

/** @param {string} what */
function fail(what) {
  failed += 1;
  failures.push(what);
}

function lockHasNoAddresses() {
  return !readFileSync(path.join(root, 'package-lock.json'), 'utf8').includes('"resolved"');
}

/** @param {any} report */
function readVitest(report) {
  return { passed: report.numPassedTests, failed: report.numFailedTests };
}

/** @param {any} report */
function readPlaywright({ stats }) {
  return { passed: stats.expected, failed: stats.unexpected + stats.flaky };
}

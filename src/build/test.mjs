// @ts-check
/**
 * `npm test`: sets up what is missing, a browser included, and runs every check, also after one has failed, so that
 * one run shows all that is wrong. Closes with "N passed, N failed": every test and every check that is no test.
 */
import { existsSync, mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import process from 'node:process';
import { areShippedSafe } from './audit.mjs';
import { attempt, binary, root, run, setUp } from './setup.mjs';

const results = path.join(root, 'test-results');

setUp();
rmSync(results, { recursive: true, force: true });
mkdirSync(results, { recursive: true });
process.env['CI'] = 'true';
run(process.execPath, ['src/build/browser.mjs', '--ensure']);

let passed = 0;
/** @type {string[]} */
const failures = [];

check('lock file without addresses', lockHasNoAddresses);
const areSafe = areShippedSafe();
if (areSafe === null) console.log('\nNot checked: the registry does not say which packages are unsafe (npm audit).');
else check('no package that is shipped is known to be unsafe', () => areSafe);
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
check(
  'style that is widely available',
  () => attempt(binary('eslint'), ['--config', 'src/build/eslint.config.mjs', 'dist/assets/*.css']) === 0,
);
check('size of the first visit', () => attempt(process.execPath, ['src/build/budget.mjs']) === 0);
tests(
  'end-to-end tests',
  () => attempt(binary('playwright'), ['test', '--config', 'e2e/playwright.config.ts']),
  'e2e.json',
  readPlaywright,
);

for (const failure of failures) console.log(`FAILED: ${failure}`);
const summary = `${passed} passed, ${failures.length} failed`;
writeFileSync(path.join(results, 'summary.txt'), `${summary}\n`);
console.log(summary);
process.exitCode = failures.length > 0 ? 1 : 0;

/** @param {string} name @param {() => boolean} holds */
function check(name, holds) {
  const ok = timed(name, holds);
  if (ok) passed += 1;
  else failures.push(name);
}

/**
 * @param {string} name @param {() => number} runner @param {string} report
 * @param {(report: any) => { passed: number, failed: string[] }} read
 */
function tests(name, runner, report, read) {
  const ok = timed(name, () => runner() === 0);
  const file = path.join(results, report);
  const counted = existsSync(file) ? read(JSON.parse(readFileSync(file, 'utf8'))) : { passed: 0, failed: [] };
  passed += counted.passed;
  failures.push(...counted.failed);
  // A runner that fails without a failed test did not get through; one without any test has shown nothing.
  if (counted.failed.length === 0 && (!ok || counted.passed === 0)) {
    failures.push(`${name} did not run to the end`);
  }
}

/** @param {string} name @param {() => boolean} work */
function timed(name, work) {
  console.log(`\n=== ${name}`);
  const start = Date.now();
  const ok = work();
  console.log(`--- ${name}: ${ok ? 'ok' : 'FAILED'}, ${Math.round((Date.now() - start) / 1000)} s`);
  return ok;
}

function lockHasNoAddresses() {
  return !readFileSync(path.join(root, 'package-lock.json'), 'utf8').includes('"resolved"');
}

/** @param {any} report */
function readVitest({ numPassedTests, testResults }) {
  return { passed: numPassedTests, failed: testResults.flatMap(failedInFile) };
}

/** @param {any} result @returns {string[]} */
function failedInFile({ name, status, message, assertionResults }) {
  const file = path.relative(root, name);
  const failed = assertionResults.filter((/** @type {any} */ test) => test.status === 'failed');
  // What fails outside its tests, at an import say, has only the file's message.
  if (status === 'failed' && failed.length === 0) return [`${file}\n${message}`];
  return failed.map((/** @type {any} */ test) => `${file} › ${test.fullName}\n${test.failureMessages.join('\n')}`);
}

/** @param {any} report */
function readPlaywright({ stats, suites }) {
  for (const test of namesOf(suites, 'flaky')) console.log(`PASSED AT THE SECOND TRY: ${test}`);
  return { passed: stats.expected + stats.flaky, failed: namesOf(suites, 'unexpected') };
}

/** @param {any[]} suites @param {string} status @returns {string[]} */
function namesOf(suites, status) {
  return suites.flatMap(({ suites: inner = [], specs = [] }) => [
    ...specs
      .filter((/** @type {any} */ spec) => spec.tests.some((/** @type {any} */ test) => test.status === status))
      .map((/** @type {any} */ spec) => `e2e/${spec.file}:${spec.line} › ${spec.title}`),
    ...namesOf(inner, status),
  ]);
}

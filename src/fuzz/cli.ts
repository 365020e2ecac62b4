import process from 'node:process';
import { parseArgs } from 'node:util';
import { CHECKS } from './checks.ts';
import { keep, runCheck } from './runChecks.ts';

const HELP = `Usage: npm run fuzz -- [check …] [options]

Gives the loader and the permalinks random and damaged inputs and fails when a promise does not hold. The smallest input
that broke one is kept under src/fuzz/found/, where the tests try it ever after.
  --runs <n>   inputs in all (100000)
  --seed <n>   repeats a run; without it, a new one, which is printed

Checks: ${CHECKS.map(({ name }) => name).join(', ')}`;

const { values, positionals } = parseArgs({
  allowPositionals: true,
  options: {
    runs: { type: 'string', default: '100000' },
    seed: { type: 'string', default: String(Math.floor(Math.random() * 2 ** 31)) },
    help: { type: 'boolean', default: false },
  },
});
const [runs, seed] = [Number(values.runs), Number(values.seed)];
const unknown = positionals.find((name) => !CHECKS.some((check) => check.name === name));
if (values.help || unknown !== undefined || !Number.isInteger(runs) || !Number.isInteger(seed)) {
  console.log(unknown === undefined ? HELP : `No check "${unknown}".\n\n${HELP}`);
  process.exitCode = values.help ? 0 : 1;
} else {
  const checks = CHECKS.filter(({ name }) => positionals.length === 0 || positionals.includes(name));
  const whole = checks.reduce((sum, { share }) => sum + share, 0);
  console.log(`seed ${seed}`);
  let total = 0;
  for (const check of checks) {
    const own = Math.ceil((runs * check.share) / whole);
    const start = performance.now();
    const failure = runCheck(check, own, seed);
    const seconds = ((performance.now() - start) / 1000).toFixed(1);
    total += own;
    if (failure) {
      process.exitCode = 1;
      const file = keep(check, failure.input);
      console.error(
        `FAILED ${check.name}: ${failure.message}\nseed ${failure.seed}, path ${failure.path}, kept as ${file}`,
      );
    } else console.log(`${check.name}: ${own} inputs, ${seconds} s`);
  }
  console.log(process.exitCode ? 'A promise does not hold.' : `${total} inputs, every promise held.`);
}

import { describe, expect, it } from 'vitest';
import { CHECKS } from './checks.ts';
import { readKept, runCheck } from './runChecks.ts';

const RUNS = 1500;
/** Another one each time, so that many runs try many inputs; a failure prints it, and `FUZZ_SEED` repeats it. */
const SEED = Number(process.env['FUZZ_SEED'] ?? Date.now() % 2 ** 31);

describe(`any input is answered (FUZZ_SEED=${SEED})`, () => {
  it.each(CHECKS)('$name', (check) => {
    expect(runCheck(check, Math.ceil(RUNS * check.share), SEED)).toBeNull();
  });
});

describe('what has broken it once does not any more', () => {
  it.each(readKept())('$file', ({ check, input }) => {
    expect(() => check.holds(input)).not.toThrow();
  });
});

// @ts-check
/**
 * `npm run soak -- [--minutes 30] [--seed n]`: builds, and walks over all controls of the app for so long, as
 * e2e/soak.spec.ts does for a moment in `npm test`.
 */
import process from 'node:process';
import { parseArgs } from 'node:util';
import { binary, run, setUp } from './setup.mjs';

const { values } = parseArgs({ options: { minutes: { type: 'string', default: '30' }, seed: { type: 'string' } } });
setUp();
run(binary('vite'), ['build', '--logLevel', 'warn']);
process.env['CI'] = 'true';
process.env['SOAK_SECONDS'] = String(60 * Number(values.minutes));
process.env['SOAK_SEED'] = values.seed ?? String(Date.now() % 2 ** 31);
process.env['E2E'] = 'all';
run(binary('playwright'), ['test', '--config', 'e2e/playwright.config.ts', 'soak[.]spec', '--reporter=list']);

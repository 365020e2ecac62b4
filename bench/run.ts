import process from 'node:process';
import { benchCompiler } from './compiler.ts';
import { benchDateStep } from './dateStep.ts';
import { benchDerive } from './derive.ts';
import { benchFeel } from './feel.ts';
import { benchGrowth } from './growth.ts';
import { benchLayout } from './layout.ts';
import { benchPeers } from './peers.ts';
import { benchSize } from './size.ts';

/**
 * `npm run bench [-- part …]`: speed and memory as ratios to a floor measured in the same run, and the layout in numbers.
 * `npm run bench -- growth [--option …]`, `-- feel …` and `-- peers …` run only when asked for: they need a build and a
 * browser, and the last takes the better part of an hour.
 */
const PARTS: Readonly<Record<string, () => void>> = {
  compiler: benchCompiler,
  'date-step': benchDateStep,
  derive: benchDerive,
  layout: benchLayout,
  size: benchSize,
};

const [first, ...others] = process.argv.slice(2);
if (first === 'growth') await benchGrowth(others);
else if (first === 'feel') await benchFeel(others);
else if (first === 'peers') await benchPeers(others);
else runParts(process.argv.slice(2));

function runParts(asked: readonly string[]): void {
  const unknown = asked.filter((part) => !(part in PARTS));
  if (unknown.length > 0) {
    console.error(
      `No part "${unknown.join('", "')}". There are: ${[...Object.keys(PARTS), 'growth', 'feel', 'peers'].join(', ')}.`,
    );
    process.exitCode = 1;
    return;
  }
  for (const [name, run] of Object.entries(PARTS)) {
    if (asked.length > 0 && !asked.includes(name)) continue;
    console.log(`\n## ${name}\n`);
    run();
  }
}

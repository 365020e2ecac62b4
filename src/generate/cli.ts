import path from 'node:path';
import process from 'node:process';
import { parseArgs } from 'node:util';
import { messageOf } from '../compiler/disk/readFolder.ts';
import { writeWhole } from '../compiler/disk/writeWhole.ts';
import { FEWEST_ACTORS, generateDataset } from './generateDataset.ts';

const HELP = `Usage: npm run generate -- --actors <n> --links <n> [options]

Writes an invented dataset of the form that the map opens, to measure with or to try how the map takes to a large one.
  --actors <n>  how many, ${FEWEST_ACTORS} or more
  --links <n>   how many claims, 1 or more
  --seed <n>    another dataset of the same shape (1); the same options always give the same
  --out <file>  where it goes (synthetic-<actors>-<links>.json)`;

try {
  process.exitCode = main();
} catch (fault) {
  console.error(`${messageOf(fault)}\n\nnpm run generate -- --help says what is understood.`);
  process.exitCode = 1;
}

function main(): number {
  const { values } = parseArgs({
    options: {
      actors: { type: 'string' },
      links: { type: 'string' },
      seed: { type: 'string', default: '1' },
      out: { type: 'string' },
      help: { type: 'boolean', default: false },
    },
  });
  if (values.help) {
    console.log(HELP);
    return 0;
  }
  const actors = wholeNumber('actors', values.actors, FEWEST_ACTORS);
  const links = wholeNumber('links', values.links, 1);
  const dataset = generateDataset({ actors, links, seed: wholeNumber('seed', values.seed, 0) });
  const file = path.resolve(values.out ?? `${dataset.id}.json`);
  writeWhole(path.dirname(file), new Map([[path.basename(file), JSON.stringify(dataset)]]));
  console.log(
    `${file}: ${dataset.actors.length} actors, ${dataset.claims.length} claims, ${dataset.sources.length} sources`,
  );
  return 0;
}

function wholeNumber(option: string, text: string | undefined, least: number): number {
  const number = Number(text);
  if (text && /^\d+$/.test(text) && number >= least && Number.isSafeInteger(number)) return number;
  const given = text === undefined ? 'is missing' : `is "${text}"`;
  throw new Error(`--${option} ${given}: it takes a whole number of ${least} or more.`);
}

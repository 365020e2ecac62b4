import { writeFileSync } from 'node:fs';
import { parseArgs } from 'node:util';
import { generateDataset } from './generateDataset.ts';

const HELP = 'Usage: npm run generate -- --actors <n> --links <n> [--seed <n>] [--out <file>]';

const { values } = parseArgs({
  options: {
    actors: { type: 'string' },
    links: { type: 'string' },
    seed: { type: 'string', default: '1' },
    out: { type: 'string' },
  },
});
const [actors, links, seed] = [Number(values.actors), Number(values.links), Number(values.seed)];
if (!(Number.isInteger(actors) && actors >= 5 && Number.isInteger(links) && links >= 1 && Number.isInteger(seed))) {
  console.error(`${HELP}\n--actors needs a whole number of 5 or more, --links and --seed whole numbers.`);
  process.exitCode = 1;
} else {
  const dataset = generateDataset({ actors, links, seed });
  const file = values.out ?? `${dataset.id}.json`;
  writeFileSync(file, JSON.stringify(dataset));
  console.log(
    `${file}: ${dataset.actors.length} actors, ${dataset.claims.length} claims, ${dataset.sources.length} sources`,
  );
}

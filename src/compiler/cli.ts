import { existsSync, readdirSync } from 'node:fs';
import path from 'node:path';
import { parseArgs } from 'node:util';
import * as v from 'valibot';
import { datasetSchema, type Dataset } from '../model/dataset.ts';
import { compile } from './compile.ts';
import { messageOf, readFolder } from './disk/readFolder.ts';
import { readOrUndefined, writeWhole } from './disk/writeWhole.ts';
import { formatDataset, formatIndex, indexEntry, type IndexEntry } from './formatDataset.ts';
import { printProblem } from './printProblem.ts';
import { isError } from './problem.ts';

const HELP = `Usage: npm run compile -- [dataset …] [options]

Compiles data/<dataset>/ into public/data/<dataset>.json, and lists all datasets in public/data/index.json.
Without a name, compiles every dataset.
  --check           write nothing; fail when a committed file is not what a compile gives
  --first-edition   do not ask for the ids of the committed dataset: for one that was never released
  --data <folder>   where the datasets are (data)
  --out <folder>    where the compiled ones go (public/data)`;

try {
  process.exitCode = main();
} catch (fault) {
  console.error(messageOf(fault));
  process.exitCode = 1;
}

function main(): number {
  const { values, positionals } = parseArgs({
    allowPositionals: true,
    options: {
      check: { type: 'boolean', default: false },
      'first-edition': { type: 'boolean', default: false },
      data: { type: 'string', default: 'data' },
      out: { type: 'string', default: path.join('public', 'data') },
      help: { type: 'boolean', default: false },
    },
  });
  if (values.help) {
    console.log(HELP);
    return 0;
  }
  const all = datasetsIn(values.data);
  const ids = positionals.length > 0 ? positionals : all;
  const compiled = ids.map((id) => {
    const { files, findings } = readFolder(path.join(values.data, id));
    const published = values['first-edition'] ? undefined : readPublished(path.join(values.out, `${id}.json`));
    const { dataset, problems } = compile({ id, files, published, findings });
    for (const problem of problems) {
      const file = path.posix.join(values.data, id, problem.file);
      console.error(printProblem({ ...problem, file }, files.get(problem.file) ?? ''));
    }
    const errors = problems.filter(isError).length;
    if (problems.length > 0) console.error(`\n${id}: ${errors} errors, ${problems.length - errors} warnings`);
    return dataset;
  });
  const datasets = compiled.filter((dataset) => dataset !== null);
  if (datasets.length < compiled.length) return 1;
  const outputs = new Map(datasets.map((dataset) => [`${dataset.id}.json`, formatDataset(dataset)]));
  outputs.set('index.json', formatIndex(indexOf(all, datasets, values.out)));
  if (values.check) return reportStale(outputs, values.out);
  writeWhole(values.out, outputs);
  for (const { id, sources, sentences, actors, claims, version } of datasets) {
    console.log(
      `${path.join(values.out, `${id}.json`)}: ${sources.length} sources, ${sentences.length} sentences, ${actors.length} actors, ${claims.length} claims, version ${version}`,
    );
  }
  return 0;
}

function datasetsIn(data: string): string[] {
  return readdirSync(data)
    .filter((name) => existsSync(path.join(data, name, 'dataset.yaml')))
    .toSorted();
}

function readPublished(file: string): Dataset | undefined {
  const text = readOrUndefined(file);
  if (text === undefined) return undefined;
  const { success, output } = v.safeParse(datasetSchema, JSON.parse(text));
  if (!success)
    throw new Error(`${file} is no dataset of format 1: restore the committed one, or compile with --first-edition`);
  return output;
}

function indexOf(all: readonly string[], datasets: readonly Dataset[], out: string): IndexEntry[] {
  return all.flatMap((id) => {
    const dataset = datasets.find((each) => each.id === id) ?? readPublished(path.join(out, `${id}.json`));
    return dataset ? [indexEntry(dataset)] : [];
  });
}

function reportStale(outputs: ReadonlyMap<string, string>, out: string): number {
  const stale = [...outputs].filter(([name, text]) => readOrUndefined(path.join(out, name)) !== text);
  for (const [name] of stale)
    console.error(`${path.join(out, name)} is not what data/ compiles to: run npm run compile`);
  return stale.length > 0 ? 1 : 0;
}

import path from 'node:path';
import { parseArgs } from 'node:util';
import type { Dataset } from '../model/dataset.ts';
import type { SlowSteps } from './compile.ts';
import { buildDatasets, readAllPublished, type Build, type Outputs } from './disk/buildDatasets.ts';
import { messageOf } from './disk/readFolder.ts';
import { writeOutputs } from './disk/writeOutputs.ts';
import { findStale } from './disk/writeWhole.ts';
import { printProblem } from './printProblem.ts';
import { printReport } from './printReport.ts';
import { isError } from './problem.ts';
import { progressLine } from './progressLine.ts';
import { watch } from './watch.ts';

const HELP = `Usage: npm run compile -- [dataset …] [options]

Checks what people wrote under data/<dataset>/ and compiles it into public/data/<dataset>.json; public/data/index.json
lists the datasets, and data/schema/ holds the schemas for editors. Without a name, every dataset. When anything is wrong, says so and writes nothing.
  --report          also print what each source holds
  --corpus <folder> also verify the quotations against the full texts
  --check           write nothing; fail when a compiled file is not up to date
  --watch           compile again whenever something changes
  --first-edition   let ids of the compiled file vanish: for a dataset that was never released
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
      report: { type: 'boolean', default: false },
      corpus: { type: 'string' },
      check: { type: 'boolean', default: false },
      watch: { type: 'boolean', default: false },
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
  const { data, out, corpus } = values;
  const published = values['first-edition'] ? new Map<string, Dataset>() : readAllPublished(data, out);
  const run = (stepsOf?: (id: string) => SlowSteps): number => {
    const progress = progressLine();
    const build = buildDatasets({ data, out, ids: positionals, corpus, published, stepsOf, onProgress: progress.show });
    progress.end();
    printProblems(build, data);
    if (!build.outputs) return 1;
    if (values.report) printReports(build);
    return values.check ? check(build.outputs) : write(build, build.outputs, out);
  };
  if (!values.watch) return run();
  watch(data, out, run);
  return 0;
}

function printReports({ compiled }: Build): void {
  for (const { id, result } of compiled) if (result) console.log(printReport(id, result.report));
}

function printProblems({ compiled }: Build, data: string): void {
  for (const { id, files, problems } of compiled) {
    if (problems.length === 0) continue;
    for (const problem of problems) {
      const file = path.join(data, id, problem.file);
      console.error(printProblem({ ...problem, file }, files.get(problem.file) ?? ''));
    }
    const errors = problems.filter(isError).length;
    console.error(`\n${id}: ${counted(errors, 'error')}, ${counted(problems.length - errors, 'warning')}`);
  }
}

function counted(count: number, noun: string): string {
  return `${count} ${noun}${count === 1 ? '' : 's'}`;
}

function check(outputs: Outputs): number {
  const stale = [...outputs].flatMap(([folder, files]) =>
    findStale(folder, files).map((name) => path.join(folder, name)),
  );
  for (const file of stale) console.error(`${file} is not what a compile gives: run npm run compile`);
  return stale.length > 0 ? 1 : 0;
}

function write({ compiled }: Build, outputs: Outputs, out: string): number {
  writeOutputs(outputs, out);
  for (const { id, result } of compiled) {
    if (!result) continue;
    const { sources, sentences, actors, claims, version } = result.dataset;
    const counts = [
      counted(sources.length, 'source'),
      counted(sentences.length, 'sentence'),
      counted(actors.length, 'actor'),
      counted(claims.length, 'claim'),
    ];
    console.log(`${path.join(out, `${id}.json`)}: ${counts.join(', ')}; version ${version}`);
  }
  return 0;
}

import { readFileSync } from 'node:fs';
import path from 'node:path';
import process from 'node:process';
import { parse } from 'yaml';
import { compile } from '../src/compiler/compile.ts';
import { filesIn } from '../src/compiler/disk/readFolder.ts';
import { generateAuthored } from '../src/compiler/generateAuthored.ts';
import type { CompileFigures } from './compiler.ts';

const [first = 'real', claims, actors] = process.argv.slice(2);
const files =
  first === 'real'
    ? readReal()
    : generateAuthored({ documents: Number(first), claims: Number(claims), actors: Number(actors), seed: 1 });

const parseMs = timeOf(() => {
  for (const [name, text] of files) if (name.endsWith('.yaml')) parse(text);
});
let count = 0;
const compileMs = timeOf(() => {
  const { problems, result } = compile({ id: 'bench', files });
  if (!result) throw new Error(problems.map(({ what }) => what).join('\n'));
  count = result.dataset.claims.length;
});
const figures: CompileFigures = { claims: count, parseMs, compileMs, peakMb: process.resourceUsage().maxRSS / 1024 };
console.log(JSON.stringify(figures));

function readReal(): Map<string, string> {
  const folder = path.join(import.meta.dirname, '../data/paris-moscow-2015');
  return new Map(filesIn(folder).map((name) => [name, readFileSync(path.join(folder, name), 'utf8')]));
}

function timeOf(work: () => void): number {
  const start = performance.now();
  work();
  return performance.now() - start;
}

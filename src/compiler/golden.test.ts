import { readdirSync } from 'node:fs';
import path from 'node:path';
import { expect, it } from 'vitest';
import { compile, type Compiled } from './compile.ts';
import { readFolder } from './disk/readFolder.ts';
import { formatDataset } from './formatDataset.ts';
import { printProblem } from './printProblem.ts';
import { printReport } from './printReport.ts';

const GOLDEN = path.join(import.meta.dirname, 'golden');
const KINDS_OF_BROKEN_INPUT = 45;

interface Case {
  readonly files: ReadonlyMap<string, string>;
  readonly corpus: ReadonlyMap<string, string>;
}

const base = readCase('base');
const cases = readdirSync(GOLDEN).filter((name) => name !== 'base');

/**
 * A folder holds the files in which it differs from `base`, and under `corpus/` texts that turn on the comparison with
 * the words. What `absent.txt` lists is taken away. A case named `published-…` is held against the compiled base.
 */
it.each(cases)('%s', async (name) => {
  const own = readCase(name);
  const files = new Map([...base.files, ...own.files]);
  for (const file of ['absent.txt', ...(own.files.get('absent.txt')?.split('\n') ?? [])]) files.delete(file);
  const corpus = own.corpus.size > 0 ? new Map([...base.corpus, ...own.corpus]) : undefined;
  const published = name.startsWith('published-') ? compileBase().result?.dataset : undefined;
  const compiled = compile({ id: 'golden', files, corpus, published });
  expect(compiled.result === null).toBe(compiled.problems.some(({ severity }) => severity === 'error'));
  await expect(print(compiled, files)).toMatchFileSnapshot(path.join(GOLDEN, name, 'problems.txt'));
});

it('has as many kinds of broken input as promised', () => {
  expect(cases.length).toBeGreaterThanOrEqual(KINDS_OF_BROKEN_INPUT);
});

it('compiles the base', async () => {
  const { problems, result } = compileBase();
  expect(problems).toEqual([]);
  await expect(formatDataset(result!.dataset)).toMatchFileSnapshot(path.join(GOLDEN, 'base', 'compiled.json'));
  await expect(`${printReport('golden', result!.report)}\n`).toMatchFileSnapshot(
    path.join(GOLDEN, 'base', 'report.txt'),
  );
});

it('finds nothing to mend in the base when it is held against its texts', () => {
  expect(compile({ id: 'golden', ...base }).problems).toEqual([]);
});

function compileBase(): Compiled {
  return compile({ id: 'golden', files: base.files });
}

function readCase(name: string): Case {
  const all = [...readFolder(path.join(GOLDEN, name)).files].filter(
    ([file]) => !/^(?:problems|report)\.txt$/.test(file),
  );
  return {
    files: new Map(all.filter((entry) => !isText(entry))),
    corpus: new Map(all.filter(isText).map(([file, text]) => [path.basename(file), text])),
  };
}

function isText([file]: readonly [string, string]): boolean {
  return file.startsWith('corpus/');
}

function print({ problems }: Compiled, files: ReadonlyMap<string, string>): string {
  return `${problems.map((problem) => printProblem(problem, files.get(problem.file) ?? '')).join('\n\n')}\n`;
}

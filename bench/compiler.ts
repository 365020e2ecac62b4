import { spawnSync } from 'node:child_process';
import path from 'node:path';
import process from 'node:process';
import { printTable, rounded } from './measure.ts';

/** What one run of `compileOnce.ts` prints. */
export interface CompileFigures {
  readonly claims: number;
  readonly parseMs: number;
  readonly compileMs: number;
  readonly peakMb: number;
}

const SIZES: readonly (readonly [string, string[]])[] = [
  ['the real dataset', ['real']],
  ['20 documents', ['20', '1000', '100']],
  ['200 documents', ['200', '10000', '500']],
  ['2,000 documents', ['2000', '100000', '2000']],
];

/** Time and memory of a compile, each size in a process of its own; the floor is reading the same files as YAML. */
export function benchCompiler(): void {
  const rows = SIZES.map(([name, size]) => {
    const { claims, parseMs, compileMs, peakMb } = measureApart(size);
    const perThousand = (value: number) => rounded((value / claims) * 1000);
    return [
      name,
      claims,
      rounded(compileMs),
      perThousand(compileMs),
      rounded(compileMs / parseMs),
      rounded(peakMb),
      perThousand(peakMb),
    ];
  });
  printTable(
    ['dataset', 'claims', 'ms', 'ms per 1,000 claims', 'ratio to parsing', 'peak MB', 'MB per 1,000 claims'],
    rows,
  );
}

function measureApart(size: readonly string[]): CompileFigures {
  const { stdout, stderr, status } = spawnSync(
    process.execPath,
    ['--import', 'tsx', path.join(import.meta.dirname, 'compileOnce.ts'), ...size],
    { encoding: 'utf8', maxBuffer: 64 * 1024 * 1024 },
  );
  if (status !== 0) throw new Error(stderr);
  return JSON.parse(stdout) as CompileFigures;
}

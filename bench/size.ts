import { spawnSync } from 'node:child_process';
import path from 'node:path';
import process from 'node:process';
import { printTable, rounded } from './measure.ts';
import { SIZES } from './sizes.ts';

/** What one run of `sizeOnce.ts` prints. */
export interface SizeFigures {
  readonly claims: number;
  /** As they go over the wire, in brotli: the JSON, and of the compact form what is needed before the first draw. */
  readonly jsonBytes: number;
  readonly headBytes: number;
  /** In memory, of the typed columns of the claims. */
  readonly columnBytes: number;
}

/** Bytes over the wire before the first draw, and in memory for each claim. */
export function benchSize(): void {
  const rows = Object.entries(SIZES).map(([name, { actors, links }]) => {
    const { claims, jsonBytes, headBytes, columnBytes } = measureApart(actors, links);
    return [
      name,
      claims,
      rounded(jsonBytes / 1024),
      rounded(headBytes / 1024),
      rounded(headBytes / jsonBytes),
      rounded(columnBytes / claims),
    ];
  });
  printTable(
    ['size', 'claims', 'JSON, KiB brotli', 'before the first draw, KiB brotli', 'ratio', 'columns, bytes a claim'],
    rows,
  );
}

function measureApart(...size: readonly number[]): SizeFigures {
  const { stdout, stderr, status } = spawnSync(
    process.execPath,
    ['--import', 'tsx', path.join(import.meta.dirname, 'sizeOnce.ts'), ...size.map(String)],
    { encoding: 'utf8' },
  );
  if (status !== 0) throw new Error(stderr);
  return JSON.parse(stdout) as SizeFigures;
}

import { readFileSync } from 'node:fs';
import { printTable, rounded } from '../measure.ts';
import type { Size } from '../sizes.ts';

/** What of a run's outcome is used, as the harness writes it. */
interface Run {
  readonly name: string;
  readonly size: Size;
  readonly mode: 'fixed' | 'layout';
  readonly rep: number;
  readonly firstDrawMs?: number;
  readonly error?: string;
  readonly settleError?: string;
  readonly settle?: { readonly readableMs: number | null; readonly longTasks?: readonly number[] };
  readonly pan?: { readonly drawn: number; readonly wall: number };
  readonly hover?: readonly (number | null)[];
  readonly filter?: { readonly steps: readonly number[]; readonly correct: boolean };
}

interface Figure {
  readonly name: string;
  readonly of: (run: Run) => number | null | undefined;
  readonly isMore?: boolean;
  readonly targets: Readonly<Partial<Record<Size, number>>>;
}

/** After so long the harness gives up on a layout, by size: what has not settled took longer. */
const GIVEN_UP_MS: Readonly<Record<Size, number>> = { S: 30_000, M: 40_000, L: 30_000, XL: 15_000 };

const p95 = (values: readonly (number | null)[] | undefined): number | null => {
  const known = (values ?? []).filter((value) => value !== null).toSorted((one, other) => one - other);
  return known[Math.ceil(0.95 * known.length) - 1] ?? null;
};

const FIGURES: readonly Figure[] = [
  {
    name: 'first readable graph, own layout',
    of: (run) => {
      if (run.mode !== 'layout') return null;
      if (run.settleError !== undefined) return GIVEN_UP_MS[run.size];
      const readable = run.settle?.readableMs;
      return typeof readable === 'number' ? Math.max(readable, run.firstDrawMs ?? 0) : null;
    },
    targets: { S: 0.6, M: 0.3, L: 0.08 },
  },
  {
    name: 'first draw, places given',
    of: (run) => (run.mode === 'fixed' ? run.firstDrawMs : null),
    targets: { S: 1.5, M: 1, L: 0.6, XL: 0.4 },
  },
  {
    name: 'redraws per second, pan and zoom',
    of: ({ pan }) => pan && (pan.drawn / pan.wall) * 1000,
    isMore: true,
    targets: { S: 0.95, M: 1.5, L: 4, XL: 6 },
  },
  {
    name: 'date step p95',
    of: ({ filter }) => (filter?.correct === true ? p95(filter.steps) : null),
    targets: { S: 1.1, M: 0.9, L: 0.45, XL: 0.25 },
  },
  { name: 'hover p95', of: ({ hover }) => p95(hover), targets: { S: 1, M: 1, L: 1, XL: 0.3 } },
];

/** Each figure of the product as a ratio to the best peer's in the same repetition, and in how many a target holds. */
export function printRatios(file: string): void {
  const { runs } = JSON.parse(readFileSync(file, 'utf8')) as { readonly runs: readonly Run[] };
  const ours = [...new Set(runs.map(({ name }) => name))].filter((name) => name.startsWith('product')).toSorted();
  const sizes = [...new Set(runs.map(({ size }) => size))];
  const rows = ours.flatMap((own) =>
    sizes.flatMap((size) => [
      ...FIGURES.flatMap((figure) => {
        const row = rowOf(
          figure,
          runs.filter((run) => run.size === size),
          own,
        );
        return row ? [[own, size, ...row]] : [];
      }),
      ...layoutRow(runs, own, size),
    ]),
  );
  printTable(['of', 'size', 'figure', 'product', 'best peer', 'its value', 'ratio', 'target', 'holds in'], rows);
  const wrong = runs.filter(({ filter, name }) => filter?.correct === false && name.startsWith('product'));
  if (wrong.length > 0) console.log(`${wrong.length} runs of the product gave a wrong answer to the date filter.`);
  for (const { name, size, rep, error } of runs)
    if (error !== undefined) console.log(`${name} ${size} ${rep}: ${error}`);
}

function rowOf(figure: Figure, runs: readonly Run[], own: string): (string | number)[] | undefined {
  const { of, isMore = false } = figure;
  const size = runs[0]?.size ?? 'S';
  const valuesOf = (name: string, read: Figure['of']) =>
    new Map(runs.filter((run) => run.name === name).flatMap((run) => pairOf(run.rep, read(run))));
  const mine = valuesOf(own, of);
  const peers = [...new Set(runs.map(({ name }) => name))]
    .filter((name) => !name.startsWith('product'))
    .map((name) => ({ name, values: valuesOf(name, of) }))
    .filter(({ values }) => values.size > 0)
    .toSorted((one, other) => (median(one.values) - median(other.values)) * (isMore ? -1 : 1));
  const [best] = peers;
  if (mine.size === 0 || !best) return undefined;
  const ratios = [...mine].map(([rep, value]) => value / (best.values.get(rep) ?? median(best.values)));
  const target = figure.targets[size];
  const holding = ratios.filter((ratio) => target !== undefined && (isMore ? ratio >= target : ratio <= target)).length;
  return [
    figure.name,
    rounded(median(mine)),
    best.name,
    rounded(median(best.values)),
    median(ratios).toFixed(2),
    target === undefined ? '–' : `${isMore ? '≥' : '≤'} ${target}`,
    target === undefined ? '–' : `${holding} of ${ratios.length}`,
  ];
}

function layoutRow(runs: readonly Run[], own: string, size: Size): (string | number)[][] {
  const tasks = runs
    .filter((run) => run.name === own && run.size === size)
    .flatMap(({ settle }) => (settle?.longTasks ? [settle.longTasks] : []));
  if (tasks.length === 0) return [];
  const counts = tasks.map(({ length }) => length);
  const longest = rounded(Math.max(0, ...tasks.flat()));
  const without = counts.filter((count) => count === 0).length;
  return [
    [
      own,
      size,
      `tasks over 50 ms in a layout (longest ${longest} ms)`,
      median(counts),
      '–',
      '–',
      '–',
      '0',
      `${without} of ${counts.length}`,
    ],
  ];
}

function pairOf(rep: number, value: number | null | undefined): [number, number][] {
  return typeof value === 'number' ? [[rep, value]] : [];
}

function median(values: ReadonlyMap<number, number> | readonly number[]): number {
  const sorted = [...values.values()].toSorted((one, other) => one - other);
  return ((sorted[(sorted.length - 1) >> 1] ?? 0) + (sorted[sorted.length >> 1] ?? 0)) / 2;
}

import type { Dataset } from '../model/dataset.ts';

export interface IndexEntry {
  readonly id: string;
  readonly title: string;
  readonly summary: string;
  readonly file: string;
  readonly version: string;
  readonly actors: number;
  readonly claims: number;
  readonly span: Dataset['span'];
}

/** The bytes of a dataset: each entry of a list on a line of its own, so that a change shows as the lines it touches. */
export function formatDataset(dataset: Dataset): string {
  return formatObject(dataset);
}

export function formatIndex(datasets: readonly IndexEntry[]): string {
  return formatObject({ format: 'attache-index/1', datasets });
}

export function indexEntry({ id, title, summary, version, actors, claims, span }: Dataset): IndexEntry {
  return { id, title, summary, file: `${id}.json`, version, actors: actors.length, claims: claims.length, span };
}

function formatObject(object: object): string {
  const lines = Object.entries(object).map(
    ([key, value]: [string, unknown]) => `  ${JSON.stringify(key)}: ${formatValue(value)}`,
  );
  return `{\n${lines.join(',\n')}\n}\n`;
}

function formatValue(value: unknown): string {
  if (!Array.isArray(value) || value.length === 0) return JSON.stringify(value);
  return `[\n${value.map((item) => `    ${JSON.stringify(item)}`).join(',\n')}\n  ]`;
}

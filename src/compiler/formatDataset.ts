import type { Dataset } from '../model/dataset.ts';
import { STORIES_FORMAT, type Stories, type Story } from '../model/story.ts';

export interface IndexEntry {
  readonly id: string;
  readonly title: string;
  readonly summary: string;
  readonly file: string;
  readonly version: string;
  readonly actors: number;
  readonly claims: number;
  readonly span: Dataset['span'];
  /** Left out where there are none. */
  readonly stories?: readonly { readonly id: string; readonly title: string; readonly steps: number }[];
}

/** The bytes of a dataset: each entry of a list on a line of its own, so that a change shows as the lines it touches. */
export function formatDataset(dataset: Dataset): string {
  return formatObject(dataset);
}

export function formatIndex(datasets: readonly IndexEntry[]): string {
  return formatObject({ format: 'attache-index/1', datasets });
}

export function indexEntry(dataset: Dataset, stories: readonly Story[]): IndexEntry {
  const { id, title, summary, version, actors, claims, span } = dataset;
  const listed = stories.map((story) => ({ id: story.id, title: story.title, steps: story.steps.length }));
  const counts = { actors: actors.length, claims: claims.length };
  const told = listed.length > 0 ? { stories: listed } : {};
  return { id, title, summary, file: `${id}.json`, version, ...counts, span, ...told };
}

/** Null where there are none: then there is no such file. */
export function formatStories({ id, version }: Dataset, stories: readonly Story[]): string | null {
  if (stories.length === 0) return null;
  const file: Stories = { format: STORIES_FORMAT, dataset: id, version, stories: [...stories] };
  return `${JSON.stringify(file, null, 2)}\n`;
}

export function storiesFile(id: string): string {
  return `${id}.stories.json`;
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

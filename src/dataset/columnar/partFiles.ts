import type { Dataset } from '../../model/dataset.ts';
import type { ColumnParts } from './writeColumns.ts';

/** Datasets of more claims have a compact form beside their JSON. */
export const COLUMNS_FROM = 3_000;

const HEAD = 'head.columns';
export const DETAILS = 'details.columns';
export const blockName = (number: number): string => `block-${number}.columns`;

/** Where the head of a dataset lies, from the folder of the datasets: each version in a folder of its own. */
export function headPath({ id, version }: Pick<Dataset, 'id' | 'version'>): string {
  return `${id}/${version.replaceAll(/[^a-z0-9.-]/gi, '-')}/${HEAD}`;
}

/** The parts by the names under which an app asks for them, from the folder of the datasets. */
export function partFiles(
  dataset: Pick<Dataset, 'id' | 'version'>,
  { head, details, blocks }: ColumnParts,
): ReadonlyMap<string, Uint8Array> {
  const path = headPath(dataset);
  const beside = (name: string) => path.slice(0, -HEAD.length) + name;
  return new Map<string, Uint8Array>([
    [path, head],
    [beside(DETAILS), details],
    ...blocks.map((block, number) => [beside(blockName(number)), block] as const),
  ]);
}

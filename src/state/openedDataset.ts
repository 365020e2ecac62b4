import { joinQuery, splitQuery } from './address/queryString.ts';

/**
 * Which dataset is open. It stands beside the view, not in it: a view means nothing without the dataset it is of, and no
 * change of a view can change the dataset. The address holds both.
 */
export type OpenedDataset =
  /** The first that the site lists: what a plain address opens. */
  | { readonly type: 'first' }
  | { readonly type: 'listed'; readonly id: string }
  /** From the reader's disk. Its address serves only who has the file, and is asked for it. */
  | { readonly type: 'file'; readonly id: string };

export function openedToQuery(opened: OpenedDataset): string {
  if (opened.type === 'first') return '';
  return joinQuery([[opened.type === 'file' ? 'file' : 'data', opened.id]]);
}

export function openedFromQuery(query: string): OpenedDataset {
  const parts = splitQuery(query);
  const [file, data] = [parts.get('file'), parts.get('data')];
  if (file !== undefined) return { type: 'file', id: file.slice(0, 200) };
  return data === undefined ? { type: 'first' } : { type: 'listed', id: data.slice(0, 200).toLowerCase() };
}

export function isSameDataset(one: OpenedDataset, other: OpenedDataset): boolean {
  return openedToQuery(one) === openedToQuery(other);
}

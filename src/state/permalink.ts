import { embeddedSite } from '../dataset/embedded.ts';
import { openedToQuery } from './openedDataset.ts';
import type { PageState } from './store.ts';
import { viewToQuery } from './viewUrl.ts';

export type Shared = Pick<PageState, 'opened' | 'view' | 'index'>;

/** The query of the address that shows this state, without the question mark: the dataset, then the view. */
export function stateToQuery({ opened, view, index }: Shared): string {
  return [openedToQuery(opened), viewToQuery(view, index)].filter((part) => part !== '').join('&');
}

/**
 * The whole address of a state, to be copied. Another view of the same dataset can be asked for:
 * `permalink({ ...state, view: select(initialView, 'claim', id) })`.
 */
export function permalink(state: Shared, page: string = embeddedSite() ?? location.href): string {
  const address = new URL(page);
  // Of a page saved as one file, the site's address says which of its datasets it was saved from.
  const dataset = page === embeddedSite() ? address.search.slice(1) : '';
  address.hash = '';
  address.search = '';
  const query = [dataset, stateToQuery(state)].filter((part) => part !== '').join('&');
  return query === '' ? address.href : `${address.href}?${query}`;
}

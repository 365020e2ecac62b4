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
export function permalink(state: Shared, page: string = location.href): string {
  const address = new URL(page);
  address.hash = '';
  address.search = '';
  const query = stateToQuery(state);
  return query === '' ? address.href : `${address.href}?${query}`;
}

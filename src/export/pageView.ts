import type { Dataset } from '../model/dataset.ts';
import type { View } from '../state/view.ts';

/** The view as a page with a reduced dataset can have it: it names no source, actor and story that is not there. */
export function pageView(view: View, dataset: Dataset, hasStories: boolean): View {
  const { filters } = view;
  return {
    ...view,
    story: hasStories ? view.story : null,
    open: new Set(dataset.actors.flatMap(({ id }) => (view.open.has(id) ? [id] : []))),
    filters: {
      ...filters,
      sources: filters.sources && some(filters.sources, dataset.sources),
      origins: filters.origins && some(filters.origins, dataset.origins),
    },
  };
}

/** Those that are there; null where that is all there are. */
function some(ids: ReadonlySet<string>, items: readonly { readonly id: string }[]): ReadonlySet<string> | null {
  const left = items.flatMap(({ id }) => (ids.has(id) ? [id] : []));
  return left.length === items.length ? null : new Set(left);
}

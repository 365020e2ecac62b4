import { describeSelection } from '../say/describeSelection.ts';
import type { AppStore, PageState } from '../state/store.ts';
import { appWords } from '../ui/words/appWords.ts';

/** Names the page after what is selected, so that tabs, bookmarks and the history of the browser can be told apart. */
export function keepTitle(store: AppStore): void {
  document.title = titleOf(store.getState());
  store.subscribe((state, before) => {
    if (state.view.selection !== before.view.selection || state.index !== before.index) document.title = titleOf(state);
  });
}

function titleOf({ index, view }: PageState): string {
  const parts = [describeSelection(view.selection, index), index.dataset.title, appWords.name];
  return parts.filter((part) => part !== null).join(' · ');
}

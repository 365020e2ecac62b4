import { countShown } from '../derive/shownClaims.ts';
import type { AppStore, PageState } from '../state/store.ts';
import { isSameVersion, readVersionMark } from '../state/readVersionMark.ts';
import type { ViewNotice } from '../state/viewNotice.ts';

/** What is to be said of a link that was copied from another version of the dataset; null where it was not. */
export function versionNotice(query: string, state: PageState): ViewNotice | null {
  const mark = readVersionMark(query);
  const { title, version } = state.index.dataset;
  if (!mark || isSameVersion(mark, version) || state.notices.some(({ part }) => part === 'data')) return null;
  const isWhole = state.notices.length === 0;
  // Where something of the view was lost, what is left is another view, and its claims are no measure.
  const shown = isWhole && mark.shown !== null ? { before: mark.shown, now: countShown(state) } : null;
  const change = { title, now: version, shown, isWhole };
  return { part: 'version', problem: 'other-version', given: mark.version, nearest: null, change };
}

/** Says it in the page, before whatever else is said of its address. */
export function tellVersion(query: string, store: AppStore): void {
  const notice = versionNotice(query, store.getState());
  if (notice) store.setState(({ notices }) => ({ notices: [notice, ...notices] }));
}

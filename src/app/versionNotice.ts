import { showing } from '../derive/shownClaims.ts';
import type { AppStore, PageState } from '../state/store.ts';
import { isSameVersion, readVersionMark, type VersionMark } from '../state/readVersionMark.ts';
import type { VersionChange, ViewNotice } from '../state/viewNotice.ts';

/** What is to be said of a link that was copied from another version of the dataset; null where it was not. */
export function versionNotice(query: string, state: PageState): ViewNotice | null {
  const mark = readVersionMark(query);
  const { title, version } = state.index.dataset;
  if (!mark || isSameVersion(mark, version) || state.notices.some(({ part }) => part === 'data')) return null;
  const isWhole = state.notices.length === 0;
  // Where something of the view was lost, what is left is another view, and its claims are no measure.
  const change = { title, now: version, shown: isWhole ? compare(mark, state) : null, isWhole };
  return { part: 'version', problem: 'other-version', given: mark.version, nearest: null, change };
}

function compare({ shown }: VersionMark, state: PageState): VersionChange['shown'] {
  if (!shown) return null;
  const now = showing(state);
  const isSame = shown.words === null || now.words === null ? null : shown.words === now.words;
  return { before: shown.claims, now: now.claims, isSame };
}

/** Says it in the page, before whatever else is said of its address. */
export async function tellVersion(query: string, store: AppStore): Promise<void> {
  if (readVersionMark(query)?.shown?.words) await store.getState().index.whole();
  const notice = versionNotice(query, store.getState());
  if (notice) store.setState(({ notices }) => ({ notices: [notice, ...notices] }));
}

import { useCallback, useSyncExternalStore } from 'react';

/** What each query answered when the page was last on a screen. */
const onScreen = new Map<string, boolean>();
const queries = new Map<string, MediaQueryList>();

/** Whether a media query holds now; on paper, whether it did on the screen: another layout would come too late for it. */
export function useMedia(query: string): boolean {
  const subscribe = useCallback(
    (onChange: () => void) => {
      const media = queryOf(query);
      media.addEventListener('change', onChange);
      return () => media.removeEventListener('change', onChange);
    },
    [query],
  );
  return useSyncExternalStore(
    subscribe,
    () => answer(query),
    () => false,
  );
}

function answer(query: string): boolean {
  const known = onScreen.get(query);
  if (known !== undefined && queryOf('print').matches) return known;
  const { matches } = queryOf(query);
  onScreen.set(query, matches);
  return matches;
}

/** To make one takes longer than to ask it. */
function queryOf(query: string): MediaQueryList {
  const list = queries.get(query) ?? matchMedia(query);
  queries.set(query, list);
  return list;
}

import { useCallback, useSyncExternalStore } from 'react';

/** What each query answered when the page was last on a screen. */
const onScreen = new Map<string, boolean>();

/** Whether a media query holds now; on paper, whether it did on the screen: another layout would come too late for it. */
export function useMedia(query: string): boolean {
  const subscribe = useCallback(
    (onChange: () => void) => {
      const media = matchMedia(query);
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
  if (known !== undefined && matchMedia('print').matches) return known;
  const { matches } = matchMedia(query);
  onScreen.set(query, matches);
  return matches;
}

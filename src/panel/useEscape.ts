import { useEffect, useEffectEvent, type RefObject } from 'react';

/** Calls back on Escape pressed inside an element, unless something nearer has used the key. */
export function useEscape(element: RefObject<HTMLElement | null>, onEscape: () => void): void {
  const escape = useEffectEvent((event: KeyboardEvent) => {
    if (event.key !== 'Escape' || event.defaultPrevented) return;
    event.preventDefault();
    onEscape();
  });
  useEffect(() => {
    const listening = element.current;
    listening?.addEventListener('keydown', escape);
    return () => listening?.removeEventListener('keydown', escape);
  }, [element]);
}

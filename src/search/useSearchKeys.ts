import { useLayoutEffect, type RefObject } from 'react';
import { areSingleKeysOn } from '../platform/singleKeys.ts';

/** Ctrl or ⌘ K from everywhere, and / from where it would not be typed and single keys act, go to the search box. */
export function useSearchKeys(input: RefObject<HTMLInputElement | null>): void {
  // Before the page is seen: from then on keys are pressed.
  useLayoutEffect(() => {
    const onKeyDown = (event: KeyboardEvent) => {
      if (event.defaultPrevented || event.altKey) return;
      const isCommand = (event.ctrlKey || event.metaKey) && event.key.toLowerCase() === 'k';
      const isBare = !event.ctrlKey && !event.metaKey && !isTypedInto(event.target);
      const isSlash = event.key === '/' && isBare && areSingleKeysOn();
      if (!isCommand && !isSlash) return;
      // A dialog in front keeps the keys to itself.
      if (document.querySelector('dialog:modal')) return;
      event.preventDefault();
      input.current?.focus();
      input.current?.select();
    };
    addEventListener('keydown', onKeyDown);
    return () => removeEventListener('keydown', onKeyDown);
  }, [input]);
}

function isTypedInto(target: EventTarget | null): boolean {
  return target instanceof HTMLElement && (target.isContentEditable || target.matches('input, textarea, select'));
}

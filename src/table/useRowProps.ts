import type { KeyboardEvent } from 'react';
import { hover, update } from '../state/store.ts';
import { useAppStore } from '../state/useApp.ts';
import { select, type Selection } from '../state/view.ts';

/** What makes a row select its thing on a press or Enter, and light it while the pointer or the keyboard is on it. */
export function useRowProps(type: Exclude<Selection['type'], 'none'>) {
  const store = useAppStore();
  const off = () => hover(store, null);
  return (id: string, onCurrent: () => void) => {
    const choose = () => update(store, select, type, id);
    const on = () => hover(store, type === 'dispute' ? null : { type, id });
    return {
      onClick: () => {
        onCurrent();
        choose();
      },
      onKeyDown: (event: KeyboardEvent) => {
        if (event.target !== event.currentTarget || (event.key !== 'Enter' && event.key !== ' ')) return;
        event.preventDefault();
        choose();
      },
      onPointerEnter: on,
      onPointerLeave: off,
      onFocus: () => {
        onCurrent();
        on();
      },
      onBlur: off,
    };
  };
}

import type { PointerEvent } from 'react';
import { useAppStore } from '../state/useApp.ts';
import { hover, update, type Hovered } from '../state/store.ts';
import { select, type Selection } from '../state/view.ts';

type Shown = Exclude<Selection, { readonly type: 'none' }>;

/** What a button needs to select a thing, and to light it on the map while the pointer or the keyboard is on it. */
export function useShow(): (type: Shown['type'], id: string) => { readonly onClick: () => void } & HoverProps {
  const store = useAppStore();
  const light = useLight();
  return (type, id) => ({
    onClick: () => {
      hover(store, null);
      update(store, select, type, id);
    },
    ...light(type === 'dispute' ? null : { type, id }),
  });
}

interface HoverProps {
  readonly onPointerEnter: (event: PointerEvent) => void;
  readonly onPointerLeave: () => void;
  readonly onFocus: () => void;
  readonly onBlur: () => void;
}

/** Handlers that make `hovered` a thing while the pointer or the keyboard is on an element. */
export function useLight(): (hovered: Hovered) => HoverProps {
  const store = useAppStore();
  const off = () => hover(store, null);
  return (hovered) => {
    const on = () => hover(store, hovered);
    return {
      // A finger is never just over something.
      onPointerEnter: ({ pointerType }) => {
        if (pointerType !== 'touch') on();
      },
      onPointerLeave: off,
      onFocus: on,
      onBlur: off,
    };
  };
}

import { useRef, useState, type KeyboardEvent } from 'react';
import type { VirtualizerHandle } from 'virtua';

/** How many rows Page Up and Page Down move by. */
const PAGE = 10;

/** One tab stop for all rows; the arrows, Home, End and the page keys move it. */
export function useRowKeys(count: number, rowId: (row: number) => string) {
  const list = useRef<VirtualizerHandle>(null);
  const [current, setCurrent] = useState(0);
  const at = Math.min(current, Math.max(count - 1, 0));
  const goTo = (row: number) => {
    setCurrent(row);
    list.current?.scrollToIndex(row, { align: 'nearest' });
    // After the row has come into the page.
    requestAnimationFrame(() =>
      requestAnimationFrame(() => document.querySelector<HTMLElement>(`#${rowId(row)}`)?.focus()),
    );
  };
  const onKeyDown = (event: KeyboardEvent) => {
    if (event.ctrlKey || event.metaKey || event.altKey || count === 0) return;
    const to = { ArrowDown: at + 1, ArrowUp: at - 1, Home: 0, End: count - 1, PageDown: at + PAGE, PageUp: at - PAGE }[
      event.key
    ];
    if (to === undefined) return;
    event.preventDefault();
    goTo(Math.min(Math.max(to, 0), count - 1));
  };
  return { list, current: at, setCurrent, rowKeys: { onKeyDown } };
}

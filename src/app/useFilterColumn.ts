import { useState } from 'react';
import { useMedia } from '../ui/useMedia.ts';

const KEY = 'attache.filters';
/** Below this the map needs the room more. */
const WIDE = '(min-width: 75rem)';

/** Whether the filters stand beside the map in full: as the reader last had it, else as the width allows. */
export function useFilterColumn() {
  const isWide = useMedia(WIDE);
  const [chosen, setChosen] = useState<boolean | null>(remembered);
  const isOpen = chosen ?? isWide;
  const toggle = () => {
    setChosen(!isOpen);
    try {
      localStorage.setItem(KEY, isOpen ? 'closed' : 'open');
    } catch {
      // A browser that keeps nothing.
    }
  };
  return { isOpen, toggle };
}

function remembered(): boolean | null {
  try {
    const kept = localStorage.getItem(KEY);
    return kept === null ? null : kept === 'open';
  } catch {
    return null;
  }
}

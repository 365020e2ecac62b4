const KEY = 'attache.filters';
/** Below this the map needs the room more. */
export const WIDE = '(min-width: 75rem)';

/** Whether the reader last had the filters open beside the map; null: as the width allows. */
export function rememberedFilters(): boolean | null {
  try {
    const kept = localStorage.getItem(KEY);
    return kept === null ? null : kept === 'open';
  } catch {
    return null;
  }
}

export function rememberFilters(isOpen: boolean): void {
  try {
    localStorage.setItem(KEY, isOpen ? 'open' : 'closed');
  } catch {
    // A browser that keeps nothing.
  }
}

import { countActiveFilters } from '../derive/counts.ts';
import { update, type AppState } from '../state/store.ts';
import { useApp, useAppStore } from '../state/useApp.ts';
import { clearFilters } from '../state/view.ts';
import { Button } from '../ui/Button.tsx';
import { filtersWords } from '../ui/words/filtersWords.ts';

export const selectActive = ({ view }: AppState) => countActiveFilters(view);

/** Back to everything, in one press. Nothing to clear, nothing shown. */
export function ClearFilters() {
  const store = useAppStore();
  const active = useApp(selectActive);
  if (active === 0) return null;
  return (
    <Button
      look="quiet"
      aria-label={filtersWords.clear(active)}
      title={filtersWords.clear(active)}
      className="px-1.5! text-xs underline decoration-edge underline-offset-3"
      onClick={() => update(store, clearFilters)}
    >
      {filtersWords.clearShort(active)}
    </Button>
  );
}

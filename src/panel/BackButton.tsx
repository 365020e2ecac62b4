import { ArrowLeft } from 'lucide-react';
import { update } from '../state/store.ts';
import { useApp, useAppStore } from '../state/useApp.ts';
import { clearSelection } from '../state/view.ts';
import { panelFrameWords } from '../ui/words/panelFrameWords.ts';

/** From what is selected back to the overview. */
export function BackButton() {
  const store = useAppStore();
  const isSelected = useApp((state) => state.view.selection.type !== 'none');
  if (!isSelected) return null;
  return (
    <button
      type="button"
      aria-label={panelFrameWords.back}
      onClick={() => {
        update(store, clearSelection);
        // This button goes with the selection: the focus goes on at the heading of the overview.
        requestAnimationFrame(() => document.querySelector<HTMLElement>('#evidence h2')?.focus());
      }}
      className="-ml-2 inline-flex min-h-8 items-center gap-1.5 rounded-md px-2 text-xs text-soft hover:bg-sunk hover:text-ink touch:min-h-11 max-md:ml-0"
    >
      <ArrowLeft aria-hidden size={14} /> {panelFrameWords.backShort}
    </button>
  );
}

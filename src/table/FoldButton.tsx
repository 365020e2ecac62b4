import type { Actor } from '../model/dataset.ts';
import { update } from '../state/store.ts';
import { useApp, useAppStore } from '../state/useApp.ts';
import { toggleOpen } from '../state/view.ts';
import { words } from '../ui/words.ts';
import { panelWords } from '../ui/words/panelWords.ts';

/** Opens an actor into its people and bodies, or folds them. */
export function FoldButton({ actor, folded }: { readonly actor: Actor; readonly folded: number }) {
  const store = useAppStore();
  const isOpenable = useApp(({ index }) => index.hasMembers[index.actorPlace.get(actor.id) ?? -1] === 1);
  if (!isOpenable) return null;
  const isOpen = folded === 0;
  return (
    <button
      type="button"
      tabIndex={-1}
      aria-label={isOpen ? panelWords.foldName(actor.name) : panelWords.openName(actor.name)}
      aria-expanded={isOpen}
      onClick={(event) => {
        event.stopPropagation();
        update(store, toggleOpen, actor.id);
      }}
      className="-my-1 inline-flex min-h-7 items-center gap-2 rounded-md border border-edge px-2 text-xs text-ink hover:bg-paper touch:min-h-11"
    >
      {isOpen ? panelWords.foldMembers : `${panelWords.openMembers} (${words.number(folded)})`}
    </button>
  );
}

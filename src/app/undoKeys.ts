import { areSingleKeysOn } from '../platform/singleKeys.ts';
import { isTyping } from '../platform/typing.ts';

/**
 * Ctrl+Z and Ctrl+Shift+Z or Ctrl+Y, with ⌘ on a Mac, or plain Z and Shift+Z; never while text is being typed, which has
 * an undo of its own.
 */
export function listenForUndo(undo: () => void, redo: () => void): () => void {
  const onKeyDown = (event: KeyboardEvent) => {
    const key = event.key.toLowerCase();
    const isHeld = event.ctrlKey || event.metaKey;
    if (key !== 'z' && !(key === 'y' && isHeld)) return;
    if (event.altKey || event.defaultPrevented || isTyping(event.target) || isInDialog(event.target)) return;
    if (!isHeld && !areSingleKeysOn()) return;
    event.preventDefault();
    if (key === 'y' || event.shiftKey) redo();
    else undo();
  };
  window.addEventListener('keydown', onKeyDown);
  return () => window.removeEventListener('keydown', onKeyDown);
}

function isInDialog(target: EventTarget | null): boolean {
  return target instanceof Element && target.closest('dialog') !== null;
}

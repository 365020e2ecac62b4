import { useEffect, useLayoutEffect, useRef } from 'react';
import { areSingleKeysOn } from '../platform/singleKeys.ts';
import { isTyping } from '../platform/typing.ts';

/** What a key pressed anywhere on the page may ask of the app. */
export type Command = 'help' | 'display' | 'filters' | 'panel' | 'play';

/** The key of each, as the help shows it. */
export const KEY_OF: Readonly<Record<Command, string>> = {
  help: '?',
  display: 't',
  filters: 'l',
  panel: 'e',
  play: 'Space',
};
// oxlint-disable-next-line typescript/no-unsafe-type-assertion
const COMMANDS = Object.keys(KEY_OF) as Command[];

/** The command of a key, or undefined where the key means something else just now. */
export function commandOf(event: KeyboardEvent): Command | undefined {
  if (event.defaultPrevented || event.isComposing || event.repeat || isInDialog(event.target)) return undefined;
  const pressed = nameOf(event);
  const isBare = !event.ctrlKey && !event.metaKey;
  if (isBare && pressed !== 'Space' && !areSingleKeysOn()) return undefined;
  if (isBare && (isTyping(event.target) || (pressed === 'Space' && takesSpace(event.target)))) return undefined;
  return COMMANDS.find((command) => KEY_OF[command] === pressed);
}

function nameOf(event: KeyboardEvent): string {
  if (event.altKey) return '';
  const key = event.key === ' ' ? 'Space' : event.key;
  // On a Mac the same with the command key.
  return event.ctrlKey || event.metaKey ? `Ctrl+${key.toUpperCase()}` : key;
}

/** Where Space presses or scrolls what has the focus. */
function takesSpace(target: EventTarget | null): boolean {
  return (
    target instanceof Element &&
    target.closest('button, a, input, summary, [role="button"], [role="application"]') !== null
  );
}

function isInDialog(target: EventTarget | null): boolean {
  return target instanceof Element && target.closest('dialog, [popover]') !== null;
}

/** Listens on the whole page. */
export function useKeyboard(run: (command: Command) => void): void {
  const latest = useRef(run);
  useEffect(() => {
    latest.current = run;
  }, [run]);
  // Before the page is seen: from then on keys are pressed.
  useLayoutEffect(() => {
    const onKeyDown = (event: KeyboardEvent) => {
      const command = commandOf(event);
      if (!command) return;
      event.preventDefault();
      latest.current(command);
    };
    window.addEventListener('keydown', onKeyDown);
    return () => window.removeEventListener('keydown', onKeyDown);
  }, []);
}

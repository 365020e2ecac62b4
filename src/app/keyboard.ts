import { useEffect, useLayoutEffect, useRef } from 'react';
import type { helpWords } from '../ui/words/helpWords.ts';
import { areSingleKeysOn } from '../platform/singleKeys.ts';
import { isTyping } from '../platform/typing.ts';

/** What a key pressed anywhere on the page may ask of the app. */
export type Command = 'help' | 'display' | 'filters' | 'panel' | 'play';

export interface Binding {
  /** As they are shown in the help: each is one way to do it; keys pressed together are joined by a plus. */
  readonly keys: readonly string[];
  readonly does: BindingName;
  /** What is done, where the page as a whole listens; other keys are heard by the part they belong to. */
  readonly command?: Command;
}

/** A key of `helpWords.does`.. */
export type BindingName = keyof typeof helpWords.does;

export interface BindingGroup {
  readonly area: 'everywhere' | 'map' | 'time' | 'filters';
  readonly bindings: readonly Binding[];
}

/** Every key of the app. The help is made from this table, and the page listens by it. */
export const BINDINGS: readonly BindingGroup[] = [
  {
    area: 'everywhere',
    bindings: [
      { keys: ['/', 'Ctrl+K'], does: 'search' },
      { keys: ['z', 'Ctrl+Z'], does: 'undo' },
      { keys: ['Shift+Z', 'Ctrl+Shift+Z'], does: 'redo' },
      { keys: ['t'], does: 'display', command: 'display' },
      { keys: ['l'], does: 'filters', command: 'filters' },
      { keys: ['e'], does: 'panel', command: 'panel' },
      { keys: ['j', 'k'], does: 'story' },
      { keys: ['Esc'], does: 'leave' },
      { keys: ['?'], does: 'help', command: 'help' },
    ],
  },
  {
    area: 'time',
    bindings: [
      { keys: ['Space'], does: 'play', command: 'play' },
      { keys: ['←', '→'], does: 'thumbDay' },
      { keys: ['Shift+←', 'Shift+→'], does: 'thumbWeek' },
      { keys: ['Home', 'End'], does: 'thumbEnd' },
    ],
  },
  {
    area: 'map',
    bindings: [
      { keys: ['←', '→', '↑', '↓'], does: 'mapMove' },
      { keys: ['Enter'], does: 'mapSelect' },
      { keys: ['n', 'p'], does: 'mapAlong' },
      { keys: ['o', '+', '-'], does: 'mapOpen' },
      { keys: ['1', '2', '3', '0'], does: 'mapDepth' },
      { keys: ['PageUp', 'PageDown'], does: 'mapZoom' },
      { keys: ['Shift+←', 'Shift+→'], does: 'mapPan' },
      { keys: ['f'], does: 'mapFit' },
      { keys: ['u'], does: 'mapPin' },
      { keys: ['r'], does: 'mapTidy' },
    ],
  },
  { area: 'filters', bindings: [{ keys: ['Alt+Click'], does: 'choiceOnly' }] },
];

/** The command of a key, or undefined where the key means something else just now. */
export function commandOf(event: KeyboardEvent): Command | undefined {
  if (event.defaultPrevented || event.isComposing || event.repeat || isInDialog(event.target)) return undefined;
  const pressed = nameOf(event);
  const isBare = !event.ctrlKey && !event.metaKey;
  if (isBare && pressed !== 'Space' && !areSingleKeysOn()) return undefined;
  if (isBare && (isTyping(event.target) || (pressed === 'Space' && takesSpace(event.target)))) return undefined;
  for (const { bindings } of BINDINGS) {
    const binding = bindings.find(({ keys, command }) => command && keys.includes(pressed));
    if (binding) return binding.command;
  }
  return undefined;
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

import type { helpWords } from '../ui/words/helpWords.ts';
import { KEY_OF } from './keyboard.ts';

interface Binding {
  /** As they are shown in the help: each is one way to do it; keys pressed together are joined by a plus. */
  readonly keys: readonly string[];
  /** A key of `helpWords.does`. */
  readonly does: keyof typeof helpWords.does;
}

interface BindingGroup {
  readonly area: 'everywhere' | 'map' | 'time' | 'filters';
  readonly bindings: readonly Binding[];
}

/** Every key of the app, those that the page itself listens for by its own table. */
export const BINDINGS: readonly BindingGroup[] = [
  {
    area: 'everywhere',
    bindings: [
      { keys: ['/', 'Ctrl+K'], does: 'search' },
      { keys: ['z', 'Ctrl+Z'], does: 'undo' },
      { keys: ['Shift+Z', 'Ctrl+Shift+Z'], does: 'redo' },
      { keys: [KEY_OF.display], does: 'display' },
      { keys: [KEY_OF.filters], does: 'filters' },
      { keys: [KEY_OF.panel], does: 'panel' },
      { keys: ['j', 'k'], does: 'story' },
      { keys: ['Esc'], does: 'leave' },
      { keys: [KEY_OF.help], does: 'help' },
    ],
  },
  {
    area: 'time',
    bindings: [
      { keys: [KEY_OF.play], does: 'play' },
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

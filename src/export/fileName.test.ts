import { expect, it } from 'vitest';
import { realIndex } from '../dataset/testing/realDataset.ts';
import { initialView, onlyWord, select, setDepth, setOnlyDisputed, setWindow, type View } from '../state/view.ts';
import type { Choice } from './choice.ts';
import { fileName } from './fileName.ts';
import { stateOf } from './testing/exportStates.ts';

const putin = select(initialView, 'actor', 'vladimir-putin');
const days = setWindow(putin, { from: 16_763, to: 16_765 });

it.each<[View, Partial<Choice>, string]>([
  [initialView, {}, 'attache-paris-moscow-2015.json'],
  [putin, {}, 'attache-paris-moscow-2015.json'],
  [putin, { scope: 'selection', format: 'csv' }, 'attache-paris-moscow-2015-vladimir-putin-links.csv'],
  [putin, { format: 'png' }, 'attache-paris-moscow-2015-vladimir-putin.png'],
  [putin, { format: 'html' }, 'attache-paris-moscow-2015-vladimir-putin.html'],
  [setDepth(putin, 1), { format: 'gexf' }, 'attache-paris-moscow-2015-vladimir-putin-depth-1.gexf'],
  [days, { scope: 'selection' }, 'attache-paris-moscow-2015-vladimir-putin-2015-11-24-to-2015-11-26.json'],
  [
    onlyWord(setWindow(initialView, { from: 16_763, to: 16_763 }), 'relations', 'military'),
    { format: 'csv', table: 'claims' },
    'attache-paris-moscow-2015-2015-11-24-military-claims.csv',
  ],
  [setOnlyDisputed(initialView, true), {}, 'attache-paris-moscow-2015-disputed.json'],
  [
    select(initialView, 'link', 'russia~turkey~military'),
    { scope: 'selection', format: 'graphml' },
    'attache-paris-moscow-2015-russia-turkey-military.graphml',
  ],
  [days, { scope: 'all' }, 'attache-paris-moscow-2015.json'],
])('a name says what is inside (%#)', (view, change, name) => {
  const choice: Choice = {
    format: 'json',
    scope: 'view',
    table: 'links',
    size: { width: 800, height: 600 },
    theme: 'light',
    scale: 1,
    ...change,
  };
  expect(fileName(stateOf(realIndex, view), choice)).toBe(name);
});

it('a name is never too long for a disk', () => {
  const view = select(initialView, 'claim', 'x'.repeat(200));
  const name = fileName(stateOf(realIndex, view), {
    format: 'png',
    scope: 'view',
    table: 'links',
    size: { width: 1, height: 1 },
    theme: 'light',
    scale: 1,
  });
  expect(name.length).toBeLessThan(130);
});

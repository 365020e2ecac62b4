import { isSameDataset } from './openedDataset.ts';
import type { PageState } from './store.ts';
import type { View } from './view.ts';

/**
 * What a change of state is to the browser's history. Changes of one kind that follow each other within `settleMs` are
 * one step back: a drag of the slider, a tour by a held arrow key. Why: `docs/decisions/0002-history.md`.
 */
export interface HistoryStep {
  readonly kind: string;
  readonly settleMs: number;
}

const DRAG_SETTLES_MS = 3_000;
const HELD_KEY_SETTLES_MS = 300;
const READING_SETTLES_MS = 3_000;

/** Undefined when nothing changed that an address holds. */
export function historyStep(before: PageState, after: PageState): HistoryStep | undefined {
  if (!isSameDataset(before.opened, after.opened)) return { kind: 'dataset', settleMs: 0 };
  const changed = changedParts(before.view, after.view);
  const [only] = changed;
  if (only === undefined) return undefined;
  // Steps passed while scrolling are one step back; opening and leaving a story are steps of their own.
  if (changed.includes('story'))
    return { kind: `story ${after.view.story?.id}`, settleMs: before.view.story ? READING_SETTLES_MS : 0 };
  if (changed.includes('selection')) return { kind: 'selection', settleMs: HELD_KEY_SETTLES_MS };
  const isDrag = changed.length === 1 && (only === 'minOrigins' || (only === 'window' && after.view.window !== null));
  return { kind: changed.join(' '), settleMs: isDrag ? DRAG_SETTLES_MS : 0 };
}

function changedParts(before: View, after: View): string[] {
  if (before === after) return [];
  return [
    ...changedKeys(before, after).filter((key) => key !== 'filters'),
    ...changedKeys(before.filters, after.filters),
  ];
}

function changedKeys<Thing extends object>(before: Thing, after: Thing): string[] {
  // oxlint-disable-next-line typescript/no-unsafe-type-assertion
  return (Object.keys(after) as (keyof Thing & string)[]).filter((key) => !Object.is(before[key], after[key]));
}

import { useState } from 'react';
import type { SortOrder } from '../derive/sortRows.ts';
import type { ColumnKey } from './columns.ts';

export const TABS = ['links', 'actors', 'claims'] as const;
export type Tab = (typeof TABS)[number];

/** What the table is like on this machine: no part of what is shared. */
export interface TableState {
  readonly tab: Tab;
  readonly sort: Readonly<Record<Tab, SortOrder<ColumnKey>>>;
}

const KEY = 'attache.table';
const INITIAL: TableState = {
  tab: 'links',
  sort: {
    links: { column: 'claims', isDescending: true },
    actors: { column: 'links', isDescending: true },
    claims: { column: 'date', isDescending: false },
  },
};

export function useTableState() {
  const [state, setState] = useState(recall);
  const change = (next: TableState) => {
    setState(next);
    remember(next);
  };
  return {
    ...state,
    setTab: (tab: Tab) => change({ ...state, tab }),
    setSort: (sort: SortOrder<ColumnKey>) => change({ ...state, sort: { ...state.sort, [state.tab]: sort } }),
  };
}

function remember(state: TableState): void {
  try {
    localStorage.setItem(KEY, JSON.stringify(state));
  } catch {
    // A browser that keeps nothing.
  }
}

function recall(): TableState {
  try {
    const kept: unknown = JSON.parse(localStorage.getItem(KEY) ?? 'null');
    return isTableState(kept) ? kept : INITIAL;
  } catch {
    return INITIAL;
  }
}

function isTableState(value: unknown): value is TableState {
  if (!isRecord(value) || !isRecord(value['sort'])) return false;
  const { tab, sort } = value;
  return TABS.some((known) => known === tab) && TABS.every((known) => isSort(sort[known]));
}

function isSort(value: unknown): boolean {
  return isRecord(value) && typeof value['column'] === 'string' && typeof value['isDescending'] === 'boolean';
}

function isRecord(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null;
}

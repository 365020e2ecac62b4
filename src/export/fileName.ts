import { formatDay } from '../model/day.ts';
import { RELATIONS, STANCES, STATUSES } from '../model/vocabulary.ts';
import type { AppState } from '../state/store.ts';
import { isPicture, type Choice } from './choice.ts';

const LONGEST = 120;

/**
 * A name that says what is inside: `attache-paris-moscow-2015-vladimir-putin-2015-11-24-to-2015-11-26-military.json`.
 * What is selected is named where it makes a difference: in pictures and pages, or where it alone is taken along.
 */
export function fileName({ index, view }: AppState, { format, scope, table }: Choice): string {
  const { selection, depth, window, filters, clock } = view;
  const isSelectionSeen = isPicture(format) || (format === 'html' && scope !== 'all');
  const selected = scope === 'selection' || depth > 0 || isSelectionSeen;
  const isAll = scope === 'all' && !isPicture(format);
  const parts = [
    'attache',
    index.dataset.id,
    selection.type === 'none' || !selected || isAll ? null : selection.id.replaceAll('~', '-'),
    ...(isAll
      ? []
      : [
          depth > 0 ? `depth-${depth}` : null,
          window && `${clock === 'reported' ? 'reported-' : ''}${days(formatDay(window.from), formatDay(window.to))}`,
          some(filters.relations, RELATIONS),
          some(filters.stances, STANCES),
          some(filters.statuses, STATUSES),
          filters.minOrigins > 1 ? `${filters.minOrigins}-origins` : null,
          filters.onlyDisputed ? 'disputed' : null,
        ]),
    format === 'csv' ? table : null,
  ];
  const name = parts.filter((part) => part !== null && part !== '').join('-');
  return `${name.slice(0, LONGEST).replace(/[-.]+$/, '')}.${format}`;
}

function days(from: string, to: string): string {
  return from === to ? from : `${from}-to-${to}`;
}

/** The words let through, where these are few. */
function some(through: ReadonlySet<string>, all: readonly string[]): string | null {
  const words = all.filter((word) => through.has(word));
  return words.length === all.length ? null : words.length <= 2 ? words.join('-') : `${words.length}-of-${all.length}`;
}

/** What a row is sorted by: null, what the texts do not state, comes last in either order. */
export type SortValue = string | number | null;

export interface SortOrder<Column extends string> {
  readonly column: Column;
  readonly isDescending: boolean;
}

// Made once: a collator is slow to make and quick to use.
const collator = new Intl.Collator('en', { numeric: true, sensitivity: 'base' });

/** Beyond this many rows the order of a language is too slow: seconds, not a blink. */
const MOST_COLLATED = 20_000;

/** The rows in order, equal ones in the order in which they came. Reads each row's value once. */
export function sortRows<Row>(
  rows: readonly Row[],
  valueOf: (row: Row) => SortValue,
  isDescending: boolean,
): readonly Row[] {
  const sign = isDescending ? -1 : 1;
  const values = rows.map(valueOf);
  const compareText = rows.length > MOST_COLLATED ? compareUnits : collator.compare;
  const compare = (one: SortValue, other: SortValue): number => {
    if (one === null || other === null) return Number(one === null) - Number(other === null);
    if (typeof one === 'number' && typeof other === 'number') return sign * (one - other);
    return sign * compareText(String(one), String(other));
  };
  const order = Uint32Array.from(rows.keys());
  order.sort((one, other) => compare(values[one]!, values[other]!) || one - other);
  return Array.from(order, (place) => rows[place]!);
}

function compareUnits(one: string, other: string): number {
  return one < other ? -1 : Number(one > other);
}

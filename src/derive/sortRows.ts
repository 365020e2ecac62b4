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
  const compareText = rows.length > MOST_COLLATED ? compareUnits : collator.compare;
  return rows
    .map((row) => ({ row, value: valueOf(row) }))
    .toSorted((one, other) => {
      if (one.value === null || other.value === null) return Number(one.value === null) - Number(other.value === null);
      return sign * compareValues(one.value, other.value, compareText);
    })
    .map(({ row }) => row);
}

function compareValues(
  one: string | number,
  other: string | number,
  compareText: (one: string, other: string) => number,
): number {
  return typeof one === 'number' && typeof other === 'number' ? one - other : compareText(String(one), String(other));
}

function compareUnits(one: string, other: string): number {
  return one < other ? -1 : Number(one > other);
}

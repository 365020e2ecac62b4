import type { NumberColumn } from '../numberColumn.ts';

/** A column with a number at each place: what `from` of a typed array does, without the list that it makes on the way. */
export function filled<Column extends NumberColumn>(column: Column, numberAt: (place: number) => number): Column {
  for (let place = 0; place < column.length; place++) column[place] = numberAt(place);
  return column;
}

/** Numbers from 0 on, in one, two or four bytes each. */
export type NumberColumn = Uint8Array | Uint16Array | Uint32Array;

/** A column of zeros with room for numbers up to `most`, in as few bytes as that needs. */
export function numberColumn(count: number, most: number): NumberColumn {
  if (most < 2 ** 8) return new Uint8Array(count);
  return most < 2 ** 16 ? new Uint16Array(count) : new Uint32Array(count);
}

/**
 * A column for the places of so many things. There is room for one more than there are: a place that does not fit, such
 * as `NONE`, reads as one beyond them.
 */
export function placeColumn(count: number, things: number): NumberColumn {
  return numberColumn(count, things);
}

/** Such a column of numbers that are known. */
export function placesIn(places: ArrayLike<number>, things: number): NumberColumn {
  const column = placeColumn(places.length, things);
  column.set(places);
  return column;
}

/** A column with what a table says of the code at each place. */
export function lookedUp<Column extends NumberColumn | Int32Array>(
  column: Column,
  codes: ArrayLike<number>,
  table: ArrayLike<number>,
): Column {
  for (let place = 0; place < column.length; place++) column[place] = table[codes[place]!]!;
  return column;
}

/** A column with a number at each place: what `from` of a typed array does, without the list that it makes on the way. */
export function filled<Column extends NumberColumn | Int32Array>(
  column: Column,
  numberAt: (place: number) => number,
): Column {
  for (let place = 0; place < column.length; place++) column[place] = numberAt(place);
  return column;
}

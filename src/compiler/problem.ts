/** Something wrong with what people wrote: a value, so that one run can report all of them. */
export interface Problem {
  readonly severity: Severity;
  readonly file: string;
  /** From 1. */
  readonly line: number;
  /** From 1, in UTF-16 units. */
  readonly column: number;
  readonly what: string;
  readonly mend: string;
}

export type Severity = 'error' | 'warning';

/** Keys and indices that lead to a value in a YAML file, as in `['sentences', 3, 'text']`. */
export type Path = readonly (string | number)[];

/** Where something stands: a value in a YAML file (or the key it stands under), or an offset in any text. */
export type Place =
  | { readonly file: string; readonly path: Path; readonly onKey?: boolean }
  | { readonly file: string; readonly offset: number };

/** A problem as a phase finds it. Line and column come last, because only files with findings need them. */
export interface Finding {
  readonly severity: Severity;
  readonly place: Place;
  readonly what: string;
  readonly mend: string;
}

export function error(place: Place, what: string, mend: string): Finding {
  return { severity: 'error', place, what, mend };
}

export function warning(place: Place, what: string, mend: string): Finding {
  return { severity: 'warning', place, what, mend };
}

/** The place of something inside a value. */
export function within(place: Place, ...path: Path): Place {
  return 'path' in place ? { file: place.file, path: [...place.path, ...path] } : place;
}

/** The key under which something stands inside a value. */
export function keyWithin(place: Place, ...path: Path): Place {
  return 'path' in place ? { file: place.file, path: [...place.path, ...path], onKey: true } : place;
}

export function isError(problem: { readonly severity: Severity }): boolean {
  return problem.severity === 'error';
}

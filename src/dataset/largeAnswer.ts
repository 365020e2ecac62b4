import type { ColumnParts } from './columnar/writeColumns.ts';
import type { LoadProblem } from './loadProblem.ts';

/** What comes back of the bytes of a dataset in JSON: its compact form, which can be handed over without a copy. */
export type LargeAnswer =
  | { readonly ok: true; readonly parts: ColumnParts }
  | { readonly ok: false; readonly problem: LoadProblem };

/** The first that the worker says: it has started, and takes the bytes. */
export const READY = 'ready';

/** Why a dataset cannot be shown. A value, not an exception; the words for it are in `ui/words.ts`. */
export type LoadProblem =
  /** No answer at all: offline, the server down, or the address wrong in a way that only the browser knows. */
  | { readonly type: 'unreachable' }
  | { readonly type: 'refused'; readonly status: number }
  | { readonly type: 'stalled'; readonly seconds: number }
  | { readonly type: 'too-large'; readonly mostBytes: number }
  | { readonly type: 'unreadable-file' }
  | { readonly type: 'not-utf8' }
  | { readonly type: 'empty' }
  | { readonly type: 'cut-off'; readonly characters: number }
  /** @property line,column where it stops being JSON, from 1 */
  | { readonly type: 'not-json'; readonly isHtml: boolean; readonly line: number; readonly column: number }
  | { readonly type: 'not-a-dataset' }
  | { readonly type: 'unknown-format'; readonly format: string }
  /** @property fields the first few wrong fields; there may be more */
  | { readonly type: 'wrong-fields'; readonly fields: readonly FieldProblem[]; readonly isAll: boolean }
  | { readonly type: 'none-listed' }
  /** The address was written for a file on somebody's disk. */
  | { readonly type: 'file-needed'; readonly id: string }
  /** A fault of the app itself. */
  | { readonly type: 'unexpected'; readonly message: string };

export interface FieldProblem {
  /** As in `claims[3].happened.from`. */
  readonly path: string;
  /** The id of the item that the field is in, where it has one. */
  readonly id: string | null;
  readonly fault: Fault;
}

export type Fault =
  | { readonly type: 'missing' }
  | { readonly type: 'surplus' }
  | { readonly type: 'shape'; readonly expected: string; readonly found: string }
  | { readonly type: 'too-long'; readonly most: number; readonly length: number }
  | { readonly type: 'no-such'; readonly of: string; readonly id: string }
  | { readonly type: 'twice'; readonly id: string }
  | { readonly type: 'no-such-day'; readonly day: string }
  | { readonly type: 'backwards'; readonly from: string; readonly to: string }
  | { readonly type: 'outside-text'; readonly length: number }
  | { readonly type: 'circle' }
  | { readonly type: 'too-deep'; readonly most: number };

export type Outcome<Value> =
  | { readonly ok: true; readonly value: Value }
  | { readonly ok: false; readonly problem: LoadProblem };

export function succeed<Value>(value: Value): Outcome<Value> {
  return { ok: true, value };
}

export function fail(problem: LoadProblem): { readonly ok: false; readonly problem: LoadProblem } {
  return { ok: false, problem };
}

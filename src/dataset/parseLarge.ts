import type { Dataset } from '../model/dataset.ts';
import type { LoadProblem, Outcome } from './loadProblem.ts';
import { parseDataset } from './parseDataset.ts';
import { textOf, type Bytes } from './readText.ts';
import { writeColumns, type ColumnParts } from './columnar/writeColumns.ts';

/** What comes back of the bytes of a dataset in JSON: its compact form, which can be handed over without a copy. */
export type LargeAnswer =
  | { readonly ok: true; readonly parts: ColumnParts }
  | { readonly ok: false; readonly problem: LoadProblem };

/** Reads a dataset in a worker's own time: as text, as JSON, checked, and put into the compact form. */
export function parseLarge(bytes: readonly Bytes[]): LargeAnswer {
  const dataset = parseBytes(bytes);
  return dataset.ok ? { ok: true, parts: writeColumns(dataset.value) } : dataset;
}

function parseBytes(bytes: readonly Bytes[]): Outcome<Dataset> {
  const text = textOf(bytes);
  return text.ok ? parseDataset(text.value) : text;
}

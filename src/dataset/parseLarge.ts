import type { Dataset } from '../model/dataset.ts';
import type { LargeAnswer } from './largeAnswer.ts';
import type { Outcome } from './loadProblem.ts';
import { parseDataset } from './parseDataset.ts';
import { textOf, type Bytes } from './readText.ts';
import { writeColumns } from './columnar/writeColumns.ts';

/** Reads a dataset in a worker's own time: as text, as JSON, checked, and put into the compact form. */
export function parseLarge(bytes: readonly Bytes[]): LargeAnswer {
  const dataset = parseBytes(bytes);
  return dataset.ok ? { ok: true, parts: writeColumns(dataset.value) } : dataset;
}

function parseBytes(bytes: readonly Bytes[]): Outcome<Dataset> {
  const text = textOf(bytes);
  return text.ok ? parseDataset(text.value) : text;
}

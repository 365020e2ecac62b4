import { FORMAT, type Dataset } from '../model/dataset.ts';
import { createFaultLog } from './faultLog.ts';
import { fail, succeed, type LoadProblem, type Outcome } from './loadProblem.ts';
import { findReferenceFaults } from './referenceFaults.ts';
import { findShapeFaults, hasDatasetShape } from './shapeFaults.ts';
import { parseJson } from './parseJson.ts';

/** Text to dataset, or what is wrong with it. Nothing that comes out of here can break what is built on it. */
export function parseDataset(text: string): Outcome<Dataset> {
  const parsed = parseJson(text);
  return parsed.ok ? checkDataset(parsed.value) : parsed;
}

/** The shape first, against the schema; then what a schema cannot say: that ids resolve, days exist and marks fit. */
export function checkDataset(value: unknown): Outcome<Dataset> {
  const stranger = strangeFormat(value);
  if (stranger) return fail(stranger);
  const log = createFaultLog();
  if (!isDataset(value)) {
    // oxlint-disable-next-line typescript/no-unsafe-type-assertion
    findShapeFaults(value as Readonly<Record<string, unknown>>, log);
  } else {
    findReferenceFaults(value, log);
    if (log.fields.length === 0) return succeed(value);
  }
  return fail({ type: 'wrong-fields', fields: log.fields, isAll: !log.isFull() });
}

function isDataset(value: unknown): value is Dataset {
  return hasDatasetShape(value);
}

/** Undefined when the value says of itself that it is a dataset of the format known here. */
function strangeFormat(value: unknown): LoadProblem | undefined {
  if (typeof value !== 'object' || value === null || !('format' in value)) return { type: 'not-a-dataset' };
  const { format } = value;
  if (format === FORMAT) return undefined;
  if (typeof format !== 'string' || !format.startsWith('attache/')) return { type: 'not-a-dataset' };
  return { type: 'unknown-format', format: format.slice(0, 40) };
}

import { FORMAT, type Dataset } from '../model/dataset.ts';
import { atOnce, inTasks, type Steps } from '../platform/nextTask.ts';
import { createFaultLog } from './faultLog.ts';
import { fail, succeed, type LoadProblem, type Outcome } from './loadProblem.ts';
import { findReferenceFaults } from './referenceFaults.ts';
import { findShapeFaults, hasDatasetShape } from './shapeFaults.ts';
import { parseJson } from './parseJson.ts';

/** Text to dataset, or what is wrong with it. Nothing that comes out of here can break what is built on it. */
export function parseDataset(text: string): Outcome<Dataset> {
  return atOnce(parsing(text));
}

/** The same in several tasks, so that the page stays awake. */
export function parseDatasetInTasks(text: string): Promise<Outcome<Dataset>> {
  return inTasks(parsing(text));
}

export function checkDataset(value: unknown): Outcome<Dataset> {
  return atOnce(checking(value));
}

function* parsing(text: string): Steps<Outcome<Dataset>> {
  const parsed = parseJson(text);
  yield;
  return parsed.ok ? yield* checking(parsed.value) : parsed;
}

/** The shape first, against the schema; then what a schema cannot say: that ids resolve, days exist and marks fit. */
function* checking(value: unknown): Steps<Outcome<Dataset>> {
  const stranger = strangeFormat(value);
  if (stranger) return fail(stranger);
  const log = createFaultLog();
  if (yield* hasDatasetShape(value)) {
    // oxlint-disable-next-line typescript/no-unsafe-type-assertion
    const dataset = value as Dataset;
    findReferenceFaults(dataset, log);
    if (log.fields.length === 0) return succeed(dataset);
  } else {
    // oxlint-disable-next-line typescript/no-unsafe-type-assertion
    findShapeFaults(value as Readonly<Record<string, unknown>>, log);
  }
  return fail({ type: 'wrong-fields', fields: log.fields, isAll: !log.isFull() });
}

/** Undefined when the value says of itself that it is a dataset of the format known here. */
function strangeFormat(value: unknown): LoadProblem | undefined {
  if (typeof value !== 'object' || value === null || !('format' in value)) return { type: 'not-a-dataset' };
  const { format } = value;
  if (format === FORMAT) return undefined;
  if (typeof format !== 'string' || !format.startsWith('attache/')) return { type: 'not-a-dataset' };
  return { type: 'unknown-format', format: format.slice(0, 40) };
}

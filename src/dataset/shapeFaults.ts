import * as v from 'valibot';
import { datasetSchema } from '../model/dataset.ts';
import type { Steps } from '../platform/nextTask.ts';
import { acceptsOf, type Accepts } from './accepts.ts';
import type { FaultLog } from './faultLog.ts';

type Fields = Readonly<Record<string, unknown>>;
type ItemSchema = v.GenericSchema;

interface FieldCheck {
  readonly key: string;
  /** Of a list for each of its items, else for the whole. */
  readonly accepts: Accepts;
  readonly isList: boolean;
}

let checks: readonly FieldCheck[] | undefined;

const ITEMS_AT_ONCE = 200;

/** Whether a value has the shape of a dataset: the quick check, for the common case that it has; long lists in steps. */
export function* hasDatasetShape(value: unknown): Steps<boolean> {
  checks ??= Object.entries(datasetSchema.entries).map(([key, schema]) => {
    const isList = schema.type === 'array';
    return { key, isList, accepts: acceptsOf(isList ? schema.item : schema) };
  });
  if (!isObject(value)) return false;
  for (const { key, accepts, isList } of checks) {
    const field = value[key];
    if (!isList && !accepts(field)) return false;
    if (!isList) continue;
    if (!Array.isArray(field)) return false;
    for (const [place, item] of field.entries()) {
      if (!accepts(item)) return false;
      if (place % ITEMS_AT_ONCE === ITEMS_AT_ONCE - 1) yield;
    }
    yield;
  }
  return Object.keys(value).length === checks.length;
}

function isObject(value: unknown): value is Fields {
  return typeof value === 'object' && value !== null;
}

/** Names the first fields that have not the shape of the schema, one an item. */
export function findShapeFaults(dataset: Fields, log: FaultLog): void {
  for (const [key, schema] of Object.entries(datasetSchema.entries)) {
    if (log.isFull()) return;
    const field = dataset[key];
    if (schema.type === 'array' && Array.isArray(field)) findItemFaults(key, schema.item, field, log);
    else addFirstIssue(key, null, schema, field, log);
  }
  for (const key of Object.keys(dataset)) {
    if (!Object.hasOwn(datasetSchema.entries, key)) log.add(key, null, { type: 'surplus' });
  }
}

function findItemFaults(key: string, schema: ItemSchema, items: readonly unknown[], log: FaultLog): void {
  const isRight = acceptsOf(schema);
  for (const [place, item] of items.entries()) {
    if (log.isFull()) return;
    if (!isRight(item)) addFirstIssue(`${key}[${place}]`, idOf(item), schema, item, log);
  }
}

function addFirstIssue(path: string, id: string | null, schema: ItemSchema, value: unknown, log: FaultLog): void {
  if (value === undefined) {
    log.add(path, id, { type: 'missing' });
    return;
  }
  const [issue] = v.safeParse(schema, value, { abortEarly: true }).issues ?? [];
  if (!issue) return;
  const inner = issue.path?.map(({ key }) => (typeof key === 'number' ? `[${key}]` : `.${String(key)}`)).join('') ?? '';
  log.add(path + inner, id, faultOf(issue));
}

function faultOf({ type, expected, received, input, requirement }: v.BaseIssue<unknown>) {
  if (type === 'max_length' && typeof requirement === 'number')
    return { type: 'too-long', most: requirement, length: Number(received) } as const;
  if (expected === 'never') return { type: 'surplus' } as const;
  if (input === undefined || received === 'undefined') return { type: 'missing' } as const;
  if (type === 'iso_date' || type === 'regex') return { type: 'shape', expected: type, found: received } as const;
  return {
    type: 'shape',
    expected: (expected ?? type).replaceAll(/^\(|\)$/g, '').replaceAll(' | ', ' or '),
    found: received,
  } as const;
}

function idOf(item: unknown): string | null {
  return typeof item === 'object' && item !== null && 'id' in item && typeof item.id === 'string' ? item.id : null;
}

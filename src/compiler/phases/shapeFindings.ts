import * as v from 'valibot';
import { error, keyWithin, within, type Finding, type Path, type Place } from '../problem.ts';
import { suggest } from '../text/suggest.ts';

type Issue = v.BaseIssue<unknown>;

/** The value when it has the schema's shape, else every way in which it has not, in an annotator's words. */
export function checkShape<Schema extends v.GenericSchema>(
  schema: Schema,
  value: unknown,
  place: Place,
): { readonly value: v.InferOutput<Schema> | undefined; readonly findings: readonly Finding[] } {
  const result = v.safeParse(schema, value);
  if (result.success) return { value: result.output, findings: [] };
  return { value: undefined, findings: result.issues.flatMap((issue) => explain(schema, issue, place)) };
}

function explain(schema: v.GenericSchema, issue: Issue, place: Place): Finding[] {
  const path = pathOf(issue);
  if (issue.type === 'union') return explainUnion(schema, issue, place, path);
  if (isUnknownKey(issue)) return unknownKeys(schema, issue, place, path.slice(0, -1));
  return [explainOne(schema, issue, place, path)];
}

/** Of the alternatives of a union, the one that the value was meant to be: the one it fails deepest inside. */
function explainUnion(schema: v.GenericSchema, issue: Issue, place: Place, path: Path): Finding[] {
  const inside = (issue.issues ?? []).filter((each) => each.path);
  const unknown = inside.find(isUnknownKey);
  if (unknown) return unknownKeys(schema, unknown, place, [...path, ...pathOf(unknown).slice(0, -1)]);
  const missing = inside.filter(isMissingKey).map((each) => each.expected);
  if (missing.length > 0) return [error(within(place, ...path), `lacks ${missing.join(' or ')}`, 'add it')];
  const [first] = inside;
  if (first?.type === 'union') return explainUnion(schema, first, place, [...path, ...pathOf(first)]);
  if (first) return [explainOne(schema, first, place, [...path, ...pathOf(first)])];
  return [explainOne(schema, issue, place, path)];
}

/** All of them: a strict object stops at its first one. */
function unknownKeys(schema: v.GenericSchema, issue: Issue, place: Place, path: Path): Finding[] {
  const holder: unknown = issue.path?.at(-1)?.input;
  const known = new Set(schemasAt(schema, path).flatMap((each) => Object.keys(recordOf(each['entries']))));
  const mendFor = (key: string): string => suggest(key, known) ?? `the keys are ${[...known].join(', ')}`;
  return Object.keys(recordOf(holder))
    .filter((key) => !known.has(key))
    .map((key) => error(keyWithin(place, ...path, key), `"${key}" is no key here`, mendFor(key)));
}

function explainOne(schema: v.GenericSchema, issue: Issue, place: Place, path: Path): Finding {
  const at = within(place, ...path);
  const name = nameOf(path);
  if (isMissingKey(issue)) return error(within(place, ...path.slice(0, -1)), `lacks ${issue.expected}`, 'add it');
  if (issue.input === null)
    return error(at, `${name} is empty`, 'give it a value, or leave the key out where it may be left out');
  switch (issue.type) {
    case 'picklist':
      return wrongWord(schema, issue, at, path);
    case 'literal':
      return error(at, `${name} cannot be ${shown(issue.input)}`, `write ${issue.expected}`);
    case 'regex':
      return wrongFormat(issue, at, name);
    case 'iso_date':
      return error(at, `${name} ${shown(issue.input)} is no day`, 'write it as 2015-11-24');
    case 'max_length':
      return error(at, `${name} is ${issue.received} characters long`, `shorten it to ${String(issue.requirement)}`);
    case 'min_length':
      return error(at, `${name} has too few entries`, `list ${String(issue.requirement)} at least`);
    case 'integer':
    case 'min_value':
      return error(at, `${name} is ${shown(issue.input)}`, 'write a whole number from 1');
    default:
      return wrongType(issue, at, name);
  }
}

function wrongWord(schema: v.GenericSchema, issue: Issue, at: Place, path: Path): Finding {
  const words = schemasAt(schema, path).flatMap((each) =>
    Array.isArray(each['options']) ? each['options'].filter(isText) : [],
  );
  const meant = isText(issue.input) ? suggest(issue.input, words) : undefined;
  return error(at, `${nameOf(path)} cannot be ${shown(issue.input)}`, meant ?? `choose of ${words.join(', ')}`);
}

const FORMATS: Readonly<Record<string, readonly [is: string, mend: string]>> = {
  sentences: ['names no sentences', 'write an ordinal, or the first and the last as in 11-24'],
  language: ['is no language tag', 'write it as en or pt-BR'],
};

function wrongFormat(issue: Issue, at: Place, name: string): Finding {
  if (isText(issue.input) && issue.input.trim() === '')
    return error(at, `${name} is empty`, 'write something, or leave the key out');
  const [is, mend] = FORMATS[name] ?? ['is no id', 'ids are small letters and digits, joined by hyphens'];
  return error(at, `${name} ${shown(issue.input)} ${is}`, mend);
}

const KINDS: Readonly<Record<string, string>> = {
  string: 'a text',
  number: 'a number',
  boolean: 'true or false',
  Array: 'a list',
  Object: 'a mapping (key: value)',
};

function wrongType(issue: Issue, at: Place, name: string): Finding {
  const expected = (issue.expected ?? '').replaceAll(/[()]/gu, '').split(' | ');
  const wanted = [...new Set(expected.map((each) => KINDS[each] ?? each))].join(' or ');
  const isScalar = typeof issue.input === 'number' || typeof issue.input === 'boolean';
  if (isScalar && expected.includes('string')) {
    const what = `${name} is ${kindOf(issue.input)} to YAML: ${shown(issue.input)}`;
    return error(at, what, `quote it: "${String(issue.input)}"`);
  }
  const how = wanted === 'a list' ? ': begin each entry with "- ", or write [a, b]' : '';
  return error(at, `${name} is ${kindOf(issue.input)}`, `it must be ${wanted}${how}`);
}

function kindOf(value: unknown): string {
  if (value === null || value === undefined) return 'empty';
  if (Array.isArray(value)) return 'a list';
  if (typeof value === 'boolean') return 'a truth value';
  return KINDS[typeof value] ?? 'a mapping';
}

function shown(value: unknown): string {
  const words = JSON.stringify(value) ?? 'nothing';
  return words.length > 60 ? `${words.slice(0, 59)}…` : words;
}

function nameOf(path: Path): string {
  const name = path.findLast(isText);
  if (name === undefined) return 'this';
  return typeof path.at(-1) === 'number' ? `an entry of ${name}` : name;
}

function isUnknownKey(issue: Issue): boolean {
  return issue.type === 'strict_object' && issue.expected === 'never';
}

function isMissingKey(issue: Issue): boolean {
  return (
    issue.type === 'strict_object' &&
    issue.path !== undefined &&
    issue.received === 'undefined' &&
    issue.expected !== 'never'
  );
}

function pathOf(issue: Issue): Path {
  return (issue.path ?? []).map(({ key }) => (typeof key === 'number' ? key : String(key)));
}

/** The schemas, wrappers and unions taken off, that the value at a path may have. */
function schemasAt(schema: unknown, path: Path): Record<string, unknown>[] {
  const { type, wrapped, options, item, entries } = recordOf(schema);
  if (wrapped !== undefined) return schemasAt(wrapped, path);
  if (type === 'union' && Array.isArray(options)) return options.flatMap((option) => schemasAt(option, path));
  const [step, ...rest] = path;
  if (step === undefined) return [recordOf(schema)];
  if (typeof step === 'number') return item === undefined ? [] : schemasAt(item, rest);
  return schemasAt(recordOf(entries)[step], rest);
}

function isText(value: unknown): value is string {
  return typeof value === 'string';
}

function recordOf(value: unknown): Record<string, unknown> {
  return isRecord(value) ? value : {};
}

function isRecord(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null;
}

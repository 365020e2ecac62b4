import fc from 'fast-check';
import * as v from 'valibot';
import { describe, expect, it } from 'vitest';
import { datasetSchema } from '../model/dataset.ts';
import { acceptsOf } from './accepts.ts';
import { realDataset } from './testing/realDataset.ts';

describe('the quick check', () => {
  const accepts = acceptsOf(datasetSchema);
  const valid = JSON.stringify({ ...realDataset, claims: realDataset.claims.slice(0, 3), sentences: [], facts: [] });

  it('agrees with valibot on datasets with any one thing changed', () => {
    const anything = fc.oneof(
      fc.jsonValue(),
      fc.constantFrom(undefined, Number.NaN, Infinity, '2015-02-30', 'state', -1, 1.5),
    );
    fc.assert(
      fc.property(fc.nat(), anything, fc.constantFrom('set', 'delete', 'add'), (place, value, how) => {
        const dataset: unknown = JSON.parse(valid);
        damage(dataset, place, value, how);
        expect(accepts(dataset)).toBe(v.is(datasetSchema, dataset));
      }),
      { numRuns: 1_000 },
    );
  }, 60_000);

  it('refuses to skip what it does not know', () => {
    expect(() => acceptsOf(v.pipe(v.string(), v.email(), v.toLowerCase()))).toThrow(/to_lower_case/);
    expect(() => acceptsOf(v.date())).toThrow(/date/);
  });
});

/** Changes one of the fields that a value has, counted through all its depth. */
function damage(value: unknown, place: number, to: unknown, how: string): void {
  const fields: [Record<string, unknown>, string][] = [];
  const collect = (thing: unknown): void => {
    if (!isObject(thing)) return;
    for (const key of Object.keys(thing)) {
      fields.push([thing, key]);
      collect(thing[key]);
    }
  };
  collect(value);
  const [owner, key] = fields[place % fields.length]!;
  if (how === 'set') owner[key] = to;
  else if (how === 'add') owner[Array.isArray(owner) ? owner.length : 'surplus'] = to;
  else if (!Array.isArray(owner)) delete owner[key];
}

function isObject(thing: unknown): thing is Record<string, unknown> {
  return typeof thing === 'object' && thing !== null;
}

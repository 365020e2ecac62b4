import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { indexDataset } from './datasetIndex.ts';
import { MOST_FAULTS } from './faultLog.ts';
import type { FieldProblem } from './loadProblem.ts';
import { checkDataset, parseDataset } from './parseDataset.ts';
import { realText } from './testing/realDataset.ts';
import { smallDataset, type SmallDataset } from './testing/smallDataset.ts';

function problemOf(text: string) {
  const outcome = parseDataset(text);
  return outcome.ok ? undefined : outcome.problem;
}

function faultsOf(change: (dataset: SmallDataset) => unknown): readonly FieldProblem[] {
  const dataset = smallDataset();
  change(dataset);
  const outcome = checkDataset(JSON.parse(JSON.stringify(dataset)));
  if (outcome.ok) return [];
  return outcome.problem.type === 'wrong-fields' ? outcome.problem.fields : [];
}

describe('a valid dataset', () => {
  it('comes through as it is', () => {
    expect(parseDataset(realText)).toEqual({ ok: true, value: JSON.parse(realText) });
    expect(faultsOf(() => undefined)).toEqual([]);
  });

  it('may use the names of JavaScript’s own properties as ids', () => {
    const outcome = checkDataset(smallDataset());
    expect(outcome.ok && indexDataset(outcome.value).actorPlace.get('constructor')).toBe(0);
    expect(outcome.ok && indexDataset(outcome.value).actorPlace.get('toString')).toBeUndefined();
  });
});

describe('text that is no dataset says what it is', () => {
  it.each([
    ['nothing', '', { type: 'empty' }],
    ['blanks', ' \n ', { type: 'empty' }],
    ['an error page', '<!doctype html><title>404</title>', { type: 'not-json', isHtml: true, line: 1, column: 1 }],
    ['prose', 'Paris, 26 November', { type: 'not-json', isHtml: false, line: 1, column: 1 }],
    ['a slip', '{\n  "format" "attache/1"\n}', { type: 'not-json', isHtml: false, line: 2, column: 12 }],
    ['a list', '[]', { type: 'not-a-dataset' }],
    ['null', 'null', { type: 'not-a-dataset' }],
    ['another object', '{"type":"FeatureCollection"}', { type: 'not-a-dataset' }],
    ['another format', '{"format":"geojson"}', { type: 'not-a-dataset' }],
    ['a number as format', '{"format":1}', { type: 'not-a-dataset' }],
    ['a later format', '{"format":"attache/2","actors":{}}', { type: 'unknown-format', format: 'attache/2' }],
  ])('%s', (_, text, problem) => {
    expect(problemOf(text)).toEqual(problem);
  });

  it('a file that is cut off anywhere', () => {
    const text = JSON.stringify(smallDataset());
    for (let length = 1; length < text.length; length++) {
      expect(problemOf(text.slice(0, length))).toEqual({ type: 'cut-off', characters: length });
    }
  });

  it('never throws, whatever the text', () => {
    fc.assert(
      fc.property(fc.oneof(fc.string({ unit: 'binary' }), fc.json()), (text) => {
        expect(parseDataset(text).ok).toBe(false);
      }),
    );
  }, 60_000);
});

describe('wrong fields are named', () => {
  it.each<[string, (dataset: SmallDataset) => unknown, FieldProblem]>([
    [
      'a word that is none of the list',
      ({ claims }) => (claims[0]!.relation = 'secret'),
      {
        path: 'claims[0].relation',
        id: 'claim-1',
        fault: { type: 'shape', expected: '"diplomatic" or "military" or "economic"', found: '"secret"' },
      },
    ],
    [
      'a missing field',
      ({ actors }) => Reflect.deleteProperty(actors[1]!, 'kind'),
      { path: 'actors[1].kind', id: 'russia', fault: { type: 'missing' } },
    ],
    [
      'a missing list',
      (dataset) => Reflect.deleteProperty(dataset, 'facts'),
      { path: 'facts', id: null, fault: { type: 'missing' } },
    ],
    [
      'a surplus field',
      ({ facts }) => Object.assign(facts[0]!, { colour: 'red' }),
      { path: 'facts[0].colour', id: 'fact-1', fault: { type: 'surplus' } },
    ],
    [
      'a surplus list',
      (dataset) => Object.assign(dataset, { extra: [] }),
      { path: 'extra', id: null, fault: { type: 'surplus' } },
    ],
    [
      'something else where a list should be',
      (dataset) => Object.assign(dataset, { actors: { length: 1 } }),
      { path: 'actors', id: null, fault: { type: 'shape', expected: 'Array', found: 'Object' } },
    ],
    [
      'a date that is none',
      ({ claims }) => (claims[0]!.happened.from = '24 November'),
      {
        path: 'claims[0].happened.from',
        id: 'claim-1',
        fault: { type: 'shape', expected: 'iso_date', found: '"24 November"' },
      },
    ],
    [
      'a day that is not in the calendar',
      ({ claims }) => (claims[0]!.happened.to = '2015-11-31'),
      { path: 'claims[0].happened.to', id: 'claim-1', fault: { type: 'no-such-day', day: '2015-11-31' } },
    ],
    [
      'an interval that runs backwards',
      ({ span }) => (span.to = '2015-11-01'),
      { path: 'span', id: null, fault: { type: 'backwards', from: '2015-11-24', to: '2015-11-01' } },
    ],
    [
      'an id that resolves to nothing',
      ({ claims }) => (claims[0]!.to = 'atlantis'),
      { path: 'claims[0].to', id: 'claim-1', fault: { type: 'no-such', of: 'actors', id: 'atlantis' } },
    ],
    [
      'an id that is a property of every object',
      ({ claims }) => (claims[0]!.fact = 'constructor'),
      { path: 'claims[0].fact', id: 'claim-1', fault: { type: 'no-such', of: 'facts', id: 'constructor' } },
    ],
    [
      'an id that no slug can be',
      ({ actors }) => (actors[0]!.id = '__proto__'),
      { path: 'actors[0].id', id: '__proto__', fault: { type: 'shape', expected: 'regex', found: '"__proto__"' } },
    ],
    [
      'a number that is not whole',
      ({ sentences }) => (sentences[0]!.ordinal = 1.5),
      {
        path: 'sentences[0].ordinal',
        id: 'paper-1',
        fault: { type: 'shape', expected: 'integer', found: '1.5' },
      },
    ],
    [
      'a number beyond all counting',
      ({ sentences }) => (sentences[0]!.ordinal = 2 ** 31),
      {
        path: 'sentences[0].ordinal',
        id: 'paper-1',
        fault: { type: 'shape', expected: '<=2147483647', found: '2147483648' },
      },
    ],
    [
      'a text that no page can show',
      ({ actors }) => (actors[0]!.name = 'n'.repeat(10_000_000)),
      { path: 'actors[0].name', id: 'constructor', fault: { type: 'too-long', most: 100_000, length: 10_000_000 } },
    ],
    [
      'a key too long to be read',
      ({ facts }) => Object.assign(facts[0]!, { ['k'.repeat(10_000_000)]: 1 }),
      { path: `facts[0].${'k'.repeat(70)}…`, id: 'fact-1', fault: { type: 'surplus' } },
    ],
    [
      'a speaker that is no actor',
      ({ claims }) => (claims[0]!.saidBy = ['turkey', 'nobody']),
      { path: 'claims[0].saidBy[1]', id: 'claim-1', fault: { type: 'no-such', of: 'actors', id: 'nobody' } },
    ],
    [
      'an id given twice',
      ({ facts }) => (facts[1]!.id = 'fact-1'),
      { path: 'facts[1].id', id: 'fact-1', fault: { type: 'twice', id: 'fact-1' } },
    ],
    [
      'a mark beyond its sentence',
      ({ claims }) => (claims[0]!.marks[0]!.end = 24),
      { path: 'claims[0].marks[0]', id: 'claim-1', fault: { type: 'outside-text', length: 23 } },
    ],
    [
      'an actor that is a member of itself',
      ({ actors }) => (actors[1]!.memberOf = 'vladimir-putin'),
      { path: 'actors[1].memberOf', id: 'russia', fault: { type: 'circle' } },
    ],
    [
      'a copy of no sentence',
      ({ sentences }) => (sentences[0]!.copyOf = 'paper-9'),
      { path: 'sentences[0].copyOf', id: 'paper-1', fault: { type: 'no-such', of: 'sentences', id: 'paper-9' } },
    ],
    [
      'a dispute about no fact',
      ({ disputes }) => (disputes[0]!.sides[1]!.facts = ['fact-9']),
      { path: 'disputes[0].sides[1].facts[0]', id: 'dispute-1', fault: { type: 'no-such', of: 'facts', id: 'fact-9' } },
    ],
  ])('%s', (_, change, problem) => {
    expect(faultsOf(change)[0]).toEqual(problem);
  });

  it('only the first few of many', () => {
    const faults = faultsOf(({ actors }) => {
      for (let more = 0; more < 1000; more++) actors.push({ ...actors[0]!, id: `No ${more}` });
    });
    expect(faults).toHaveLength(MOST_FAULTS);
    expect(faults[0]?.path).toBe('actors[4].id');
  });
});

/** Each would take hours if its time grew with the square of its size: far more than the time limit of a test. */
describe('a hostile file is answered', () => {
  it('a chain of a hundred thousand memberships', () => {
    const faults = faultsOf(({ actors }) => {
      for (let at = 0; at < 100_000; at++) {
        actors.push({ ...actors[1]!, id: `a${at}`, memberOf: at === 0 ? null : `a${at - 1}` });
      }
    });
    expect(faults[0]?.fault).toEqual({ type: 'too-deep', most: 16 });
  });

  it('a circle of a hundred thousand members', () => {
    const faults = faultsOf(({ actors }) => {
      for (let at = 0; at < 100_000; at++)
        actors.push({ ...actors[1]!, id: `a${at}`, memberOf: `a${(at + 1) % 100_000}` });
    });
    expect(faults[0]?.fault.type).toBe('too-deep');
  });

  it('a hundred thousand disputes of one fact', () => {
    const dataset = smallDataset();
    const [dispute] = dataset.disputes;
    dataset.disputes = Array.from({ length: 100_000 }, (_, at) => ({ ...dispute!, id: `d${at}` }));
    const outcome = checkDataset(dataset);
    expect(outcome.ok && indexDataset(outcome.value).disputesOfFact.get('fact-1')?.length).toBe(100_000);
  });

  it('brackets nested a million deep, and a million wrong items', () => {
    expect(problemOf('['.repeat(1_000_000))?.type).toBe('cut-off');
    expect(problemOf('['.repeat(1_000_000) + ']'.repeat(1_000_000))?.type).toMatch(/not-/);
    expect(faultsOf(({ claims }) => (claims[0]!.sentences = Array.from({ length: 1_000_000 }, () => '')))).toHaveLength(
      1,
    );
  });
});

import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { generateDataset } from '../../generate/generateDataset.ts';
import type { Dataset } from '../../model/dataset.ts';
import { indexDataset } from '../datasetIndex.ts';
import { checkDataset } from '../parseDataset.ts';
import { realDataset, realText } from '../testing/realDataset.ts';
import { smallDataset } from '../testing/smallDataset.ts';
import { readColumns, readPart } from './readColumns.ts';
import { readHead } from './readHead.ts';
import { BLOCK_SIZE, writeColumns } from './writeColumns.ts';

/** Everything as JSON has it: also the order of the keys. */
const again = (dataset: Dataset) => JSON.stringify(readColumns(writeColumns(dataset)));

function valid(value: unknown): Dataset {
  const checked = checkDataset(value);
  if (!checked.ok) throw new Error(JSON.stringify(checked.problem));
  return checked.value;
}

/** Texts that are hard to write: other planes, halves of surrogate pairs, line ends, nothing. */
const texts = fc.oneof(
  fc.string(),
  fc.string({ unit: 'binary' }),
  fc.constantFrom('', '\uD800', '\uFEFFx', 'a\nb', '🂡'),
);
const maybe = <Value>(value: fc.Arbitrary<Value>) => fc.option(value);
const numbers = fc.oneof(
  fc.double({ noNaN: true, noDefaultInfinity: true }),
  fc.integer({ min: -9999, max: 9999 }).map((value) => value / 10),
  fc.constantFrom(0, -0),
);

const date = (number: number) => `2015-11-${String(number).padStart(2, '0')}`;

/** The small dataset with more of everything, as wild as the format lets it be. */
const datasets: fc.Arbitrary<Dataset> = fc
  .record({
    actors: fc.array(
      fc.record({
        name: texts,
        role: maybe(texts),
        aliases: fc.array(texts, { maxLength: 3 }),
        x: numbers,
        y: numbers,
        isMember: fc.boolean(),
      }),
      { maxLength: 5 },
    ),
    claims: fc.array(
      fc.record({
        gist: texts,
        note: maybe(texts),
        asWritten: maybe(texts),
        day: maybe(fc.integer({ min: 1, max: 28 })),
        days: fc.integer({ min: 0, max: 3 }),
        saidBy: fc.array(fc.constantFrom('russia', 'turkey', 'vladimir-putin'), { maxLength: 3 }),
        sentences: fc.array(fc.nat(5), { minLength: 1, maxLength: 3 }),
        marks: fc.array(fc.nat(5), { maxLength: 3 }),
        fact: fc.constantFrom('fact-1', 'fact-2', 'fact-3'),
        stance: fc.constantFrom('cooperative', 'neutral', 'conflictual'),
        inferred: fc.boolean(),
        hasUsualId: fc.boolean(),
      }),
      { maxLength: 12 },
    ),
    sentences: fc.array(fc.record({ text: texts, isCopy: fc.boolean(), hasUsualId: fc.boolean() }), {
      minLength: 6,
      maxLength: 6,
    }),
  })
  .map(({ actors, claims, sentences }) => {
    const small = smallDataset();
    const [actor, claim, sentence] = [small.actors[0]!, small.claims[0]!, small.sentences[0]!];
    const sentenceIds = sentences.map(({ hasUsualId }, at) => (hasUsualId ? `paper-${at + 2}` : `own.${at}`));
    return valid({
      ...small,
      facts: [...small.facts, { id: 'fact-3', gist: '' }],
      actors: [
        ...small.actors,
        ...actors.map(({ isMember, ...fields }, at) => ({
          ...actor,
          ...fields,
          id: `more-${at}`,
          memberOf: isMember ? 'russia' : null,
        })),
      ],
      sentences: [
        sentence,
        ...sentences.map(({ text, isCopy }, at) => ({
          ...sentence,
          id: sentenceIds[at],
          ordinal: at + 2,
          text: `${text}abcdef`,
          copyOf: isCopy ? 'paper-1' : null,
        })),
      ],
      claims: [
        claim,
        ...claims.map(({ day, days, asWritten, saidBy, sentences: own, marks, hasUsualId, ...fields }, at) => {
          const first = sentenceIds[own[0]!];
          return {
            ...claim,
            ...fields,
            id: hasUsualId && at === 0 ? `${first}-turkey-russia-assault` : `claim-more-${at}`,
            happened:
              day === null
                ? null
                : { from: date(day), to: date(Math.min(30, day + days)), precision: 'range', asWritten },
            saidBy: saidBy.length === 0 ? null : saidBy,
            sentences: own.map((place) => sentenceIds[place]),
            marks: marks.map((place, number) => ({
              role: 'date',
              sentence: sentenceIds[place],
              start: number,
              end: number + 2,
            })),
          };
        }),
      ],
    });
  });

describe('the compact form carries exactly what JSON does', () => {
  it('of the real dataset', () => {
    expect(again(realDataset)).toBe(JSON.stringify(JSON.parse(realText)));
  });

  it.each([
    [60, 200],
    [300, 3000],
  ])('of a generated dataset of %i actors and %i claims, in more than one block', (actors, links) => {
    const dataset = generateDataset({ actors, links, seed: 5 });
    expect(again(dataset)).toBe(JSON.stringify(dataset));
    expect(writeColumns(dataset).blocks).toHaveLength(Math.ceil(dataset.sentences.length / BLOCK_SIZE));
  });

  it('of any dataset', () => {
    fc.assert(
      fc.property(datasets, (dataset) => {
        const read = readColumns(writeColumns(dataset));
        expect(read).toEqual(dataset);
        expect(JSON.stringify(read)).toBe(JSON.stringify(dataset));
      }),
      { numRuns: 150 },
    );
  }, 30_000);

  it('of a dataset with nothing in it', () => {
    const empty = valid({ ...smallDataset(), sentences: [], claims: [], actors: [], facts: [], disputes: [] });
    expect(readColumns(writeColumns(empty))).toEqual(empty);
  });
});

describe('the head alone', () => {
  it.each([realDataset, generateDataset({ actors: 120, links: 900, seed: 2 })])(
    'has the columns of the index',
    (dataset) => {
      const { claims } = readHead(readPart(writeColumns(dataset).head, 'head'));
      expect(claims).toEqual(indexDataset(dataset).claims);
    },
  );

  it('is the same bytes for the same dataset', () => {
    expect(writeColumns(realDataset)).toEqual(writeColumns(structuredClone(realDataset)));
  });
});

describe('a damaged file', () => {
  it('is refused, wherever it is cut off', () => {
    const { head } = writeColumns(realDataset);
    for (let length = 0; length < head.length; length += 997) {
      expect(() => readHead(readPart(head.subarray(0, length), 'head'))).toThrow(RangeError);
    }
  });

  it('is refused when it is of another version, or another part', () => {
    const parts = writeColumns(realDataset);
    const other = writeColumns({ ...realDataset, version: 'other' });
    expect(() => readColumns({ ...parts, details: other.details })).toThrow('details is of another version');
    expect(() => readColumns({ ...parts, head: parts.details })).toThrow('not head but details');
  });
});

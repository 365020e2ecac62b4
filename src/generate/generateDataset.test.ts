import { describe, expect, it } from 'vitest';
import { checkDataset } from '../dataset/parseDataset.ts';
import { STATUSES } from '../model/vocabulary.ts';
import { FEWEST_ACTORS, generateDataset, type GeneratorOptions } from './generateDataset.ts';

const SIZES: readonly GeneratorOptions[] = [
  { actors: FEWEST_ACTORS, links: 1, seed: 0 },
  { actors: 60, links: 200, seed: 1 },
  { actors: 1_000, links: 5_000, seed: 1 },
  { actors: 10_000, links: 50_000, seed: 7 },
];

const shareOf = (all: readonly unknown[], some: number) => some / all.length;

describe('an invented dataset', () => {
  it.each(SIZES)('is one that the app accepts, as large as asked for: $actors actors, $links claims', (options) => {
    const dataset = generateDataset(options);
    expect(checkDataset(dataset)).toMatchObject({ ok: true });
    expect([dataset.actors.length, dataset.claims.length]).toEqual([options.actors, options.links]);
  });

  it('is the same for the same options, and another for another seed', () => {
    const options = { actors: 60, links: 200, seed: 1 };
    expect(generateDataset(options)).toEqual(generateDataset(options));
    expect(generateDataset({ ...options, seed: 2 }).claims).not.toEqual(generateDataset(options).claims);
  });

  describe('has the shape of news', () => {
    const { actors, claims, facts, sentences, sources, origins, disputes, span } = generateDataset({
      actors: 1_000,
      links: 5_000,
      seed: 1,
    });

    it('few actors do most, and none does nothing', () => {
      const degree = new Map(actors.map(({ id }) => [id, 0]));
      for (const { from, to } of claims) for (const id of [from, to]) degree.set(id, degree.get(id)! + 1);
      const degrees = [...degree.values()].toSorted((one, other) => other - one);
      const ofTheFirst = degrees.slice(0, actors.length / 10).reduce((sum, each) => sum + each, 0);
      expect(shareOf(claims, ofTheFirst / 2)).toBeGreaterThan(0.4);
      expect(degrees.at(-1)).toBeGreaterThan(0);
    });

    it('what happened takes two years, with and without a day', () => {
      expect(span).toEqual({ from: '2024-01-01', to: '2025-12-30' });
      const firstDays = claims.flatMap(({ happened }) => happened?.from ?? []).toSorted();
      expect(firstDays[0]! < '2024-02-01' && firstDays.at(-1)! > '2025-12-01').toBe(true);
      expect(new Set(claims.map(({ happened }) => happened?.precision))).toEqual(
        new Set(['day', 'month', 'range', undefined]),
      );
    });

    it('every status occurs, some claims are said by somebody, and some texts copy others', () => {
      expect(new Set(claims.map(({ status }) => status))).toEqual(new Set(STATUSES));
      expect(shareOf(claims, claims.filter(({ saidBy }) => saidBy).length)).toBeCloseTo(0.4, 1);
      expect(sentences.some(({ copyOf }) => copyOf !== null)).toBe(true);
      expect(new Set(sources.map(({ origin }) => origin)).size).toBe(origins.length);
    });

    it('most actors belong to a whole, some facts are told several times, and some are disputed', () => {
      expect(shareOf(actors, actors.filter(({ memberOf }) => memberOf).length)).toBeGreaterThan(0.5);
      expect(facts.length).toBeLessThan(claims.length);
      expect(disputes.length).toBeGreaterThan(0);
    });

    it('what is marked in a sentence are its own words', () => {
      const nameOf = new Map(actors.map(({ id, name }) => [id, name]));
      const textOf = new Map(sentences.map(({ id, text }) => [id, text]));
      for (const { from, to, marks } of claims) {
        const marked = (role: string) =>
          marks
            .filter((mark) => mark.role === role)
            .map((mark) => textOf.get(mark.sentence)!.slice(mark.start, mark.end));
        expect(marked('actor')).toEqual([nameOf.get(from)]);
        expect(marked('recipient')).toEqual([nameOf.get(to)]);
      }
    });
  });
});

import { expect, it } from 'vitest';
import { compile } from './compile.ts';
import { generateAuthored } from './generateAuthored.ts';
import { quickSteps } from './quickSteps.ts';

const SIZE = { documents: 10, claims: 300, actors: 20, seed: 1 };

it('writes what compiles without a problem, copies and shared facts included', () => {
  const { problems, result } = compile({ id: 'generated', files: generateAuthored(SIZE), steps: quickSteps([]) });
  expect(problems).toEqual([]);
  const { claims, facts, sentences, sources } = result!.dataset;
  expect([claims.length, sources.length]).toEqual([SIZE.claims, SIZE.documents]);
  expect(facts.length).toBeLessThan(claims.length);
  expect(sentences.filter(({ copyOf }) => copyOf !== null).length).toBeGreaterThan(0);
});

it('writes the same for the same seed, and something else for another', () => {
  expect(generateAuthored(SIZE)).toEqual(generateAuthored(SIZE));
  expect(generateAuthored({ ...SIZE, seed: 2 })).not.toEqual(generateAuthored(SIZE));
});

import fc from 'fast-check';
import { expect, it } from 'vitest';
import { realDataset, realIndex } from '../dataset/testing/realDataset.ts';
import { MARK_ROLES } from '../model/vocabulary.ts';
import { markedText } from './markedText.ts';

it('cuts a sentence at its marks', () => {
  const marks = [
    { role: 'actor', start: 0, end: 6 },
    { role: 'action', start: 7, end: 16 },
  ] as const;
  expect(markedText('Turkey shot down a jet.', marks)).toEqual([
    { text: 'Turkey', roles: ['actor'] },
    { text: ' ', roles: [] },
    { text: 'shot down', roles: ['action'] },
    { text: ' a jet.', roles: [] },
  ]);
});

it('gives both roles where marks overlap', () => {
  const marks = [
    { role: 'actor', start: 0, end: 4 },
    { role: 'action', start: 2, end: 6 },
  ] as const;
  expect(markedText('abcdefg', marks)).toEqual([
    { text: 'ab', roles: ['actor'] },
    { text: 'cd', roles: ['actor', 'action'] },
    { text: 'ef', roles: ['action'] },
    { text: 'g', roles: [] },
  ]);
});

it('loses no character, whatever the marks', () => {
  const mark = fc.record({
    role: fc.constantFrom(...MARK_ROLES),
    start: fc.integer({ min: -5, max: 60 }),
    end: fc.integer({ min: -5, max: 60 }),
  });
  fc.assert(
    fc.property(fc.string({ maxLength: 50 }), fc.array(mark, { maxLength: 6 }), (text, marks) => {
      const runs = markedText(text, marks);
      expect(runs.map((run) => run.text).join('')).toBe(text);
    }),
  );
});

it('underlines in every sentence of the dataset exactly the marked phrases', () => {
  for (const { sentences, marks } of realDataset.claims) {
    for (const id of sentences) {
      const text = realIndex.sentenceById.get(id)?.text ?? '';
      const own = marks.filter(({ sentence }) => sentence === id);
      const runs = markedText(text, own);
      for (const role of MARK_ROLES) {
        const underlined = runs
          .filter(({ roles }) => roles.includes(role))
          .reduce((sum, run) => sum + run.text.length, 0);
        const covered = new Set(
          own
            .filter((mark) => mark.role === role)
            .flatMap(({ start, end }) => Array.from({ length: end - start }, (_, at) => start + at)),
        );
        expect(underlined).toBe(covered.size);
      }
    }
  }
});

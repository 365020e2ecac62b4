import fc from 'fast-check';
import { expect, it } from 'vitest';
import { areAlike, gramSets } from './gramSets.ts';

const gramsOf = (text: string): Set<string> =>
  new Set(Array.from({ length: Math.max(1, text.length - 4) }, (_, at) => text.slice(at, at + 5)));

function jaccard(a: string, b: string): number {
  const [one, other] = [gramsOf(a.toLowerCase()), gramsOf(b.toLowerCase())];
  const common = [...one].filter((gram) => other.has(gram)).length;
  return common / (one.size + other.size - common);
}

it('agrees with the definition', () => {
  const words = fc.string({ unit: fc.constantFrom('a', 'b', ' ', 'C'), maxLength: 40 });
  fc.assert(
    fc.property(words, words, fc.constantFrom(0.3, 0.5, 0.8, 1), (a, b, share) => {
      const [x, y] = gramSets([a, b]).sets;
      expect(areAlike(x!, y!, share)).toBe(jaccard(a, b) >= share);
    }),
    { numRuns: 2000 },
  );
});

it('does not mind upper and lower case', () => {
  const [x, y] = gramSets(['The Kremlin said', 'THE KREMLIN SAID']).sets;
  expect(areAlike(x!, y!, 1)).toBe(true);
});

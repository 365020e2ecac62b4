import fc from 'fast-check';
import { expect, it } from 'vitest';
import { findPhrase } from './phrase.ts';

it.each([
  ['every occurrence', 'Russia and Russia', 'Russia', [0, 11]],
  ['no part of a longer word', 'Russians in Russia', 'Russia', [12]],
  ['a word before an apostrophe', "Moscow's and Moscow’s", 'Moscow', [0, 13]],
  ['a word beside a hyphen', 'Syria-Turkey', 'Turkey', [6]],
  ['an abbreviation glued to a word', 'U.S.Embassy', 'U.S.', [0]],
  ['letters beyond ASCII as letters', 'Erdoğan and Erdo', 'Erdo', [12]],
  ['letters beyond the BMP as letters', '𐐷𐐷 and 𐐷', '𐐷', [9]],
  ['combining marks as parts of words', 'cafe\u0301 cafe', 'cafe', [6]],
  ['a phrase that is no word', '15% of 15%', '15%', [0, 7]],
  ['overlapping occurrences', 'a a a', 'a a', [0, 2]],
  ['nothing for nothing', 'a', '', []],
  ['upper and lower case apart', 'Turkey turkey', 'turkey', [7]],
])('finds %s', (_, text, phrase, places) => {
  expect(findPhrase(text, phrase)).toEqual(places);
});

const CHARS = fc.constantFrom('a', 'é', '\u0301', '𐐷', '.', ' ');

it('finds what it says it finds', () => {
  fc.assert(
    fc.property(fc.string({ unit: CHARS }), fc.string({ unit: CHARS, minLength: 1, maxLength: 3 }), (text, phrase) => {
      for (const at of findPhrase(text, phrase)) expect(text.slice(at, at + phrase.length)).toBe(phrase);
    }),
  );
});

it('finds a phrase between spaces', () => {
  fc.assert(
    fc.property(fc.lorem(), fc.lorem(), fc.lorem(), (before, phrase, after) => {
      expect(findPhrase(`${before} ${phrase} ${after}`, phrase)).toContain(before.length + 1);
    }),
  );
});

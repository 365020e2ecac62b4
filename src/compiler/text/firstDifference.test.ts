import { expect, it } from 'vitest';
import { firstDifference } from './firstDifference.ts';

it.each([
  ['nothing when all is equal', 'abc', 'abc', undefined],
  [
    'a character and its code',
    'It’s',
    "It's",
    `character 3, after "It", is ’ (U+2019) here and ' (U+0027) in the text`,
  ],
  ['a quotation cut short', 'ab', 'abc', 'character 3, after "ab", is the end here and c (U+0063) in the text'],
  ['a quotation too long', 'ab ', 'ab', 'character 3, after "ab", is a space (U+0020) here and the end in the text'],
  [
    'characters beyond the BMP as one',
    '𐐷b',
    '𐐷c',
    'character 2, after "𐐷", is b (U+0062) here and c (U+0063) in the text',
  ],
])('says %s', (_, quoted, text, words) => {
  expect(firstDifference(quoted, text)).toBe(words);
});

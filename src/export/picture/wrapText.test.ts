import { expect, it } from 'vitest';
import { wrapText } from './wrapText.ts';

const widthOf = (text: string) => text.length;

it.each([
  ['one line', 20, ['one line']],
  ['two lines of words', 9, ['two lines', 'of words']],
  ['see https://example.org/?a=b now', 12, ['see', 'https://exam', 'ple.org/?a=b', 'now']],
  ['', 10, []],
  ['🕊️🕊️🕊️', 3, ['🕊️', '🕊️', '🕊️']],
])('wraps %j at %i', (text, room, lines) => {
  expect(wrapText(text, room, widthOf)).toEqual(lines);
});

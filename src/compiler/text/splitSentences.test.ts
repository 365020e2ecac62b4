import { describe, expect, it } from 'vitest';
import { splitSentences } from './splitSentences.ts';

const split = (text: string, fixes?: Parameters<typeof splitSentences>[2]) =>
  splitSentences(text, 'en', fixes).sentences;

describe('splitting a text into sentences', () => {
  it.each([
    ['ends a sentence at a full stop', 'One came. Two went.', ['One came.', 'Two went.']],
    ['keeps a title with its name', 'Mr. Obama met Gen. Breedlove.', ['Mr. Obama met Gen. Breedlove.']],
    ['keeps a month with its day', 'On Nov. 13 they met.', ['On Nov. 13 they met.']],
    ['keeps U.S. with what it describes', 'The U.S. Embassy said so.', ['The U.S. Embassy said so.']],
    [
      'ends a sentence after U.S. before a starter',
      'He is in the U.S. The talks go on.',
      ['He is in the U.S.', 'The talks go on.'],
    ],
    ['takes U.S.Embassy without its space', 'The U.S.Embassy said so.', ['The U.S.Embassy said so.']],
    ['ends a sentence at a line break', 'A heading\nA line. Another', ['A heading', 'A line.', 'Another']],
    ['takes every kind of line break', 'a\r\nb\rc\u2028d', ['a', 'b', 'c', 'd']],
    ['keeps a closing quote with its sentence', '“We agreed.” She left.', ['“We agreed.”', 'She left.']],
    ['keeps straight and curly quotes apart', `"We agreed," she said. “No.”`, ['"We agreed," she said.', '“No.”']],
    ['makes one space of white space', ' a \t b\u00A0c ', ['a b c']],
    ['composes letters', 'Erdog\u0306an', ['Erdo\u011Fan']],
    ['finds nothing in nothing', ' \n\n ', []],
  ])('%s', (_, text, sentences) => {
    expect(split(text)).toEqual(sentences);
  });

  it('splits where a fix says so, with a space or without', () => {
    const fixes = [{ split: 'measures…|Many say' }, { split: 'end.|Glued' }];
    expect(split('They spoke of measures… Many say no. The end.Glued on.', fixes)).toEqual([
      'They spoke of measures…',
      'Many say no.',
      'The end.',
      'Glued on.',
    ]);
  });

  it('joins where a fix says so', () => {
    expect(split('It is by Yahoo! Inc. of course.', [{ join: 'Yahoo!|Inc.' }])).toEqual([
      'It is by Yahoo! Inc. of course.',
    ]);
  });

  it('says which fixes do not apply exactly once, and applies the others', () => {
    const fixes = [{ split: 'no|where' }, { join: 'half' }, { join: 'a.|B' }];
    expect(splitSentences('C a. B a. B a. B', 'en', fixes).misfits).toEqual([
      { fix: 0, what: '"no|where" fits 0 places of the text, not one' },
      { fix: 1, what: '"half" needs words on both sides of one "|"' },
      { fix: 2, what: '"a.|B" fits 3 places of the text, not one' },
    ]);
  });
});

import fc from 'fast-check';
import { expect, it } from 'vitest';
import { articleAddress } from './articleAddress.ts';

const PAGE = 'https://example.org/article';

it.each([
  ['Putin spoke.', 'Putin%20spoke.'],
  ['A so-called “ally”, & more', 'A%20so%2Dcalled%20%E2%80%9Cally%E2%80%9D%2C%20%26%20more'],
  ['100% of\n it', '100%25%20of%20it'],
  [
    'One two three four five six seven eight nine ten eleven twelve, thir-teen.',
    'One%20two%20three%20four%20five,nine%20ten%20eleven%20twelve%2C%20thir%2Dteen.',
  ],
  ['', ''],
])('leads to “%s”', (text, quoted) => {
  expect(articleAddress(PAGE, [text])).toBe(quoted === '' ? PAGE : `${PAGE}#:~:text=${quoted}`);
});

it('takes sentences that follow each other from the first word to the last, however short', () => {
  expect(articleAddress(PAGE, ['He said no.', 'She left.'])).toBe(`${PAGE}#:~:text=He%20said%20no.,She%20left.`);
});

it('keeps what an address has behind its #', () => {
  expect(articleAddress(`${PAGE}#part-2`, ['No.'])).toBe(`${PAGE}#part-2:~:text=No.`);
  expect(articleAddress(`${PAGE}#:~:text=Yes.`, ['No.'])).toBe(`${PAGE}#:~:text=Yes.&text=No.`);
});

it('is only for pages of the web', () => {
  for (const url of [null, '', 'javascript:alert(1)', 'file:///etc/passwd', 'not stated', 'data:text/html,x']) {
    expect(articleAddress(url, ['No.'])).toBeNull();
  }
});

it('says the words and nothing else, whatever they are', () => {
  fc.assert(
    fc.property(fc.string({ unit: 'binary' }), (text) => {
      const address = articleAddress(PAGE, [text])!;
      const [, directive = ''] = address.split('#:~:text=');
      expect(directive).not.toMatch(/[-&\s]/u);
      const words = text
        .replaceAll(/\p{Surrogate}/gu, '')
        .split(/\s+/u)
        .filter((word) => word !== '');
      const ends = directive.split(',').map(decodeURIComponent);
      expect(words.join(' ').startsWith(ends[0]!)).toBe(true);
      expect(words.join(' ').endsWith(ends.at(-1)!)).toBe(true);
    }),
    { numRuns: 50 },
  );
});

import { expect, it } from 'vitest';
import { fingerprintSentence, formatFingerprints, parseFingerprints } from './fingerprint.ts';

it('does not depend on white space, nor on how letters are composed', () => {
  expect(fingerprintSentence(' Erdog\u0306an \n spoke ')).toBe(fingerprintSentence('Erdo\u011Fan spoke'));
});

it('is the start of the SHA-256 of the UTF-8 words', () => {
  expect(fingerprintSentence('abc')).toBe('ba7816bf8f01cfea');
});

it.each([
  ['a quote', '“Yes”', '"Yes"'],
  ['a letter', 'Yes', 'yes'],
  ['a full stop', 'Yes.', 'Yes'],
  ['a dash', 'a – b', 'a - b'],
])('tells %s from another', (_, one, other) => {
  expect(fingerprintSentence(one)).not.toBe(fingerprintSentence(other));
});

it('reads what it writes', () => {
  const sentences = ['One.', 'Two.'];
  expect(parseFingerprints(formatFingerprints(sentences))).toEqual({ hashes: sentences.map(fingerprintSentence) });
});

it.each([
  ['an ordinal out of order', '# h\n1 0123456789abcdef\n3 0123456789abcdef\n', 23],
  ['a hash of another length', '1 0123\n', 0],
  ['something after the hash', '1 0123456789abcdef x\n', 0],
])('says where %s stands', (_, text, brokenAt) => {
  expect(parseFingerprints(text)).toEqual({ brokenAt });
});

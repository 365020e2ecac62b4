import { expect, it } from 'vitest';
import { randomFrom } from '../../layout/random.ts';
import { areAlike, gramSets } from '../text/gramSets.ts';
import { findCopies, SAME_WORDS } from './findCopies.ts';

type Sources = Parameters<typeof findCopies>[0];
type Quotations = Parameters<typeof findCopies>[1];

const PLACE = { file: '', path: [] };
const WORDS = 'France and Russia have agreed to exchange intelligence on Islamic State';

const source = (id: string, published: string): Sources[number] => ({
  id,
  published,
  place: PLACE,
  title: id,
  publisher: null,
  url: null,
  publishedHow: 'stated',
  origin: id,
  language: 'en',
  file: id,
});

const quote = (id: string, ordinal: number, text: string): Quotations[number] => ({
  id: `${id}-${ordinal}`,
  source: id,
  ordinal,
  text,
  claims: [],
  place: PLACE,
});

it('takes the sentence of the source published first for the original', () => {
  const sources = [source('late', '2015-11-27'), source('early', '2015-11-26')];
  const copies = findCopies(sources, [quote('late', 1, WORDS), quote('early', 9, WORDS)]);
  expect([...copies]).toEqual([['late-1', 'early-9']]);
});

it('goes by the order of sources.yaml on one day', () => {
  const sources = [source('b', '2015-11-26'), source('a', '2015-11-26')];
  expect([...findCopies(sources, [quote('a', 1, WORDS), quote('b', 1, WORDS)])]).toEqual([['a-1', 'b-1']]);
});

it('never takes a copy for an original', () => {
  const sources = ['a', 'b', 'c'].map((id) => source(id, '2015-11-26'));
  const copies = findCopies(
    sources,
    ['a', 'b', 'c'].map((id) => quote(id, 1, WORDS)),
  );
  expect([...copies]).toEqual([
    ['b-1', 'a-1'],
    ['c-1', 'a-1'],
  ]);
});

it('does not mind a word or two, nor the case', () => {
  const sources = [source('a', '2015-11-26'), source('b', '2015-11-26')];
  const copies = findCopies(sources, [quote('a', 1, `${WORDS}.`), quote('b', 1, `${WORDS.toUpperCase()}, too`)]);
  expect(copies.size).toBe(1);
});

it('does not take a retelling for a copy', () => {
  const retold = 'Russia and France agreed they would exchange intelligence about the Islamic State group';
  const sources = [source('a', '2015-11-26'), source('b', '2015-11-26')];
  expect(findCopies(sources, [quote('a', 1, WORDS), quote('b', 1, retold)]).size).toBe(0);
});

it('does not look within one source', () => {
  expect(findCopies([source('a', '2015-11-26')], [quote('a', 1, WORDS), quote('a', 2, WORDS)]).size).toBe(0);
});

it('finds what comparing every pair finds', () => {
  const random = randomFrom(7);
  const draw = (bound: number): number => Math.floor(random() * bound);
  const words = Array.from({ length: 40 }, () => draw(1e9).toString(36));
  const sentence = (): string[] => Array.from({ length: 1 + draw(12) }, () => words[draw(words.length)] ?? '');
  const texts = Array.from({ length: 30 }, sentence);
  for (let at = 0; at < 300; at++) {
    const text = [...(texts[draw(texts.length)] ?? [])];
    text[draw(text.length)] = words[draw(words.length)] ?? '';
    texts.push(text);
  }
  const sources = texts.map((_, at) => source(`s${at}`, '2015-11-26'));
  const quotations = texts.map((text, at) => quote(`s${at}`, 1, text.join(' ')));
  const { sets } = gramSets(quotations.map(({ text }) => text));
  const expected = new Map<string, string>();
  const originals: number[] = [];
  for (const at of quotations.keys()) {
    const original = originals.find((other) => areAlike(sets[at]!, sets[other]!, SAME_WORDS));
    if (original === undefined) originals.push(at);
    else expected.set(`s${at}-1`, `s${original}-1`);
  }
  expect(expected.size).toBeGreaterThan(20);
  expect(findCopies(sources, quotations)).toEqual(expected);
});

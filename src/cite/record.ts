import type { Source } from '../model/dataset.ts';
import { citeWords } from '../ui/words/citeWords.ts';
import type { Cited } from './cited.ts';
import { sayDates } from './plainText.ts';

/** What the formats for programs have in common. */

export function citationKey({ dataset, key }: Cited): string {
  return `attache.${dataset.id}.${key}`;
}

export function sourceKey({ dataset }: Cited, { id }: Source): string {
  return `attache.${dataset.id}.source.${id}`;
}

/** The quoted sentences, each once, in the order of the claims. */
export function sayQuoted({ quotes }: Cited): string {
  const texts = new Set(quotes.map(({ sentences }) => sentences.map(({ text }) => text).join(' ')));
  return [...texts].map((text) => `“${text}”`).join(' ');
}

/** How much is cited, and both dates. */
export function sayNote(cited: Cited): string {
  const counts = cited.kind === 'claim' ? [] : [citeWords.counts(cited.claims, cited.sources.length)];
  return [...counts, sayDates(cited)].join(' ');
}

import type { Source } from '../model/dataset.ts';
import { sayHappened, sayIsoDay, sayIsoDays, sayWhoSays } from '../say/happened.ts';
import { words } from '../ui/words.ts';
import { citeWords } from '../ui/words/citeWords.ts';
import { panelWords } from '../ui/words/panelWords.ts';
import { saidWords } from '../ui/words/saidWords.ts';
import type { Cited, Quote } from './cited.ts';

const say = citeWords;

/** A citation to paste into a text: the words, where they stand, what they say and when, the dataset, the address. */
export function plainText(cited: Cited, nameOf: (actor: string) => string): string {
  const { kind, quotes, title, claims, sources, dataset, address } = cited;
  const head = kind === 'claim' ? [] : [`${title}.`, say.counts(claims, sources.length), sayDates(cited), ''];
  const quoted = quotes.flatMap((quote) => [...sayQuote(quote, nameOf), ...(kind === 'link' ? [''] : [])]);
  const listed = kind === 'view' ? [...sources.map(({ source }) => `– ${saySource(source)}.`), ''] : [];
  return [...head, ...quoted, ...listed, say.dataset(dataset.title, dataset.version), address].join('\n');
}

/** Both dates: when it happened and when it was reported. */
export function sayDates({ happened, reported }: Pick<Cited, 'happened' | 'reported'>): string {
  const [happenedDays, reportedDays] = [happened, reported].map((days) => days && sayIsoDays(days.from, days.to));
  return say.dates(happenedDays ?? words.notStated, reportedDays ?? words.notStated);
}

function sayQuote({ claim, from, to, sentences, source }: Quote, nameOf: (actor: string) => string): string[] {
  const what = (claim.directed ? say.arrow : say.mutual)(from.name, to.name, claim.gist);
  const where = source && [saySource(source), panelWords.sentenceNumber(sentences.map(({ ordinal }) => ordinal))];
  return [
    `“${sentences.map(({ text }) => text).join(' ')}”`,
    ...(where ? [`${where.join(', ')}.`] : []),
    `${what}. ${capitalise(sayWhoSays(claim.saidBy, nameOf))}.`,
    say.happened(sayHappened(claim.happened), claim.happened?.asWritten ?? null),
  ];
}

function saySource({ title, publisher, published, url }: Source): string {
  const parts = [title, publisher ?? saidWords.publisherNotStated, saidWords.published(sayIsoDay(published))];
  return [...parts, ...(url === null ? [] : [url])].join(', ');
}

function capitalise(text: string): string {
  return text.charAt(0).toLocaleUpperCase(words.locale) + text.slice(1);
}

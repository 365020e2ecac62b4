import type { Source } from '../model/dataset.ts';
import { appWords } from '../ui/words/appWords.ts';
import { citeWords } from '../ui/words/citeWords.ts';
import type { Cited, CitedSource, Stretch } from './cited.ts';
import { citationKey, sayNote, sayQuoted, sourceKey } from './record.ts';

/** The part of CSL-JSON (citationstyles.org) that is used: an entry for what is cited, then one for each source. */
export interface CslItem {
  readonly id: string;
  readonly type: 'dataset' | 'webpage' | 'document';
  readonly title: string;
  readonly 'container-title'?: string;
  readonly version?: string;
  readonly publisher?: string;
  readonly source?: string;
  readonly URL?: string;
  readonly language: string;
  readonly issued?: CslDate;
  readonly accessed?: CslDate;
  /** When it happened. */
  readonly 'event-date'?: CslDate;
  /** When it was reported. */
  readonly 'original-date'?: CslDate;
  readonly abstract?: string;
  readonly note?: string;
}

interface CslDate {
  readonly 'date-parts': readonly (readonly number[])[];
}

/** @param today `YYYY-MM-DD`, the day on which the address was opened */
export function cslJson(cited: Cited, today: string): string {
  return `${JSON.stringify(cslItems(cited, today), null, 2)}\n`;
}

export function cslItems(cited: Cited, today: string): CslItem[] {
  const { title, dataset, address, happened, reported } = cited;
  const quoted = sayQuoted(cited);
  const item: CslItem = {
    id: citationKey(cited),
    type: 'dataset',
    title,
    ...(cited.kind === 'view' ? {} : { 'container-title': dataset.title }),
    version: dataset.version,
    source: appWords.name,
    URL: address,
    language: dataset.language,
    accessed: dateOf({ from: today, to: today }),
    ...(happened && { 'event-date': dateOf(happened) }),
    ...(reported && { 'original-date': dateOf(reported) }),
    ...(quoted !== '' && { abstract: quoted }),
    note: `${citeWords.dataset(dataset.title, dataset.version)} ${sayNote(cited)}`,
  };
  return [item, ...cited.sources.map((source) => sourceItem(cited, source))];
}

function sourceItem(cited: Cited, { source, sentences }: CitedSource): CslItem {
  const { title, publisher, url, published, language } = source satisfies Source;
  return {
    id: sourceKey(cited, source),
    type: url === null ? 'document' : 'webpage',
    title,
    ...(publisher !== null && { publisher }),
    ...(url !== null && { URL: url }),
    language,
    issued: dateOf({ from: published, to: published }),
    note: citeWords.quotedSentences(sentences.map(({ ordinal }) => ordinal)),
  };
}

function dateOf({ from, to }: Stretch): CslDate {
  return { 'date-parts': from === to ? [partsOf(from)] : [partsOf(from), partsOf(to)] };
}

function partsOf(day: string): number[] {
  return day.split('-').map(Number);
}

import { citeWords } from '../ui/words/citeWords.ts';
import type { Cited, CitedSource, Stretch } from './cited.ts';
import { citationKey, sayNote, sayQuoted, sourceKey } from './record.ts';

/**
 * BibTeX: an entry for what is cited, then one for each source. Old BibTeX passes over the fields that only BibLaTeX
 * knows (`eventdate`, `origdate`, `urldate`), so the dates stand in `note` as well.
 */
export function bibtex(cited: Cited, today: string): string {
  const { title, dataset, address, happened, reported } = cited;
  const own = entry(citationKey(cited), [
    ['title', `{${tex(title)}}`],
    ['howpublished', tex(citeWords.dataset(dataset.title, dataset.version))],
    ['version', tex(dataset.version)],
    ['eventdate', happened && interval(happened)],
    ['origdate', reported && interval(reported)],
    ['abstract', tex(sayQuoted(cited))],
    ['note', tex(sayNote(cited))],
    ['url', texUrl(address)],
    ['urldate', today],
  ]);
  return [own, ...cited.sources.map((source) => sourceEntry(cited, source))].join('\n');
}

function sourceEntry(cited: Cited, { source, sentences }: CitedSource): string {
  const [year = '', month = '', day = ''] = source.published.split('-');
  return entry(sourceKey(cited, source), [
    ['title', `{${tex(source.title)}}`],
    ['publisher', source.publisher && `{${tex(source.publisher)}}`],
    ['year', year],
    ['month', String(Number(month))],
    ['day', String(Number(day))],
    ['note', tex(citeWords.quotedSentences(sentences.map(({ ordinal }) => ordinal)))],
    ['url', source.url && texUrl(source.url)],
  ]);
}

function entry(key: string, fields: readonly (readonly [name: string, value: string | null])[]): string {
  const lines = fields.flatMap(([name, value]) => (value === null || value === '' ? [] : [`  ${name} = {${value}}`]));
  return `@misc{${key},\n${lines.join(',\n')}\n}\n`;
}

function interval({ from, to }: Stretch): string {
  return from === to ? from : `${from}/${to}`;
}

/** Braces by name: BibTeX counts them even after a backslash. */
const SPECIAL: Readonly<Record<string, string>> = {
  '\\': '\\textbackslash{}',
  '{': '\\textbraceleft{}',
  '}': '\\textbraceright{}',
  '~': '\\textasciitilde{}',
  '^': '\\textasciicircum{}',
  '<': '\\textless{}',
  '>': '\\textgreater{}',
  '|': '\\textbar{}',
  '&': '\\&',
  '%': '\\%',
  $: '\\$',
  '#': '\\#',
  _: '\\_',
};

/** Text as TeX reads it back: any blank is one space, control characters are none, and `--` stays two signs. */
export function tex(text: string): string {
  return text
    .replaceAll(/[\s\p{Cc}\p{Cs}\p{Cn}]+/gu, ' ')
    .trim()
    .replaceAll(/[\\{}~^<>|&%$#_]/g, (sign) => SPECIAL[sign] ?? sign)
    .replaceAll(/([-'`])(?=\1)/g, '$1{}');
}

/** An address stays as it is, but for what would end the field or the line. */
function texUrl(url: string): string {
  return url.replaceAll(/[{}\\"<>^`|\s]/g, encodeURIComponent);
}

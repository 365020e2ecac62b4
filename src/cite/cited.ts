import { actorById, type DatasetIndex } from '../dataset/datasetIndex.ts';
import type { Actor, Claim, Happened, Sentence, Source } from '../model/dataset.ts';
import type { Relation } from '../model/vocabulary.ts';
import { words } from '../ui/words.ts';
import { citeWords } from '../ui/words/citeWords.ts';

/** What is cited, with all that any format says of it. */
export interface Cited {
  readonly kind: 'claim' | 'link' | 'view';
  /** Names it among the citations of a reader: letters, digits, dots and dashes. */
  readonly key: string;
  readonly title: string;
  readonly dataset: {
    readonly id: string;
    readonly title: string;
    readonly version: string;
    readonly language: string;
  };
  readonly address: string;
  /** The claims with their words; a view has too many to name, and is cited by its sources. */
  readonly quotes: readonly Quote[];
  readonly sources: readonly CitedSource[];
  readonly claims: number;
  /** First and last day of what happened, `YYYY-MM-DD`; null where nothing is dated. */
  readonly happened: Stretch | null;
  /** First and last day of publication. */
  readonly reported: Stretch | null;
}

export interface Stretch {
  readonly from: string;
  readonly to: string;
}

export interface Quote {
  readonly claim: Claim;
  readonly from: Actor;
  readonly to: Actor;
  readonly sentences: readonly Sentence[];
  readonly source: Source | undefined;
  readonly happened: Happened | null;
}

/** A source, and which of its sentences are quoted. */
export interface CitedSource {
  readonly source: Source;
  readonly sentences: readonly Sentence[];
}

/** A claim by the words it rests on. */
export function citeClaim(index: DatasetIndex, claim: Claim, address: string): Cited {
  const place = index.claimPlace.get(claim.id)!;
  const title = sayClaim(quoteOf(index, place));
  return { ...citeClaims(index, Uint32Array.of(place), address), kind: 'claim', key: `claim.${claim.id}`, title };
}

/**
 * A link by the claims of it that are in view.
 * @param ends in the order in which the panel names them
 */
export function citeLink(
  index: DatasetIndex,
  link: { readonly id: string; readonly ends: readonly [Actor, Actor]; readonly relation: Relation },
  places: Uint32Array,
  address: string,
): Cited {
  const [one, other] = link.ends;
  return {
    ...citeClaims(index, places, address),
    kind: 'link',
    key: `link.${link.id.replaceAll('~', '.')}`,
    title: citeWords.link(one.name, other.name, words.relation[link.relation]),
  };
}

/** A view by what it holds and the sources behind it. */
export function citeView(index: DatasetIndex, places: Uint32Array, holds: string, address: string): Cited {
  const { title } = index.dataset;
  return {
    ...citeClaims(index, places, address),
    quotes: [],
    kind: 'view',
    key: 'view',
    title: holds === '' ? title : `${title}: ${holds}`,
  };
}

function citeClaims(index: DatasetIndex, places: Uint32Array, address: string): Omit<Cited, 'kind' | 'key' | 'title'> {
  const { id, title, version, language } = index.dataset;
  const quotes = Array.from(places, (place) => quoteOf(index, place));
  const sentences = new Set(quotes.flatMap((quote) => quote.sentences));
  const bySource = new Map<string, Sentence[]>();
  for (const sentence of sentences) bySource.set(sentence.source, [...(bySource.get(sentence.source) ?? []), sentence]);
  const sources = index.dataset.sources.flatMap((source) => {
    const own = bySource.get(source.id);
    return own ? [{ source, sentences: own.toSorted((one, other) => one.ordinal - other.ordinal) }] : [];
  });
  return {
    dataset: { id, title, version, language },
    address,
    quotes,
    sources,
    claims: quotes.length,
    happened: stretch(quotes.flatMap(({ happened }) => happened ?? [])),
    reported: stretch(sources.map(({ source: { published } }) => ({ from: published, to: published }))),
  };
}

function quoteOf(index: DatasetIndex, place: number): Quote {
  const claim = index.dataset.claims[place]!;
  return {
    claim,
    from: actorById(index, claim.from)!,
    to: actorById(index, claim.to)!,
    sentences: claim.sentences.flatMap((id) => index.sentenceById.get(id) ?? []),
    source: index.dataset.sources[index.claims.source[place]!],
    happened: claim.happened,
  };
}

/** `Turkey to Russia: shot down a Russian Su-24`; without arrows, which not every typesetter has. */
export function sayClaim({ claim, from, to }: Quote): string {
  return (claim.directed ? citeWords.oneWay : citeWords.mutual)(from.name, to.name, claim.gist);
}

function stretch(intervals: readonly Stretch[]): Stretch | null {
  const from = intervals.map((interval) => interval.from).toSorted()[0];
  const to = intervals
    .map((interval) => interval.to)
    .toSorted()
    .at(-1);
  return from === undefined || to === undefined ? null : { from, to };
}

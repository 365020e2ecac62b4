import { group, rollup, sum } from 'd3-array';
import { countOriginsOfFacts } from '../../model/corroboration.ts';
import type { Claim, Dataset, Sentence } from '../../model/dataset.ts';
import { PRECISIONS, RELATIONS, STATUSES, type Precision, type Relation, type Status } from '../../model/vocabulary.ts';
import type { SourceEntry } from '../authored.ts';
import { partRange } from './resolveSources.ts';

/** What a dataset holds, counted. */
export interface Report {
  readonly sources: readonly SourceReport[];
  readonly total: SourceReport;
  /** How many facts rest on how many origins, most origins first. */
  readonly factsByOrigins: readonly { readonly origins: number; readonly facts: number }[];
  readonly facts: number;
  readonly copies: number;
  readonly disputes: readonly { readonly question: string; readonly sides: number }[];
  readonly precisions: ReadonlyMap<Precision | 'undated', number>;
  readonly inferred: number;
}

export interface SourceReport {
  readonly id: string;
  readonly sentences: number;
  /** Sentences that are article text: no heading, caption, credit or appeal. */
  readonly articleSentences: number;
  readonly quoted: number;
  /** Article sentences that a claim rests on. */
  readonly speaking: number;
  readonly claims: number;
  readonly byRelation: ReadonlyMap<Relation, number>;
  readonly byStatus: ReadonlyMap<Status, number>;
  readonly actors: number;
}

export function report(dataset: Dataset, sources: readonly SourceEntry[]): Report {
  const { claims, disputes, facts, sentences } = dataset;
  const sourceOf = new Map(sentences.map(({ id, source }) => [id, source]));
  const claimsOf = group(claims, (claim) => sourceOf.get(claim.sentences[0] ?? ''));
  const quotedOf = group(sentences, ({ source }) => source);
  const counts = new Map(dataset.sources.map(({ id, sentenceCount }) => [id, sentenceCount]));
  const reports = sources.map((source) => ({
    id: source.id,
    ...reportSentences(
      counts.get(source.id) ?? 0,
      outsideArticle(source),
      quotedOf.get(source.id) ?? [],
      claimsOf.get(source.id) ?? [],
    ),
    ...reportClaims(claimsOf.get(source.id) ?? []),
  }));
  return {
    sources: reports,
    total: { id: 'all', ...sumSentences(reports), ...reportClaims(claims) },
    factsByOrigins: [...rollup([...countOriginsOfFacts(dataset).values()], (each) => each.length, Number)]
      .toSorted(([a], [b]) => b - a)
      .map(([origins, number]) => ({ origins, facts: number })),
    facts: facts.length,
    copies: sentences.filter(({ copyOf }) => copyOf !== null).length,
    disputes: disputes.map(({ question, sides }) => ({ question, sides: sides.length })),
    precisions: tally(
      [...PRECISIONS, 'undated'],
      claims.map(({ happened }) => happened?.precision ?? 'undated'),
    ),
    inferred: claims.filter(({ inferred }) => inferred).length,
  };
}

type SentenceCounts = Pick<SourceReport, 'sentences' | 'articleSentences' | 'quoted' | 'speaking'>;

function reportSentences(
  sentences: number,
  outside: ReadonlySet<number>,
  quoted: readonly Sentence[],
  claims: readonly Claim[],
): SentenceCounts {
  const speaking = new Set(claims.flatMap((claim) => claim.sentences));
  return {
    sentences,
    articleSentences: sentences - outside.size,
    quoted: quoted.length,
    speaking: quoted.filter(({ id, ordinal }) => speaking.has(id) && !outside.has(ordinal)).length,
  };
}

function sumSentences(reports: readonly SentenceCounts[]): SentenceCounts {
  return {
    sentences: sum(reports, (each) => each.sentences),
    articleSentences: sum(reports, (each) => each.articleSentences),
    quoted: sum(reports, (each) => each.quoted),
    speaking: sum(reports, (each) => each.speaking),
  };
}

function reportClaims(claims: readonly Claim[]): Omit<SourceReport, 'id' | keyof SentenceCounts> {
  return {
    claims: claims.length,
    byRelation: tally(
      RELATIONS,
      claims.map(({ relation }) => relation),
    ),
    byStatus: tally(
      STATUSES,
      claims.map(({ status }) => status),
    ),
    actors: new Set(claims.flatMap(({ from, to, saidBy }) => [from, to, ...(saidBy ?? [])])).size,
  };
}

function outsideArticle({ parts = [] }: SourceEntry): ReadonlySet<number> {
  return new Set(
    parts.flatMap(({ sentences }) => {
      const [first, last] = partRange(sentences);
      return Array.from({ length: last - first + 1 }, (_, at) => first + at);
    }),
  );
}

function tally<Word extends string>(words: readonly Word[], occurrences: readonly Word[]): ReadonlyMap<Word, number> {
  const counts = new Map(words.map((word) => [word, 0]));
  for (const word of occurrences) counts.set(word, (counts.get(word) ?? 0) + 1);
  return counts;
}

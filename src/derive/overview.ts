import type { DatasetIndex } from '../dataset/datasetIndex.ts';
import { countUndated } from '../dataset/dayColumn.ts';
import type { Actor, Dispute, Source } from '../model/dataset.ts';
import { remember } from './remember.ts';
import type { VisibleGraph } from './visibleGraph.ts';

/** What the panel says of the whole dataset. Independent of filters, except for the most connected actors. */
export interface Overview {
  readonly sources: readonly SourceOverview[];
  readonly disputes: readonly Dispute[];
  readonly claims: number;
  readonly sentences: number;
  readonly facts: number;
  /** Facts that at least two independent origins report. */
  readonly corroborated: number;
  readonly inferred: number;
  readonly undated: number;
}

export interface SourceOverview {
  readonly source: Source;
  /** The name of its origin. */
  readonly origin: string;
  /** How many of its sentences are quoted. */
  readonly quoted: number;
}

export const overview = remember((index: DatasetIndex): Overview => {
  const { dataset, claims } = index;
  const originName = new Map(dataset.origins.map(({ id, name }) => [id, name]));
  return {
    sources: dataset.sources
      .map((source, place) => ({ source, origin: originName.get(source.origin) ?? '', quoted: index.quoted[place]! }))
      .toSorted((one, other) => (one.source.published < other.source.published ? -1 : 1)),
    disputes: dataset.disputes,
    claims: claims.count,
    sentences: dataset.sentences.length,
    facts: dataset.facts.length,
    corroborated: index.originsOfFact.filter((count) => count > 1).length,
    inferred: index.inferredCount,
    undated: countUndated(claims.happenedFrom),
  };
});

export interface ConnectedActor {
  readonly actor: Actor;
  readonly links: number;
}

/** The actors with the most links in view. */
export const mostConnected = remember((graph: VisibleGraph, count: number): readonly ConnectedActor[] =>
  graph.actors
    .filter(({ isMatched }) => isMatched)
    .toSorted((one, other) => other.links - one.links || (one.actor.name < other.actor.name ? -1 : 1))
    .slice(0, count)
    .map(({ actor, links }) => ({ actor, links })),
);

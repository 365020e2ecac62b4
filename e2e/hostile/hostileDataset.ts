import { generateDataset } from '../../src/generate/generateDataset.ts';
import type { Dataset } from '../../src/model/dataset.ts';
import { ADDRESSES, VECTORS } from './vectors.ts';

export interface HostileOptions {
  /** The letters of the longest name, summary and sentence. */
  readonly long: number;
  /** The aliases of the first actor. */
  readonly aliases: number;
  readonly actors: number;
  readonly links: number;
}

/** Names of JavaScript's own that are ids as well. */
const IDS = ['constructor', 'prototype', 'tostring', 'valueof', 'then', 'length', '0', 'null', 'undefined', 'nan'];

/** A valid dataset in which every text is an attack, with dates at both ends of time and the longest of everything. */
export function hostileDataset({ long, aliases, actors, links }: HostileOptions): Dataset {
  const base = generateDataset({ actors, links, seed: 6 });
  let next = 0;
  const attack = (): string => {
    next += 1;
    return VECTORS[next % VECTORS.length] ?? '';
  };
  const maybe = (): string | null => (next % 5 === 4 ? null : attack());
  const idOf = new Map(base.actors.slice(0, IDS.length).map(({ id }, at) => [id, IDS[at]!]));
  const actorId = (id: string): string => idOf.get(id) ?? id;
  return {
    ...base,
    id: 'constructor',
    title: 'Attack <script>window.hit(1)</script>',
    summary: `${attack()} ${'summary '.repeat(long / 8)}`,
    language: '"><img src=x onerror=window.hit(1)>',
    version: attack(),
    span: { from: '0000-01-01', to: '9999-12-31' },
    sources: base.sources.map((source, at) => ({
      ...source,
      title: attack(),
      publisher: maybe(),
      url: ADDRESSES[at % ADDRESSES.length] ?? null,
      language: attack(),
      file: attack(),
      publishedHow: attack(),
      note: maybe(),
      published: ['0000-01-01', '9999-12-31', '0001-01-01'][at] ?? source.published,
    })),
    origins: base.origins.map((origin) => ({ ...origin, name: attack() })),
    sentences: base.sentences.map((sentence, at) => ({
      ...sentence,
      text: `${sentence.text} ${attack()}${at === 0 ? 'long '.repeat(long / 5) : ''}`,
    })),
    actors: base.actors
      .map((actor, at) => ({
        ...actor,
        id: actorId(actor.id),
        memberOf: actor.memberOf === null ? null : actorId(actor.memberOf),
        name: at === 1 ? `Long ${'name'.repeat(long / 4)}` : attack(),
        role: maybe(),
        aliases: Array.from({ length: at === 0 ? aliases : 2 }, () => attack()),
        x: at === 2 ? 1e9 : actor.x,
      }))
      .toSorted((one, other) => (one.id < other.id ? -1 : 1)),
    claims: base.claims.map((claim, at) => ({
      ...claim,
      from: actorId(claim.from),
      to: actorId(claim.to),
      saidBy: claim.saidBy?.map(actorId) ?? null,
      gist: attack(),
      note: maybe(),
      happened: claim.happened && {
        ...claim.happened,
        ...(at === 0
          ? { from: '0000-01-01', to: '0000-01-01' }
          : at === 1
            ? { from: '9999-12-31', to: '9999-12-31' }
            : {}),
        asWritten: maybe(),
      },
    })),
    facts: base.facts.map((fact) => ({ ...fact, gist: attack() })),
    disputes: base.disputes.map((dispute) => ({
      ...dispute,
      question: attack(),
      sides: dispute.sides.map((side) => ({ ...side, gist: attack() })),
    })),
  };
}

import type { Dataset } from '../../model/dataset.ts';
import { EVENTS } from '../../model/event.ts';

/** What the head says in its first line, beside its sections. */
export interface HeadFields {
  readonly about: Pick<Dataset, 'format' | 'id' | 'title' | 'summary' | 'language' | 'version' | 'span'>;
  readonly counts: Readonly<Record<'actors' | 'sentences' | 'claims' | 'facts', number>>;
  /** How many sentences of each source are quoted. */
  readonly quoted: readonly number[];
  readonly sources: Dataset['sources'];
  readonly origins: Dataset['origins'];
  readonly disputes: Dataset['disputes'];
  /** How many sentences have their words in one block. */
  readonly blockSize: number;
}

/** Relation, event and direction of a claim in one byte. */
export function actCode(relation: number, event: number, directed: boolean): number {
  return (relation * EVENTS.length + event) * 2 + (directed ? 1 : 0);
}
export const directedIn = (act: number): number => act & 1;
export const eventIn = (act: number): number => (act >> 1) % EVENTS.length;
export const relationIn = (act: number): number => Math.floor((act >> 1) / EVENTS.length);

/** Status, stance and whether it was inferred, in one byte. @param stance 0: that of its event; else its place, from 1 */
export function mannerCode(status: number, stance: number, inferred: boolean): number {
  return (status * 4 + stance) * 2 + (inferred ? 1 : 0);
}
export const inferredIn = (manner: number): number => manner & 1;
export const stanceIn = (manner: number): number => (manner >> 1) & 3;
export const statusIn = (manner: number): number => manner >> 3;

export const WHEN = { undated: 0, day: 1, days: 2 } as const;

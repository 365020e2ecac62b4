import type { DatasetIndex } from '../../dataset/datasetIndex.ts';
import type { View } from '../view.ts';
import type { Nearest, ViewNotice } from '../viewNotice.ts';
import type { Parts } from '../viewUrlMigrations.ts';
import { nearest, type Candidate } from './nearest.ts';

/** What the readers of single parts share. They note what they cannot read, and go on. */
export interface Reading {
  readonly parts: Parts;
  readonly index: DatasetIndex;
  readonly notices: ViewNotice[];
}

/** More would be no help, and finding what was meant takes time. */
const MOST_NOTICES = 4;

/** @param findNearest asked only while there is room for the notice */
export function note(
  { notices }: Reading,
  part: string,
  problem: ViewNotice['problem'],
  given: string,
  findNearest: () => Nearest | null = () => null,
): void {
  if (notices.length < MOST_NOTICES) {
    notices.push({ part, problem, given: given.slice(0, 80), nearest: findNearest() });
    return;
  }
  const last = notices[MOST_NOTICES];
  notices[MOST_NOTICES] = { part, problem: 'more', given: String(last ? Number(last.given) + 1 : 1), nearest: null };
}

/** The nearest of several as a suggestion, or null where none is near. */
export function suggest<Item extends Candidate & { readonly name: string }>(
  given: string,
  items: readonly Item[],
  mend: (view: View, meant: Item) => View,
): Nearest | null {
  const id = nearest(given, items);
  const meant = items.find((item) => item.id === id);
  return meant ? { type: 'view', name: meant.name, relation: null, mend: (view) => mend(view, meant) } : null;
}

/** Words of a closed list as candidates: their name is how they stand in an address. */
export function asCandidates<Word extends string>(words: readonly Word[]) {
  return words.map((id) => ({ id, name: id, names: [] }));
}

export function readFlag(reading: Reading, part: string, usual: boolean, yes: string, no: string): boolean {
  const given = reading.parts.get(part)?.toLowerCase();
  if (given === undefined) return usual;
  if ([yes, 'yes', 'true', '1'].includes(given)) return true;
  if ([no, 'no', 'false', '0'].includes(given)) return false;
  note(reading, part, 'unreadable', given);
  return usual;
}

type Choice = 'display' | 'unmatched' | 'names' | 'clock';

/** One word of a closed list. */
export function readChoice<Name extends Choice>(
  reading: Reading,
  part: string,
  name: Name,
  choices: readonly View[Name][],
  usual: View[Name],
): View[Name] {
  const given = reading.parts.get(part);
  const chosen = choices.find((choice) => choice === given?.toLowerCase());
  if (given !== undefined && chosen === undefined) {
    note(reading, part, 'unreadable', given, () =>
      suggest(given, asCandidates(choices), (view, { id }) => ({ ...view, [name]: id })),
    );
  }
  return chosen ?? usual;
}

/** A whole number within limits. */
export function readNumber(reading: Reading, part: string, usual: number, least: number, most: number): number {
  const given = reading.parts.get(part);
  if (given === undefined) return usual;
  const number = /^\d{1,5}$/.test(given) ? Number(given) : Number.NaN;
  if (number >= least && number <= most) return number;
  note(reading, part, 'unreadable', given);
  return usual;
}

import type { DatasetIndex } from '../dataset/datasetIndex.ts';
import type { ListedStory } from '../dataset/datasetList.ts';
import { formatDay } from '../model/day.ts';
import { ACTOR_KINDS, RELATIONS, STANCES, STATUSES } from '../model/vocabulary.ts';
import { readIds, writeIds } from './address/idLists.ts';
import { joinQuery, splitQuery } from './address/queryString.ts';
import { readFilters } from './address/readFilters.ts';
import { note, readChoice, readNumber, suggest, type Reading } from './address/reading.ts';
import { readSelection } from './address/readSelection.ts';
import { readStory } from './address/readStory.ts';
import { readTime } from './address/readTime.ts';
import { DISPLAYS, initialView, NAMES, UNMATCHED, type Depth, type View } from './view.ts';
import type { ViewNotice } from './viewNotice.ts';
import { currentVersion, migrate } from './viewUrlMigrations.ts';

/**
 * The view as the query of an address, without the question mark. Leaves out whatever equals `initialView`, so that the
 * plain address stays plain, and has one order, so that equal views have equal addresses.
 */
export function viewToQuery(view: View, index: DatasetIndex): string {
  const { selection, filters, story, window } = view;
  const { sources, origins } = index.dataset;
  const query = joinQuery([
    ['story', story && story.id],
    ['step', story && story.step > 1 ? String(story.step) : null],
    [selection.type, selection.type === 'none' ? null : selection.id],
    ['depth', view.depth === initialView.depth ? null : String(view.depth)],
    ['open', view.open.size === 0 ? null : writeIds(view.open, openableActors(index))],
    ['view', view.display === initialView.display ? null : view.display],
    ['unmatched', view.unmatched === initialView.unmatched ? null : view.unmatched],
    ['names', view.names === initialView.names ? null : view.names],
    ['clock', view.clock === initialView.clock ? null : view.clock],
    ['from', window && formatDay(window.from)],
    ['to', window && formatDay(window.to)],
    ['undated', view.undated ? null : 'no'],
    ['relations', writeWords(filters.relations, RELATIONS)],
    ['stances', writeWords(filters.stances, STANCES)],
    ['statuses', writeWords(filters.statuses, STATUSES)],
    ['kinds', writeWords(filters.kinds, ACTOR_KINDS)],
    ['sources', filters.sources && writeIds(filters.sources, idsOf(sources))],
    ['origins', filters.origins && writeIds(filters.origins, idsOf(origins))],
    ['min-origins', filters.minOrigins === 1 ? null : String(filters.minOrigins)],
    ['disputed', filters.onlyDisputed ? 'only' : null],
  ]);
  return query === '' || currentVersion() === 1 ? query : `v=${currentVersion()}&${query}`;
}

export interface ReadView {
  readonly view: View;
  readonly notices: readonly ViewNotice[];
}

/**
 * Never throws and never fails: a part that it cannot read, or that names something unknown, falls back to
 * `initialView`, with a notice that has the nearest match. Names that it does not know (`utm_source`) it passes over.
 * @param stories those that are told of the dataset
 */
export function viewFromQuery(query: string, index: DatasetIndex, stories: readonly ListedStory[] = []): ReadView {
  const { parts, isNewer } = migrate(splitQuery(query));
  const reading: Reading = { parts, index, notices: [] };
  if (isNewer) note(reading, 'v', 'newer', parts.get('v') ?? '');
  const view: View = {
    story: readStory(reading, stories),
    selection: readSelection(reading),
    depth: readDepth(reading),
    open: readOpen(reading),
    display: readChoice(reading, 'view', 'display', DISPLAYS, initialView.display),
    unmatched: readChoice(reading, 'unmatched', 'unmatched', UNMATCHED, initialView.unmatched),
    names: readChoice(reading, 'names', 'names', NAMES, initialView.names),
    ...readTime(reading),
    filters: readFilters(reading),
  };
  return { view, notices: reading.notices };
}

function readDepth(reading: Reading): Depth {
  const depth = readNumber(reading, 'depth', initialView.depth, 0, 3);
  return ([0, 1, 2, 3] as const).find((known) => known === depth) ?? initialView.depth;
}

function readOpen(reading: Reading): ReadonlySet<string> {
  const given = reading.parts.get('open');
  if (given === undefined) return initialView.open;
  const { index } = reading;
  const { ids, unknown } = readIds(given, openableActors(index), (id) => index.actorPlace.has(id));
  for (const word of unknown) {
    note(reading, 'open', 'unknown', word, () => {
      const openable = index.dataset.actors.filter((_, place) => index.hasMembers[place]);
      const named = openable.map(({ id, name, aliases }) => ({ id, name, names: [name, ...aliases] }));
      return suggest(word, named, (view, { id }) => ({ ...view, open: new Set([...view.open, id]) }));
    });
  }
  return ids.size === 0 ? initialView.open : ids;
}

/** The ids of the actors that have members: those that `open=*` stands for. */
function openableActors(index: DatasetIndex): string[] {
  return index.dataset.actors.flatMap(({ id }, place) => (index.hasMembers[place] ? [id] : []));
}

/** What is let through, in the order of the vocabulary; null when that is everything. */
function writeWords<Word extends string>(through: ReadonlySet<Word>, all: readonly Word[]): string | null {
  const words = all.filter((word) => through.has(word));
  return words.length === all.length ? null : words.join(',');
}

function idsOf(items: readonly { readonly id: string }[]): string[] {
  return items.map(({ id }) => id);
}

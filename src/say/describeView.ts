import type { DatasetIndex } from '../dataset/datasetIndex.ts';
import { ACTOR_KINDS, RELATIONS, STANCES, STATUSES } from '../model/vocabulary.ts';
import type { Shared } from '../state/permalink.ts';
import type { View } from '../state/view.ts';
import { sayDays } from '../ui/formatDay.ts';
import { words } from '../ui/words.ts';
import { shareWords } from '../ui/words/shareWords.ts';
import { describeSelection } from './describeSelection.ts';

/** One thing that a permalink holds, in words. */
export interface Held {
  readonly part: keyof typeof shareWords.part;
  readonly text: string;
}

const say = shareWords;

/** What sets a view apart from the first one, in the order of the address; empty when nothing does. */
export function describeView({ opened, view, index }: Shared): Held[] {
  const { filters } = view;
  const { sources, origins } = index.dataset;
  const held: readonly (readonly [Held['part'], string | null])[] = [
    ['dataset', opened.type === 'first' ? null : index.dataset.title],
    ['story', view.story && say.step(view.story.step)],
    ['selection', describeSelection(view.selection, index)],
    ['depth', view.depth === 0 ? null : say.depth(view.depth)],
    ['open', describeOpen(view, index)],
    ['display', view.display === 'map' ? null : say.table],
    ['unmatched', view.unmatched === 'fade' ? null : say.hidden],
    ['names', view.names === 'show' ? null : say.namesHidden],
    ['time', describeTime(view)],
    ['undated', view.undated ? null : say.undatedOut],
    ['relations', describeWords(filters.relations, RELATIONS, words.relation)],
    ['stances', describeWords(filters.stances, STANCES, words.stance)],
    ['statuses', describeWords(filters.statuses, STATUSES, words.status)],
    ['kinds', describeWords(filters.kinds, ACTOR_KINDS, words.kind)],
    ['sources', describeIds(filters.sources, sources, ({ title }) => title)],
    ['origins', describeIds(filters.origins, origins, ({ name }) => name)],
    ['minOrigins', filters.minOrigins === 1 ? null : say.minOrigins(filters.minOrigins)],
    ['disputed', filters.onlyDisputed ? say.onlyDisputed : null],
  ];
  return held.flatMap(([part, text]) => (text === null ? [] : [{ part, text }]));
}

function describeOpen({ open }: View, index: DatasetIndex): string | null {
  if (open.size === 0) return null;
  const openable = index.dataset.actors.filter((_, place) => index.hasMembers[place]);
  if (openable.every(({ id }) => open.has(id))) return say.all;
  return listNames(
    index.dataset.actors.filter(({ id }) => open.has(id)).map(({ name }) => name),
    openable.length,
  );
}

function describeTime({ window, clock }: View): string | null {
  if (!window) return clock === 'happened' ? null : say.byReported;
  const days = sayDays(window.from, window.to);
  return clock === 'happened' ? say.happened(days) : say.reported(days);
}

function describeWords<Word extends string>(
  through: ReadonlySet<Word>,
  all: readonly Word[],
  names: Readonly<Record<Word, string>>,
): string | null {
  const some = all.filter((word) => through.has(word));
  return some.length === all.length
    ? null
    : listNames(
        some.map((word) => names[word]),
        all.length,
      );
}

function describeIds<Item extends { readonly id: string }>(
  through: ReadonlySet<string> | null,
  all: readonly Item[],
  nameOf: (item: Item) => string,
): string | null {
  if (!through) return null;
  const some = all.filter(({ id }) => through.has(id));
  const others = all.filter(({ id }) => !through.has(id));
  if (others.length < some.length) return say.allBut(listNames(others.map(nameOf), all.length));
  return listNames(some.map(nameOf), all.length);
}

function listNames(names: readonly string[], all: number): string {
  return say.someOf(names, all);
}

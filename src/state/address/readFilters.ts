import { ACTOR_KINDS, RELATIONS, STANCES, STATUSES } from '../../model/vocabulary.ts';
import { initialFilters, type Filters, type View } from '../view.ts';
import { readIds } from './idLists.ts';
import { asCandidates, note, readFlag, readNumber, suggest, type Reading } from './reading.ts';

export const MOST_MIN_ORIGINS = 9999;

export function readFilters(reading: Reading): Filters {
  const { sources, origins } = reading.index.dataset;
  return {
    relations: readWords(reading, 'relations', RELATIONS),
    stances: readWords(reading, 'stances', STANCES),
    statuses: readWords(reading, 'statuses', STATUSES),
    kinds: readWords(reading, 'kinds', ACTOR_KINDS),
    sources: readListed(reading, 'sources', () =>
      sources.map(({ id, title }) => ({ id, name: title, names: [title] })),
    ),
    origins: readListed(reading, 'origins', () => origins.map(({ id, name }) => ({ id, name, names: [name] }))),
    minOrigins: readNumber(reading, 'min-origins', initialFilters.minOrigins, 1, MOST_MIN_ORIGINS),
    onlyDisputed: readFlag(reading, 'disputed', initialFilters.onlyDisputed, 'only', 'no'),
  };
}

type WordFilter = 'relations' | 'stances' | 'statuses' | 'kinds';

function readWords<Name extends WordFilter>(
  reading: Reading,
  part: Name,
  all: readonly (Filters[Name] extends ReadonlySet<infer Word extends string> ? Word : never)[],
): Filters[Name] {
  const given = reading.parts.get(part);
  if (given === undefined) return initialFilters[part];
  const known: ReadonlySet<string> = initialFilters[part];
  const { ids, unknown } = readIds(given, all, (word) => known.has(word));
  for (const word of unknown) {
    note(reading, part, 'unknown', word, () =>
      suggest(word, asCandidates(all), (view, { id }) => letThrough(view, part, id, known.size)),
    );
  }
  const isEverything = ids.size === 0 || ids.size === known.size;
  // oxlint-disable-next-line typescript/no-unsafe-type-assertion
  return isEverything ? initialFilters[part] : (ids as Filters[Name]);
}

/** Beside the other words, or alone where none was chosen. */
function letThrough(view: View, part: WordFilter, word: string, count: number): View {
  const through: ReadonlySet<string> = view.filters[part];
  return {
    ...view,
    filters: { ...view.filters, [part]: new Set(through.size === count ? [word] : [...through, word]) },
  };
}

interface Listed {
  readonly id: string;
  readonly name: string;
  readonly names: readonly string[];
}

function readListed(
  reading: Reading,
  part: 'sources' | 'origins',
  list: () => readonly Listed[],
): ReadonlySet<string> | null {
  const given = reading.parts.get(part);
  if (given === undefined) return null;
  const listed = list();
  const known = new Set(listed.map(({ id }) => id));
  const { ids, unknown } = readIds(given, [...known], (id) => known.has(id));
  for (const word of unknown) {
    note(reading, part, 'unknown', word, () =>
      suggest(word, listed, (view, { id }) => {
        const through = new Set([...(view.filters[part] ?? []), id]);
        return { ...view, filters: { ...view.filters, [part]: through.size === known.size ? null : through } };
      }),
    );
  }
  return ids.size === 0 || ids.size === known.size ? null : ids;
}

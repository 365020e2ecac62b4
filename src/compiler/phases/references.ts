import { error, within, type Finding, type Place } from '../problem.ts';
import { suggester } from '../text/suggest.ts';
import type { Entries } from './validateShapes.ts';

/** What ids of one kind exist, to hold references against. */
export interface Directory {
  /** The word for what they name, and the file that lists them. */
  readonly noun: string;
  readonly file: string;
  readonly ids: ReadonlySet<string>;
  readonly broken: ReadonlySet<string> | 'all';
  readonly suggest: (id: string) => string | undefined;
}

export function directoryOf(
  noun: string,
  file: string,
  { items, broken }: Entries<{ readonly id: string }>,
): Directory {
  const ids = new Set(items.map(({ id }) => id));
  return { noun, file, ids, broken, suggest: suggester(ids) };
}

export function checkReference(directory: Directory, id: string, place: Place): Finding[] {
  const { noun, file, ids, broken, suggest } = directory;
  if (ids.has(id) || broken === 'all' || broken.has(id)) return [];
  return [error(place, `there is no ${noun} "${id}"`, suggest(id) ?? `add it to ${file}`)];
}

export function checkUnique(noun: string, { items }: Entries<{ readonly id: string }>): Finding[] {
  const seen = new Set<string>();
  return items.flatMap(({ id, place }) => {
    if (seen.has(id))
      return [error(within(place, 'id'), `there are two ${noun}s "${id}"`, 'give one of them another id')];
    seen.add(id);
    return [];
  });
}

/**
 * Lists of ids in an address: `a,b`; everything `*`; everything but a few `-a,-b`. No id begins with a hyphen or is an
 * asterisk.
 */
export function writeIds(ids: ReadonlySet<string>, all: readonly string[]): string {
  const left = all.filter((id) => !ids.has(id));
  const hasOthers = all.length - left.length < ids.size;
  if (left.length === 0 && !hasOthers) return '*';
  const names = !hasOthers && left.length < ids.size ? left.map((id) => `-${id}`) : [...ids];
  return names.toSorted().join(',');
}

export interface ReadIds {
  readonly ids: ReadonlySet<string>;
  readonly unknown: readonly string[];
}

/**
 * @param all what `*` stands for
 * @param isKnown may let through more than `all`
 */
export function readIds(text: string, all: readonly string[], isKnown: (id: string) => boolean): ReadIds {
  const words = text.split(',').map((word) => word.trim().toLowerCase());
  const names = words.filter((word) => word !== '' && word !== '-' && word !== '*');
  const without = names.filter((name) => name.startsWith('-')).map((name) => name.slice(1));
  const within = names.filter((name) => !name.startsWith('-'));
  const startsWithAll = words.includes('*') || (within.length === 0 && without.length > 0);
  const ids = new Set([...(startsWithAll ? all : []), ...within.filter(isKnown)]);
  for (const id of without) ids.delete(id);
  return { ids, unknown: [...within, ...without].filter((id) => !isKnown(id)) };
}

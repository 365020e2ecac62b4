import { parseDay } from '../../model/day.ts';
import type { SourceEntry } from '../authored.ts';
import { error, within, type Finding } from '../problem.ts';
import type { Fingerprints } from './readFingerprints.ts';
import { checkReference, checkUnique, directoryOf } from './references.ts';
import type { Authored, Placed } from './validateShapes.ts';

/** Sources and origins: ids, references, days, and the parts that are not article text. */
export function resolveSources(authored: Authored, fingerprints: Fingerprints): Finding[] {
  const origins = directoryOf('origin', 'sources.yaml', authored.origins);
  return [
    ...checkUnique('origin', authored.origins),
    ...checkUnique('source', authored.sources),
    ...authored.sources.items.flatMap((source) => [
      ...checkReference(origins, source.origin, within(source.place, 'origin')),
      ...checkPublished(source),
      ...checkParts(source, fingerprints.get(source.id)?.length),
    ]),
  ];
}

function checkPublished(source: Placed<SourceEntry>): Finding[] {
  if (parseDay(source.published) !== undefined) return [];
  return [error(within(source.place, 'published'), `${source.published} is no day of the calendar`, 'mend the date')];
}

function checkParts(source: Placed<SourceEntry>, count: number | undefined): Finding[] {
  let before = 0;
  return (source.parts ?? []).flatMap((part, at) => {
    const [first, last] = partRange(part.sentences);
    const place = within(source.place, 'parts', at, 'sentences');
    if (last < first) return [error(place, `${part.sentences} runs backwards`, `write ${last}-${first}`)];
    if (count !== undefined && last > count)
      return [error(place, `${source.id} has no sentence ${last}`, `it has ${count}`)];
    if (first <= before)
      return [error(place, `sentence ${first} is in an earlier part`, 'list the parts in order, each sentence once')];
    before = last;
    return [];
  });
}

/** The first and the last ordinal of a part. */
export function partRange(sentences: string | number): readonly [first: number, last: number] {
  const [first = 0, last = first] = String(sentences).split('-').map(Number);
  return [first, last];
}

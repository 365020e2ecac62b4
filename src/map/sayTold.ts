import type { ActorToSay, LinkToSay } from '../derive/spokenNames.ts';
import { sayDay } from '../ui/formatDay.ts';
import { words } from '../ui/words.ts';
import { mapWords } from '../ui/words/mapWords.ts';

/** The spoken name of an actor or a link. */
export function sayTold(told: ActorToSay | LinkToSay): string {
  if ('kind' in told) return mapWords.spokenActor({ ...told, kind: words.kind[told.kind] });
  const last = told.last === null ? null : sayDay(told.last);
  return mapWords.spokenLink({ ...told, relation: words.relation[told.relation], last });
}

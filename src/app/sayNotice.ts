import type { Nearest, ViewNotice } from '../state/viewNotice.ts';
import { words } from '../ui/words.ts';
import { noticesWords } from '../ui/words/noticesWords.ts';

/** What could not be shown of an address, without the suggestion. */
export function sayNotice({ part, problem, given }: ViewNotice): string {
  const say = noticesWords;
  switch (problem) {
    case 'unknown':
      return isNamed(part) ? say.unknown[part](given) : say.unknown.other(part, given);
    case 'unreadable':
      return say.unreadable(part, given);
    case 'no-claims':
      return say.noClaims(given);
    case 'newer':
      return say.newer;
    case 'more':
      return say.more(Number(given));
  }
}

export function sayNearest(nearest: Nearest): string {
  const relation = nearest.type === 'view' && nearest.relation ? words.relation[nearest.relation].toLowerCase() : null;
  return noticesWords.suggestion(nearest.name, relation);
}

type NamedPart = Exclude<keyof typeof noticesWords.unknown, 'other'>;

function isNamed(part: string): part is NamedPart {
  return part !== 'other' && Object.hasOwn(noticesWords.unknown, part);
}

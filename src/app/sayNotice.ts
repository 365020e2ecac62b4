import type { Nearest, VersionChange, ViewNotice } from '../state/viewNotice.ts';
import { words } from '../ui/words.ts';
import { noticesWords } from '../ui/words/noticesWords.ts';

/** What could not be shown of an address, without the suggestion. */
export function sayNotice({ part, problem, given, change }: ViewNotice): string {
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
    case 'other-version':
      return change ? sayChange(given, change) : '';
    case 'more':
      return say.more(Number(given));
  }
}

function sayChange(then: string, { title, now, shown, isWhole }: VersionChange): string {
  const say = noticesWords.otherVersion;
  return [say.made(title, then, now), shown && say.shown(shown.before, shown.now, shown.isSame), !isWhole && say.lost]
    .filter((part) => typeof part === 'string')
    .join(' ');
}

export function sayNearest(nearest: Nearest): string {
  const relation = nearest.type === 'view' && nearest.relation ? words.relation[nearest.relation].toLowerCase() : null;
  return noticesWords.suggestion(nearest.name, relation);
}

type NamedPart = Exclude<keyof typeof noticesWords.unknown, 'other'>;

function isNamed(part: string): part is NamedPart {
  return part !== 'other' && Object.hasOwn(noticesWords.unknown, part);
}

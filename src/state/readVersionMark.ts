import { splitQuery } from './address/queryString.ts';
import { LONGEST_VERSION, VERSION_PART, type Shown } from './versionMark.ts';

/** What a copied link says of the day it was copied, beside the view: it changes nothing of what is shown. */
export interface VersionMark {
  /** Of the dataset. */
  readonly version: string;
  /** Of what was selected, or of all that was in view; null where nobody counted. */
  readonly shown: Shown | null;
}

/** Never fails: null where there is none. */
export function readVersionMark(query: string): VersionMark | null {
  const given = splitQuery(query).get(VERSION_PART);
  if (given === undefined) return null;
  const [, version = given, claims, words] = /^(.+?)~(\d{1,9})(?:~([\da-f]{8}))?$/.exec(given) ?? [];
  const shown = claims === undefined ? null : { claims: Number(claims), words: words ?? null };
  return { version: version.slice(0, LONGEST_VERSION), shown };
}

export function isSameVersion(mark: VersionMark, version: string): boolean {
  return mark.version === version.slice(0, LONGEST_VERSION);
}

import { joinQuery, splitQuery } from './address/queryString.ts';
import { permalink, type Shared } from './permalink.ts';

/** What a copied link says of the day it was copied, beside the view: it changes nothing of what is shown. */
export interface VersionMark {
  /** Of the dataset. */
  readonly version: string;
  /** How many claims it showed: of what was selected, or of all that was in view; null where nobody counted. */
  readonly shown: number | null;
}

const PART = 'version';
const LONGEST = 80;

/**
 * The address to hand on. Unlike the one in the bar it says which version of the dataset it was made on, so that who
 * opens it after a change is told.
 */
export function copiedLink(state: Shared, shown: number | null = null, page?: string): string {
  const address = permalink(state, page);
  const version = state.index.dataset.version.slice(0, LONGEST);
  const mark = joinQuery([[PART, shown === null ? version : `${version}~${shown}`]]);
  return `${address}${address.includes('?') ? '&' : '?'}${mark}`;
}

/** Never fails: null where there is none. */
export function readVersionMark(query: string): VersionMark | null {
  const given = splitQuery(query).get(PART);
  if (given === undefined) return null;
  const [, version = given, shown] = /^(.+)~(\d{1,9})$/.exec(given) ?? [];
  return { version: version.slice(0, LONGEST), shown: shown === undefined ? null : Number(shown) };
}

export function isSameVersion(mark: VersionMark, version: string): boolean {
  return mark.version === version.slice(0, LONGEST);
}

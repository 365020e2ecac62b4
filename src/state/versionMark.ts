import { joinQuery } from './address/queryString.ts';
import { appLink } from './appLink.ts';
import type { Shared } from './permalink.ts';

/** The name of the part that says it, and how much of a version it holds. */
export const VERSION_PART = 'version';
export const LONGEST_VERSION = 80;

/** What a link shows where it is copied. */
export interface Shown {
  readonly claims: number;
  /** A mark that changes with any word of them; null where nobody looked. */
  readonly words: string | null;
}

/**
 * The address to hand on. Unlike the one in the bar it says which version of the dataset it was made on, so that who
 * opens it after a change is told.
 */
export function copiedLink(state: Shared, shown: Shown | null = null, page?: string): string {
  const address = appLink(state, page);
  const version = state.index.dataset.version.slice(0, LONGEST_VERSION);
  const parts = [version, shown?.claims, shown?.words].filter((part) => part !== undefined && part !== null);
  const mark = joinQuery([[VERSION_PART, parts.join('~')]]);
  return `${address}${address.includes('?') ? '&' : '?'}${mark}`;
}

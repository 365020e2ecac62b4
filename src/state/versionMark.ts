import { joinQuery } from './address/queryString.ts';
import { appLink } from './appLink.ts';
import type { Shared } from './permalink.ts';

/** The name of the part that says it, and how much of a version it holds. */
export const VERSION_PART = 'version';
export const LONGEST_VERSION = 80;

/**
 * The address to hand on. Unlike the one in the bar it says which version of the dataset it was made on, so that who
 * opens it after a change is told.
 */
export function copiedLink(state: Shared, shown: number | null = null, page?: string): string {
  const address = appLink(state, page);
  const version = state.index.dataset.version.slice(0, LONGEST_VERSION);
  const mark = joinQuery([[VERSION_PART, shown === null ? version : `${version}~${shown}`]]);
  return `${address}${address.includes('?') ? '&' : '?'}${mark}`;
}

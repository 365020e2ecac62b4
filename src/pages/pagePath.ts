/**
 * Where a page lies, from the site's root. Ids are lower-case letters, digits, `.` and `-`, and `~` joins the parts of a
 * link's: all of them stand for themselves in an address and are allowed in names of folders everywhere. Undefined where
 * the name is longer than file systems take, or one that Windows keeps to itself: the app's own permalink serves those.
 */
export function pagePath(type: 'actor' | 'link' | 'story', id: string): string | undefined {
  if (id.length > LONGEST || RESERVED.test(id)) return undefined;
  return `${type}/${id}/`;
}

const LONGEST = 200;
const RESERVED = /^(?:con|prn|aux|nul|com\d|lpt\d)(?:\.|$)/;

/** From a page to the site's root. */
export const TO_ROOT = '../../';
/** The picture of pages that have none of their own, and the list of all actors: no id of an actor or link. */
export const SHARED_PICTURE = 'link/map.png';

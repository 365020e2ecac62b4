import { permalink, type Shared } from './permalink.ts';

/** The permalink of a state in the app: of a map in somebody's page, too, that is not the address of the frame. */
export function appLink(state: Shared, page?: string): string {
  return permalink(state, page).replace(/\/embed(?:\.html)?(?=\?|$)/, '/');
}

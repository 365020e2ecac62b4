import type { AppState } from '../state/store.ts';
import { claimsOfScope } from './claimsInView.ts';

/** How many claims a view shows: of what is selected, or all that are in view. */
export function countShown(state: AppState): number {
  return claimsOfScope(state, state.view.selection.type === 'none' ? 'view' : 'selection').length;
}

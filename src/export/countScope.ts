import { claimsOfScope, type Scope } from '../derive/claimsInView.ts';
import type { AppState } from '../state/store.ts';

/** How many claims a scope has. */
export function countScope(state: AppState, scope: Scope): number {
  return scope === 'all' ? state.index.claims.count : claimsOfScope(state, scope).length;
}

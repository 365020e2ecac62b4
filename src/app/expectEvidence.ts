import { claimsOfLink } from '../derive/linkEvidence.ts';
import { selectRollUp } from '../derive/rollUp.ts';
import type { AppState, AppStore } from '../state/store.ts';

const RESTED_MS = 1_500;
/** A pointer that passes over a sign or a line does not stay so long. */
const POINTED_MS = 80;
/** Of a link with more, some of them. */
const MOST_CLAIMS = 1_000;

/**
 * Of a large dataset, has made ready what the panel will show: what claims are made of is fetched, now and once another has been
 * opened; what is pointed at has its words on their way before it is selected.
 */
export function expectEvidence(store: AppStore): void {
  let timer: ReturnType<typeof setTimeout> | undefined;
  const expect = (afterMs: number, claimsOf: (state: AppState) => Iterable<number> | null): void => {
    clearTimeout(timer);
    timer = setTimeout(() => {
      const state = store.getState();
      // What did not come is asked for again, and told, where it is needed.
      state.index.expectClaims(claimsOf(state)).catch(() => undefined);
    }, afterMs);
  };
  expect(0, () => null);
  store.subscribe(({ index, hovered }, before) => {
    if (index !== before.index) expect(RESTED_MS, () => null);
    else if (hovered === before.hovered) return;
    else if (hovered) expect(POINTED_MS, claimsPointedAt);
    else clearTimeout(timer);
  });
}

function claimsPointedAt(state: AppState): Iterable<number> {
  const { index, hovered } = state;
  if (hovered?.type !== 'link') return [];
  return claimsOfLink(index, selectRollUp(state), hovered.id).subarray(0, MOST_CLAIMS);
}

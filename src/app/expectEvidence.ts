import { claimsOfLink } from '../derive/linkEvidence.ts';
import { selectRollUp } from '../derive/rollUp.ts';
import type { AppState, AppStore } from '../state/store.ts';

const RESTED_MS = 1_500;
/** A pointer that passes over a link does not stay so long. */
const POINTED_MS = 80;
/** Of a link with more, some of them. */
const MOST_CLAIMS = 1_000;

/**
 * Of a large dataset, has fetched what the panel will show: what claims are made of, now and once another has been opened, and the
 * words of a link that is pointed at.
 */
export function expectEvidence(store: AppStore): void {
  let timer: ReturnType<typeof setTimeout> | undefined;
  const expect = (afterMs: number, claimsOf: (state: AppState) => Iterable<number>): void => {
    clearTimeout(timer);
    timer = setTimeout(() => {
      const state = store.getState();
      state.index.expectClaims(claimsOf(state));
    }, afterMs);
  };
  expect(0, () => []);
  store.subscribe(({ index, hovered }, before) => {
    if (index !== before.index) expect(RESTED_MS, () => []);
    else if (hovered !== before.hovered && hovered?.type === 'link') {
      expect(POINTED_MS, (state) =>
        claimsOfLink(state.index, selectRollUp(state), hovered.id).subarray(0, MOST_CLAIMS),
      );
    }
  });
}

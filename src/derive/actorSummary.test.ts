import { describe, expect, it } from 'vitest';
import { realDataset, realIndex } from '../dataset/testing/realDataset.ts';
import { createAppStore } from '../state/store.ts';
import { initialView, onlyWord, select, toggleOpen, type View } from '../state/view.ts';
import { actorSummary, type ActorSummary } from './actorSummary.ts';
import { selectMatchedClaims } from './matchClaims.ts';
import { selectRollUp } from './rollUp.ts';
import { selectVisibleGraph } from './visibleGraph.ts';

function summaryIn(view: View, id: string): ActorSummary | undefined {
  const state = createAppStore(realIndex, view).getState();
  return actorSummary(realIndex, selectRollUp(state), selectVisibleGraph(state).links, selectMatchedClaims(state), id);
}

/** The ids of an actor and everyone who is part of it. */
function wholeOf(id: string): Set<string> {
  const whole = new Set([id]);
  for (let size = 0; size !== whole.size;) {
    size = whole.size;
    for (const actor of realDataset.actors) if (whole.has(actor.memberOf ?? '')) whole.add(actor.id);
  }
  return whole;
}

describe('a folded state', () => {
  const russia = summaryIn(initialView, 'russia');
  const whole = wholeOf('russia');

  it('counts the claims of its people and bodies as its own', () => {
    const across = realDataset.claims.filter(({ from, to }) => whole.has(from) !== whole.has(to));
    expect(russia?.counterparts.reduce((sum, { claims }) => sum + claims, 0)).toBe(across.length);
    expect(russia?.folded).toBe(whole.size - 1);
  });

  it('says how many claims are among its own people and bodies', () => {
    expect(russia?.within).toBe(realDataset.claims.filter(({ from, to }) => whole.has(from) && whole.has(to)).length);
  });

  it('lists those it has most claims with first', () => {
    const claims = russia?.counterparts.map((counterpart) => counterpart.claims) ?? [];
    expect(claims).toEqual(claims.toSorted((one, other) => other - one));
  });
});

it('an open state counts for itself alone', () => {
  const russia = summaryIn(toggleOpen(initialView, 'russia'), 'russia');
  const own = realDataset.claims.filter(({ from, to }) => (from === 'russia') !== (to === 'russia'));
  expect(russia?.isOpen).toBe(true);
  expect(russia?.counterparts.reduce((sum, { claims }) => sum + claims, 0)).toBe(own.length);
});

it('a person is shown with the states above', () => {
  const putin = summaryIn(select(initialView, 'actor', 'vladimir-putin'), 'vladimir-putin');
  expect(putin?.above.map(({ id }) => id)).toEqual(['russia']);
  expect(putin?.actor.role).not.toBe('');
});

/** All claims that a summary speaks of. */
function shown(summary: ActorSummary | undefined): number {
  return (summary?.counterparts.reduce((sum, { claims }) => sum + claims, 0) ?? 0) + (summary?.within ?? 0);
}

it('what the filters hide is counted', () => {
  const every = summaryIn(initialView, 'russia');
  const view = onlyWord(initialView, 'relations', 'economic');
  const economic = summaryIn(view, 'russia');
  expect(shown(economic) + (economic?.hidden ?? 0)).toBe(shown(every));
  expect(economic?.counterparts.every(({ links }) => links.every(({ link }) => link.relation === 'economic'))).toBe(
    true,
  );
});

it('the claim shown for a link is the last that happened', () => {
  const links = summaryIn(initialView, 'russia')?.counterparts.flatMap((counterpart) => counterpart.links) ?? [];
  const dated = links.filter(({ days }) => days.length > 0);
  expect(dated.length).toBeGreaterThan(0);
  expect(dated.filter(({ latest }) => latest.happened === null)).toEqual([]);
});

it('an unknown actor has no summary', () => {
  expect(summaryIn(initialView, 'atlantis')).toBeUndefined();
});

import { describe, expect, it } from 'vitest';
import type { VisibleActor, VisibleLink } from '../derive/visibleGraph.ts';
import type { Relation } from '../model/vocabulary.ts';
import { distanceToCurve, xAt, yAt } from './curve.ts';
import { countLinesUnderNodes } from './drawn.ts';
import type { NodeMark } from './marks.ts';
import { rectAround } from './rect.ts';
import { routeLinks } from './routes.ts';

function node(place: number, x: number, y: number, half = 12): NodeMark {
  const actor: VisibleActor = {
    place,
    actor: { id: `a${place}`, name: `A ${place}`, kind: 'person', role: null, memberOf: null, aliases: [], x, y },
    folded: 0,
    isOpen: false,
    links: 1,
    isMatched: true,
  };
  return { actor, x, y, half, rect: rectAround(x, y, half, half), isPinned: false, isMember: false };
}

function link(a: number, b: number, relation: Relation, ways: Partial<VisibleLink> = {}): VisibleLink {
  const counts = { forward: 1, backward: 0, mutual: 0, ...ways };
  return {
    id: `a${a}~a${b}~${relation}`,
    a,
    b,
    relation,
    claims: counts.forward + counts.backward + counts.mutual,
    ...counts,
    stance: 'cooperative',
    line: 'solid',
    origins: 1,
    isDisputed: false,
    isMatched: true,
    ...ways,
  };
}

function route(nodes: readonly NodeMark[], links: readonly VisibleLink[]) {
  return routeLinks(links, new Map(nodes.map((mark) => [mark.actor.place, mark])), nodes, 1);
}

describe('a line', () => {
  it('is straight when nothing is in its way', () => {
    const [strand] = route([node(0, 0, 0), node(1, 200, 0), node(2, 100, 80)], [link(0, 1, 'military')]);
    expect(yAt(strand!, 0.5)).toBeCloseTo(0);
  });

  it('bends just so far that it passes no sign of another actor', () => {
    const nodes = [node(0, 0, 0), node(1, 300, 0), node(2, 150, 4), node(3, 90, -30)];
    const strands = route(nodes, [link(0, 1, 'military')]);
    expect(countLinesUnderNodes({ strands, nodes })).toBe(0);
    const deepest = yAt(strands[0]!, 0.5);
    expect(Math.abs(deepest)).toBeLessThan(70);
  });

  it('bends to the nearer side', () => {
    const nodes = [node(0, 0, 0), node(1, 300, 0), node(2, 150, 10)];
    const [strand] = route(nodes, [link(0, 1, 'military')]);
    expect(yAt(strand!, 0.5)).toBeLessThan(0);
  });

  it('ends at the edges of its signs', () => {
    const [strand] = route([node(0, 0, 0), node(1, 200, 0)], [link(0, 1, 'military')]);
    expect(strand!.x0).toBeGreaterThan(12);
    expect(strand!.x1).toBeLessThan(188);
  });

  it('has an arrow when every claim runs one way, from the end it runs to', () => {
    const nodes = [node(0, 0, 0), node(1, 200, 0)];
    const [forward] = route(nodes, [link(0, 1, 'military')]);
    expect([forward!.hasArrow, forward!.x1 > forward!.x0]).toEqual([true, true]);
    const [backward] = route(nodes, [link(0, 1, 'military', { forward: 0, backward: 2 })]);
    expect([backward!.hasArrow, backward!.x1 < backward!.x0]).toEqual([true, true]);
  });

  it('has no arrow when something on it is mutual', () => {
    const [strand] = route([node(0, 0, 0), node(1, 200, 0)], [link(0, 1, 'military', { mutual: 1 })]);
    expect(strand!.hasArrow).toBe(false);
  });
});

describe('lines of one pair', () => {
  it('are two curves with an arrow each where claims run both ways', () => {
    const strands = route([node(0, 0, 0), node(1, 200, 0)], [link(0, 1, 'military', { backward: 1 })]);
    expect(strands.map(({ hasArrow }) => hasArrow)).toEqual([true, true]);
    const [one, other] = strands.map((strand) => yAt(strand, 0.5));
    expect(Math.abs(one! - other!)).toBeGreaterThan(10);
  });

  it('run side by side, one relation beside the other', () => {
    const nodes = [node(0, 0, 0), node(1, 240, 100)];
    const strands = route(nodes, [link(0, 1, 'diplomatic'), link(0, 1, 'military'), link(0, 1, 'economic')]);
    const middles = strands.map((strand) => [xAt(strand, 0.5), yAt(strand, 0.5)] as const);
    for (const [at, strand] of strands.entries()) {
      const others = middles.filter((_, other) => other !== at);
      for (const [x, y] of others) expect(distanceToCurve(strand, x, y)).toBeGreaterThan(8);
    }
  });

  it('come closer together between neighbours', () => {
    const near = route([node(0, 0, 0), node(1, 40, 0)], [link(0, 1, 'diplomatic'), link(0, 1, 'military')]);
    const [one, other] = near.map((strand) => yAt(strand, 0.5));
    expect(Math.abs(one! - other!)).toBeLessThan(14);
  });
});

import { describe, expect, it } from 'vitest';
import type { VisibleActor, VisibleLink } from '../derive/visibleGraph.ts';
import { createHitTest } from './hitTest.ts';
import type { BadgeMark, LabelMark, NodeMark, Picture, Strand } from './marks.ts';
import { rectAround } from './rect.ts';

const actor = (place: number): VisibleActor => ({
  place,
  actor: { id: `a${place}`, name: '', kind: 'state', role: null, memberOf: null, aliases: [], x: 0, y: 0 },
  folded: 0,
  isOpen: false,
  links: 1,
  isMatched: true,
});
const node = (place: number, x: number, y: number, half: number): NodeMark => ({
  actor: actor(place),
  x,
  y,
  half,
  rect: rectAround(x, y, half, half),
  isPinned: false,
  isMember: false,
});
const link: VisibleLink = {
  id: 'a0~a1~military',
  a: 0,
  b: 1,
  relation: 'military',
  claims: 1,
  forward: 1,
  backward: 0,
  mutual: 0,
  stance: 'conflictual',
  line: 'solid',
  origins: 1,
  isDisputed: false,
  isMatched: true,
};
const strand: Strand = { link, x0: 12, y0: 0, cx: 200, cy: 0, x1: 388, y1: 0, width: 2, hasArrow: true };
const badge: BadgeMark = {
  link,
  t: 0.5,
  x: 200,
  y: 0,
  half: 5,
  count: '',
  countX: 0,
  brokenX: 0,
  rect: rectAround(200, 0, 5, 5),
};
const nodes = [node(0, 0, 0, 10), node(1, 400, 0, 10), node(2, 215, 0, 4)];
const label: LabelMark = {
  node: nodes[1]!,
  lines: ['Name'],
  font: '',
  lineHeight: 14,
  align: 'center',
  x: 400,
  y: 50,
  rect: rectAround(400, 50, 30, 7),
  candidate: 0,
};
const picture: Picture = {
  zoom: 1,
  nodes,
  nodeOf: new Map(),
  hulls: [],
  strands: [strand],
  badges: [badge],
  labels: [label],
};
const hit = createHitTest(picture);

describe('what is at a point', () => {
  it.each([
    ['an actor under it', 4, 4, false, 'a0'],
    ['a small actor itself, though it is in a badge’s target', 214, 2, false, 'a2'],
    ['a badge within 24 pixels around it', 200, 11.5, false, link.id],
    ['a badge within 44 pixels around it for a finger', 200, -21, true, link.id],
    ['a line near it', 100, 4, false, link.id],
    ['an actor by its name', 380, 52, false, 'a1'],
    ['a small actor’s target', 222, 8, false, 'a2'],
  ])('%s', (_what, x, y, isTouch, id) => {
    expect(hit(x, y, isTouch)?.id).toBe(id);
  });

  it.each([
    [100, 20, false],
    [200, 40, true],
    [-60, 0, true],
  ])('nothing at (%d, %d)', (x, y, isTouch) => {
    expect(hit(x, y, isTouch)).toBeNull();
  });
});

import { beforeAll, describe, expect, it } from 'vitest';
import { indexDataset, type DatasetIndex } from '../dataset/datasetIndex.ts';
import { selectDrawnGraph } from '../derive/drawnGraph.ts';
import { selectEmphasis } from '../derive/emphasis.ts';
import { generateDataset } from '../generate/generateDataset.ts';
import { parseDay } from '../model/day.ts';
import { createAppStore } from '../state/store.ts';
import { initialView, setUnmatched, setWindow, type View } from '../state/view.ts';
import { letter, NO_PREVIOUS, skeleton } from './composePicture.ts';
import { xAt, yAt } from './curve.ts';
import type { Picture, Strand } from './marks.ts';
import { overlap } from './rect.ts';
import { positionsOf } from './positionsOf.ts';
import { sketch } from './sketch.ts';

const letters = { measure: (text: string) => text.length * 7, family: 'sans-serif', names: initialView.names };
const viewport = { left: -2000, top: -2000, right: 2000, bottom: 2000 };
let index: DatasetIndex;
let last: Picture;

const day = (text: string) => parseDay(text)!;
const graphIn = (view: View) => selectDrawnGraph(createAppStore(index, view).getState());
const worldAt = (positions: Float64Array) => ({ positions, memberOf: index.memberOf, pinned: new Set<number>() });
const early = () => setWindow(initialView, { from: day('2024-01-01'), to: day('2024-06-30') });
const late = () => setWindow(initialView, { from: day('2024-04-01'), to: day('2024-09-30') });
const fromSign = ({ labels }: Picture) =>
  labels.map(({ node, x, y }) => [node.actor.place, near(x - node.x), near(y - node.y)]);
const namesOf = ({ labels }: Picture) => labels.map(({ node }) => node.actor.place);

beforeAll(() => {
  index = indexDataset(generateDataset({ actors: 300, links: 1500, seed: 4 }));
  const view = early();
  const state = createAppStore(index, view).getState();
  const bones = skeleton(graphIn(view), worldAt(positionsOf(index)), 1);
  const room = {
    viewport,
    emphasis: selectEmphasis(state),
    covered: [],
    previous: NO_PREVIOUS,
    ...letters,
    names: view.names,
  };
  last = letter(bones, room);
});

describe('while time is dragged', () => {
  it('the sketch has the links of the step, each as it is then, and leaves names where they are', () => {
    const graph = graphIn(setUnmatched(late(), 'hide'));
    const made = sketch({ last, graph, world: worldAt(positionsOf(index)), zoom: 1, isMoved: false, letters });
    const drawn = new Map(made.strands.map(({ link }) => [link.id, link]));
    expect([...drawn.values()].toSorted(byId)).toEqual(graph.links.toSorted(byId));
    expect(made.nodes.map(({ actor }) => actor).toSorted(byPlace)).toEqual(graph.actors.toSorted(byPlace));
    const left = last.labels.filter(({ node }) => made.nodeOf.has(node.actor.place));
    expect(left.length).toBeGreaterThan(15);
    expect(namesOf(made)).toEqual(left.map(({ node }) => node.actor.place));
    expect(made.labels.map(({ rect }) => rect)).toEqual(left.map(({ rect }) => rect));
  });

  it('a badge says what its link says then, and goes with its last claim', () => {
    const graph = graphIn(late());
    const made = sketch({ last, graph, world: worldAt(positionsOf(index)), zoom: 1, isMoved: false, letters });
    const now = new Map(graph.links.map((link) => [link.id, link]));
    const left = last.badges.filter(({ link }) => (now.get(link.id)?.claims ?? 0) > 0);
    expect(left.length).toBeLessThan(last.badges.length);
    expect(made.badges.map(({ link }) => link)).toEqual(left.map(({ link }) => now.get(link.id)));
    expect(made.badges.map(({ count }) => count)).toEqual(
      made.badges.map(({ link }) => (link.claims > 1 ? String(link.claims) : '')),
    );
  });

  it('a step that changes nothing changes no mark', () => {
    const made = sketch({
      last,
      graph: graphIn(early()),
      world: worldAt(positionsOf(index)),
      zoom: 1,
      isMoved: false,
      letters,
    });
    const { strands, ...rest } = made;
    const matched = last.strands.filter(({ link }) => link.isMatched);
    expect(strands.toSorted(byLink)).toEqual(matched.toSorted(byLink));
    expect({ ...rest, nodeOf: last.nodeOf, strands: last.strands }).toEqual({ ...last, fadedStrands: last.strands });
  });

  it('the faded lines are the same in each step, as long as the links are, and those that match lie over them', () => {
    const sketched = (view: View) =>
      sketch({ last, graph: graphIn(view), world: worldAt(positionsOf(index)), zoom: 1, isMoved: false, letters });
    const { strands, fadedStrands } = sketched(late());
    expect(fadedStrands).toBe(last.strands);
    const matched = graphIn(late()).links.filter(({ isMatched }) => isMatched);
    expect([...new Set(strands.map(({ link }) => link))].toSorted(byId)).toEqual(matched.toSorted(byId));
    expect(sketched(setUnmatched(late(), 'hide')).fadedStrands).toBeUndefined();
  });
});

describe('while actors move', () => {
  it('each name goes with its sign, each badge with its line, and each line with its actors', () => {
    const positions = positionsOf(index).map((at, part) => at + (part % 7) * 10);
    const made = sketch({ last, graph: graphIn(early()), world: worldAt(positions), zoom: 1, isMoved: true, letters });
    expect(last.labels.length).toBeGreaterThan(15);
    expect(fromSign(last)).toEqual(expect.arrayContaining(fromSign(made)));
    const rects = [...made.labels, ...made.badges].map(({ rect }) => rect);
    expect(rects.filter((rect, at) => rects.slice(at + 1).some((other) => overlap(rect, other)))).toEqual([]);
    expect(made.labels.length).toBeGreaterThan(last.labels.length / 2);
    expect(made.nodes.map(({ x }) => x)).toEqual(made.nodes.map(({ actor }) => positions[2 * actor.place]));
    for (const { link, t, rect } of made.badges) {
      const [there, back] = made.strands.filter((strand) => strand.link === link);
      const middle = (at: typeof xAt) => (at(there!, t) + at(back ?? there!, back ? 1 - t : t)) / 2;
      expect([(rect.left + rect.right) / 2, (rect.top + rect.bottom) / 2].map(near)).toEqual(
        [middle(xAt), middle(yAt)].map(near),
      );
    }
    for (const { link, x0, y0, x1, y1 } of made.strands) {
      const [a, b] = [made.nodeOf.get(link.a)!, made.nodeOf.get(link.b)!];
      const ways = [
        Math.hypot(x0 - a.x, y0 - a.y) + Math.hypot(x1 - b.x, y1 - b.y),
        Math.hypot(x0 - b.x, y0 - b.y) + Math.hypot(x1 - a.x, y1 - a.y),
      ];
      expect(Math.min(...ways)).toBeLessThan(1.5 * (a.half + b.half) + 40);
    }
  });
});

function near(value: number): number {
  return Math.round(value * 100) / 100;
}

function byId(one: { readonly id: string }, other: { readonly id: string }): number {
  return one.id < other.id ? -1 : 1;
}

function byLink({ link: one, x0 }: Strand, { link: other, x0: otherX0 }: Strand): number {
  return one === other ? x0 - otherX0 : byId(one, other);
}

function byPlace(one: { readonly place: number }, other: { readonly place: number }): number {
  return one.place - other.place;
}

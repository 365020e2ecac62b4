import { describe, expect, it } from 'vitest';
import { indexDataset } from '../dataset/datasetIndex.ts';
import { NONE } from '../dataset/none.ts';
import { generateDataset } from '../generate/generateDataset.ts';
import { createAppStore, hover, update } from '../state/store.ts';
import { initialView, onlyWord, select, setDepth, toggleOpen, UNMATCHED } from '../state/view.ts';
import { selectEmphasis } from './emphasis.ts';
import { selectRollUp } from './rollUp.ts';
import { linksByDate, linkToSay, selectTold } from './spokenNames.ts';
import { selectVisibleGraph } from './visibleGraph.ts';

const index = indexDataset(generateDataset({ actors: 40, links: 200, seed: 4 }));
const begin = () => createAppStore(index, initialView);
const graph = selectVisibleGraph(begin().getState());
const link = graph.links.find(({ claims }) => claims > 1)!;
const one = index.dataset.actors[link.a]!;

describe('what stands out', () => {
  it('is nothing when nothing is selected or pointed at', () => {
    expect(selectEmphasis(begin().getState()).lit).toBeNull();
  });

  it('is a selected link with both of its actors', () => {
    const store = begin();
    update(store, select, 'link', link.id);
    const { lit, chosen } = selectEmphasis(store.getState());
    expect(lit).toEqual({ actors: new Set([link.a, link.b]), links: new Set([link.id]) });
    expect(chosen.links).toEqual(new Set([link.id]));
  });

  it('is a selected actor with its links and the actors at their other ends', () => {
    const store = begin();
    update(store, select, 'actor', one.id);
    const { lit } = selectEmphasis(store.getState());
    const own = graph.links.filter(({ a, b, isMatched }) => isMatched && (a === link.a || b === link.a));
    expect(lit?.links).toEqual(new Set(own.map(({ id }) => id)));
    expect(lit?.actors).toEqual(new Set(own.flatMap(({ a, b }) => [a, b])));
  });

  it('is the link of a claim and of a fact', () => {
    const store = begin();
    const { linkOfClaim } = selectRollUp(store.getState());
    const claim = index.dataset.claims[linkOfClaim.findIndex((place) => place !== NONE)]!;
    update(store, select, 'claim', claim.id);
    expect(selectEmphasis(store.getState()).chosen.links.size).toBe(1);
    update(store, select, 'fact', claim.fact);
    expect(selectEmphasis(store.getState()).chosen.links.size).toBeGreaterThan(0);
  });

  it('is what the pointer is on, and of the selection only itself', () => {
    const store = begin();
    const other = graph.links.find(({ a, b }) => ![a, b].some((end) => end === link.a || end === link.b))!;
    update(store, select, 'actor', one.id);
    hover(store, { type: 'link', id: other.id });
    const { lit, near } = selectEmphasis(store.getState());
    expect(lit).toEqual({ actors: new Set([other.a, other.b, link.a]), links: new Set([other.id]) });
    expect(near.links.size).toBeGreaterThan(0);
  });

  it.each(UNMATCHED)('is nothing when the filters leave out what is selected, which they %s', (unmatched) => {
    const store = begin();
    const military = graph.links.find(({ relation }) => relation === 'military')!;
    update(store, select, 'link', military.id);
    update(store, (view) => onlyWord(onlyWord({ ...view, unmatched }, 'relations', 'economic'), 'statuses', 'denied'));
    expect(selectEmphasis(store.getState()).lit).toBeNull();
    const { actors } = selectVisibleGraph(store.getState());
    const faded = actors.find(({ isMatched }) => !isMatched);
    if (faded) update(store, select, 'actor', faded.actor.id);
    expect(faded !== undefined).toBe(unmatched === 'fade');
    expect(selectEmphasis(store.getState()).lit).toBeNull();
  });

  it('dims nothing around the actor in focus', () => {
    const store = begin();
    update(store, select, 'actor', one.id);
    update(store, setDepth, 1);
    expect(selectEmphasis(store.getState()).lit).toBeNull();
  });

  it('is all that an open actor was opened into', () => {
    const store = begin();
    const whole = index.dataset.actors.find((_, place) => index.hasMembers[place])!;
    update(store, toggleOpen, whole.id);
    update(store, select, 'actor', whole.id);
    const { lit } = selectEmphasis(store.getState());
    const members = index.dataset.actors.flatMap(({ memberOf }, place) => (memberOf === whole.id ? [place] : []));
    expect(members.filter((place) => !lit?.actors.has(place))).toEqual([]);
  });

  it('is the same object while nothing changes', () => {
    const store = begin();
    update(store, select, 'actor', one.id);
    expect(selectEmphasis(store.getState())).toBe(selectEmphasis(store.getState()));
  });
});

describe('what is said', () => {
  it('of a link: from whom to whom, its relation, claims, last day and disputes', () => {
    const state = begin().getState();
    const said = linkToSay(state, link);
    expect(said.claims).toBe(link.claims);
    expect([said.from, said.to].toSorted()).toEqual([one.name, index.dataset.actors[link.b]!.name].toSorted());
    expect(said.isOneWay).toBe(link.mutual === 0 && (link.forward === 0 || link.backward === 0));
  });

  it('names first the one that acts', () => {
    const state = begin().getState();
    const back = graph.links.find(({ forward, mutual, backward }) => forward === 0 && mutual === 0 && backward > 0)!;
    expect(linkToSay(state, back).from).toBe(index.dataset.actors[back.b]!.name);
  });

  it('of links goes by date, the latest last', () => {
    const state = begin().getState();
    const days = linksByDate(state, graph, link.a).map((item) => linkToSay(state, item).last ?? -Infinity);
    expect(days).toEqual(days.toSorted((early, late) => early - late));
    expect(days.length).toBeGreaterThan(1);
  });

  it('is nothing of what the map does not show', () => {
    expect(selectTold(begin().getState(), 'actor', 'nobody')).toBeUndefined();
    expect(selectTold(begin().getState(), 'actor', one.id)).toMatchObject({ name: one.name, kind: one.kind });
  });
});

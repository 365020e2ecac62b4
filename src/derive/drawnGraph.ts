import type { DatasetIndex } from '../dataset/datasetIndex.ts';
import type { AppState } from '../state/store.ts';
import type { Selection, Unmatched } from '../state/view.ts';
import type { Extent, Focus, LevelGraph } from './levelGraph.ts';
import { remember } from './remember.ts';
import { rememberedDayOrder } from './dayOrder.ts';
import { selectRollUp, type RollUp } from './rollUp.ts';
import { placesOfSelection } from './placesOfSelection.ts';
import { strongestFirst } from './strongestFirst.ts';
import { focusIn, levelOf, selectVisibleGraph } from './visibleGraph.ts';
import type { VisibleGraph } from './visibleParts.ts';

/**
 * The map draws no more than this, whatever the data: of a larger graph what is selected, and then the strongest. More
 * lines are no picture but a blot, and every one costs time in every frame. What is left out is counted on the map, and
 * the table has it all.
 */
export interface Bound {
  readonly links: number;
  readonly actors: number;
}

export const MOST_DRAWN: Bound = { links: 1200, actors: 1000 };

/** @returns undefined where the whole graph keeps within the bound */
export function boundGraph(
  index: DatasetIndex,
  rolled: RollUp,
  level: LevelGraph,
  unmatched: Unmatched,
  focus: Focus | null,
  selection: Selection,
  bound: Bound,
): VisibleGraph | undefined {
  const extent = level.extent(unmatched, focus);
  if (extent.linkCount <= bound.links && extent.actorCount <= bound.actors) return undefined;
  const chosen = chosenPlaces(index, rolled, level, extent, selection, bound);
  const hasAll = extent.actorCount <= bound.actors;
  const actors = hasAll ? null : pickActors(rolled, level, extent, chosen, bound);
  const links = pickLinks(rolled, level, extent, unmatched, chosen.links, actors, bound);
  const drawnActors = actors === null ? extent.actors() : actors.places.toSorted();
  let matching = 0;
  for (const link of links) if (level.isMatched(link)) matching += 1;
  return {
    actors: Array.from(drawnActors, level.actorAt),
    links: Array.from(links, level.linkAt),
    matchedLinks: extent.matchedCount,
    hidden: {
      ...extent.hidden,
      weakActors: extent.actorCount - drawnActors.length,
      weakLinks: extent.matchedCount - matching,
    },
  };
}

interface Chosen {
  readonly actors: readonly number[];
  readonly links: readonly number[];
}

/** What is selected, with the links of its actors, those that match first, and the actors at their other ends. */
function chosenPlaces(
  index: DatasetIndex,
  rolled: RollUp,
  level: LevelGraph,
  extent: Extent,
  selection: Selection,
  bound: Bound,
): Chosen {
  const { actors, links } = placesOfSelection(index, rolled, selection);
  const around = actors.flatMap((actor) => [...level.linksOf(actor)]);
  const [matching, others] = [around.filter(level.isMatched), around.filter((link) => !level.isMatched(link))];
  const chosen = [...links, ...matching, ...others].filter(extent.shows).slice(0, bound.links / 2);
  return {
    actors: [...actors, ...chosen.flatMap((link) => [rolled.linkA[link]!, rolled.linkB[link]!])],
    links: chosen,
  };
}

const byStrength = remember(({ linkCount, linkA, linkB, linkOfClaim, shown, shownFor }: RollUp): Uint32Array => {
  const strength = new Uint32Array(shownFor.length);
  for (const link of linkOfClaim) {
    if (link >= linkCount) continue;
    strength[linkA[link]!]! += 1;
    strength[linkB[link]!]! += 1;
  }
  return strongestFirst(Uint32Array.from(shown), strength);
});

/** Actors by place: as a list, and one byte for each that there is. */
interface Picked {
  readonly places: Uint32Array;
  readonly has: Uint8Array;
}

/** The places of the actors that are drawn: chosen ones, those opened into their members, then those with links. */
function pickActors(rolled: RollUp, level: LevelGraph, extent: Extent, chosen: Chosen, bound: Bound): Picked {
  const places = new Uint32Array(bound.actors);
  const has = new Uint8Array(rolled.shownFor.length);
  let count = 0;
  const pickAll = (actors: Iterable<number>, isMeant: (actor: number) => boolean): void => {
    for (const actor of actors) {
      if (count === bound.actors) return;
      if (has[actor] !== 0 || !isMeant(actor) || !extent.showsActor(actor)) continue;
      has[actor] = 1;
      places[count] = actor;
      count += 1;
    }
  };
  const ranked = byStrength(rolled);
  pickAll(chosen.actors, () => true);
  pickAll(level.wholes(), () => true);
  pickAll(ranked, level.isLinked);
  pickAll(ranked, () => true);
  return { places: places.slice(0, count), has };
}

/** The places of the links that are drawn, the strongest first: chosen ones, then those that match, then the rest. */
function pickLinks(
  { linkA, linkB, linkCount }: RollUp,
  level: LevelGraph,
  { between }: Extent,
  unmatched: Unmatched,
  chosen: readonly number[],
  actors: Picked | null,
  bound: Bound,
): Uint32Array {
  const isChosen = new Set(chosen);
  const [picked, rest] = [new Uint32Array(bound.links), new Uint32Array(unmatched === 'fade' ? bound.links : 0)];
  let [count, restCount] = [0, 0];
  const has = actors?.has ?? null;
  const isBetween = (link: number) => has === null || (has[linkA[link]!]! & has[linkB[link]!]!) === 1;
  for (const link of isChosen) {
    if (!isBetween(link)) continue;
    picked[count] = link;
    count += 1;
  }
  const all = between?.length ?? linkCount;
  for (let at = 0; at < all && count < bound.links; at++) {
    const link = between ? between[at]! : at;
    const isMatched = level.isMatched(link);
    if ((!isMatched && restCount === rest.length) || !isBetween(link) || isChosen.has(link)) continue;
    if (isMatched) {
      picked[count] = link;
      count += 1;
    } else {
      rest[restCount] = link;
      restCount += 1;
    }
  }
  const filled = Math.min(restCount, bound.links - count);
  picked.set(rest.subarray(0, filled), count);
  return picked.slice(0, count + filled).toSorted();
}

const remembered = remember(
  (
    index: DatasetIndex,
    rolled: RollUp,
    graph: VisibleGraph,
    level: LevelGraph,
    unmatched: Unmatched,
    focus: Focus | null,
    selection: Selection,
  ): VisibleGraph => boundGraph(index, rolled, level, unmatched, focus, selection, MOST_DRAWN) ?? graph,
);

/** Works out what the map draws step by step; each is remembered for `selectDrawnGraph`. */
export function* drawnGraphInSteps(state: AppState): Generator<undefined, void, undefined> {
  rememberedDayOrder(state.index, 'happened');
  yield;
  selectRollUp(state);
  yield;
  selectDrawnGraph(state);
}

/** What the map draws: the visible graph, or what of it keeps within the bound. */
export function selectDrawnGraph(state: AppState): VisibleGraph {
  const { index, view } = state;
  const graph = selectVisibleGraph(state);
  const rolled = selectRollUp(state);
  return remembered(index, rolled, graph, levelOf(state), view.unmatched, focusIn(state), view.selection);
}

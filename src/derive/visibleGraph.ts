import type { DatasetIndex } from '../dataset/datasetIndex.ts';
import type { AppState } from '../state/store.ts';
import type { Depth, Unmatched } from '../state/view.ts';
import { rememberedDayOrder } from './dayOrder.ts';
import { createLevelGraph, type Focus, type LevelGraph } from './levelGraph.ts';
import { selectMatching, type Matching } from './matchClaims.ts';
import { remember } from './remember.ts';
import { selectOpen, selectRollUp, type RollUp } from './rollUp.ts';
import { EVERYTHING } from './sweepWindow.ts';
import type { VisibleActor, VisibleGraph, VisibleLink } from './visibleParts.ts';

export { linkStance } from './visibleParts.ts';
export type { LineStyle, LinkStance, VisibleActor, VisibleGraph, VisibleLink } from './visibleParts.ts';

/**
 * The graph of a level for claims that match, whichever those are.
 * @param focus ids are places: the actor in focus and the depth, or null; depth counts links with a matching claim
 */
export function visibleGraph(
  index: DatasetIndex,
  rolled: RollUp,
  matched: Uint8Array,
  open: ReadonlySet<string>,
  unmatched: Unmatched,
  focus: Focus | null,
): VisibleGraph {
  const order = rememberedDayOrder(index, 'happened');
  const failed = Uint8Array.from(order.claimAt, (claim) => 1 - matched[claim]!);
  const level = createLevelGraph(index, rolled, open, order);
  level.follow({ order, reach: EVERYTHING, failed });
  return graphOf(level, unmatched, focus, () => level);
}

/**
 * The graph as it is now. Its lists are made when they are asked for, which may be after the level has moved on.
 * @param again the level as it is now, made anew
 */
function graphOf(level: LevelGraph, unmatched: Unmatched, focus: Focus | null, again: () => LevelGraph): VisibleGraph {
  const version = level.version();
  const extent = level.extent(unmatched, focus);
  const then = () => {
    if (level.version() === version) return { of: level, extent };
    const of = again();
    return { of, extent: of.extent(unmatched, focus) };
  };
  let actors: readonly VisibleActor[] | undefined;
  let links: readonly VisibleLink[] | undefined;
  return {
    matchedLinks: extent.matchedCount,
    hidden: extent.hidden,
    get actors() {
      if (!actors) {
        const { of, extent: whole } = then();
        actors = whole.actors().map(of.actorAt);
      }
      return actors;
    },
    get links() {
      if (!links) {
        const { of, extent: whole } = then();
        links = Array.from(whole.links(), of.linkAt);
      }
      return links;
    },
  };
}

/** The one level that is followed: another takes its place as soon as it is asked for. */
let held: { readonly rolled: RollUp; readonly at: Matching; readonly level: LevelGraph } | undefined;

function levelAt(index: DatasetIndex, rolled: RollUp, open: ReadonlySet<string>, matching: Matching): LevelGraph {
  if (held?.rolled === rolled && held.at === matching) return held.level;
  const isOfSame = held?.rolled === rolled && held.at.order === matching.order;
  const level = held && isOfSame ? held.level : createLevelGraph(index, rolled, open, matching.order);
  level.follow(matching);
  held = { rolled, at: matching, level };
  return level;
}

const focusOf = remember((index: DatasetIndex, rolled: RollUp, selected: string, depth: Depth): Focus | null => {
  const place = index.actorPlace.get(selected);
  return place === undefined || depth === 0 ? null : { actor: rolled.shownFor[place]!, depth };
});

/** The level that a state shows, at what matches in it. Good until the next is asked for. */
export function levelOf(state: AppState): LevelGraph {
  return levelAt(state.index, selectRollUp(state), selectOpen(state), selectMatching(state));
}

export function focusIn(state: AppState): Focus | null {
  const { index, view } = state;
  const selected = view.selection.type === 'actor' ? view.selection.id : '';
  return focusOf(index, selectRollUp(state), selected, view.depth);
}

const remembered = remember(
  (
    index: DatasetIndex,
    rolled: RollUp,
    open: ReadonlySet<string>,
    matching: Matching,
    unmatched: Unmatched,
    focus: Focus | null,
  ): VisibleGraph =>
    graphOf(levelAt(index, rolled, open, matching), unmatched, focus, () => {
      const level = createLevelGraph(index, rolled, open, matching.order);
      level.follow(matching);
      return level;
    }),
);

export function selectVisibleGraph(state: AppState): VisibleGraph {
  const { index, view } = state;
  const rolled = selectRollUp(state);
  return remembered(index, rolled, selectOpen(state), selectMatching(state), view.unmatched, focusIn(state));
}

import type { DatasetIndex } from '../dataset/datasetIndex.ts';
import { NONE } from '../dataset/none.ts';
import type { AppState, Hovered } from '../state/store.ts';
import type { Depth, Selection } from '../state/view.ts';
import { selectDrawnGraph } from './drawnGraph.ts';
import { placesOfSelection } from './placesOfSelection.ts';
import { remember } from './remember.ts';
import { rolledLink, selectRollUp, type RollUp } from './rollUp.ts';
import type { VisibleGraph } from './visibleParts.ts';

/** Actors by place, links by id. */
export interface Marked {
  readonly actors: ReadonlySet<number>;
  readonly links: ReadonlySet<string>;
}

/** What stands out on the map. */
export interface Emphasis {
  /** What is lit while the rest is dimmed; null: nothing is dimmed. */
  readonly lit: Marked | null;
  /** What the selection is itself: the actor, or the links. */
  readonly chosen: Marked;
  /** The selection and what it is linked with, whatever the pointer is on. */
  readonly near: Marked;
  /** What the pointer or the keyboard is on. */
  readonly pointed: Marked;
}

const NOTHING: Marked = { actors: new Set(), links: new Set() };

/** A link with its two actors; an actor, with all in it, with its links that match and the actors at their other ends. */
function choice(
  index: DatasetIndex,
  graph: VisibleGraph,
  rolled: RollUp,
  target: Selection | Hovered,
): { readonly itself: Marked; readonly near: Marked } {
  const itself = markedBy(index, rolled, target);
  return { itself, near: around(graph, withMembers(index, graph, itself)) };
}

const chosenBy = remember(choice);
const pointedBy = remember(choice);

const together = remember(
  (graph: VisibleGraph, chosen: Marked, near: Marked, pointed: Marked, nearPointer: Marked, depth: Depth): Emphasis => {
    // In focus nothing is dimmed for the selected actor: everything that is left belongs to it.
    const byChoice = depth > 0 ? NOTHING : near;
    const lit = isNothing(nearPointer) ? byChoice : union(nearPointer, visible(graph, chosen));
    return { lit: isNothing(lit) ? null : lit, chosen, near, pointed };
  },
);

function markedBy(index: DatasetIndex, rolled: RollUp, target: Selection | Hovered): Marked {
  const { actors, links } = placesOfSelection(index, rolled, target);
  return { actors: new Set(actors), links: new Set(links.map((link) => rolledLink(index, rolled, link).id)) };
}

/** An open actor stands for all that it was opened into. */
function withMembers(index: DatasetIndex, graph: VisibleGraph, { actors, links }: Marked): Marked {
  if (actors.size === 0) return { actors, links };
  const isIn = (place: number): boolean => actors.has(place) || (place !== NONE && isIn(index.memberOf[place]!));
  const within = graph.actors.flatMap(({ place }) => (isIn(place) ? [place] : []));
  return { actors: new Set([...actors, ...within]), links };
}

/** With what it is linked with; nothing of it where the filters leave it out, faded or hidden: it dims nothing then. */
function around(graph: VisibleGraph, marked: Marked): Marked {
  if (isNothing(marked)) return NOTHING;
  const shown = visible(graph, marked);
  const isMatched =
    graph.actors.some((actor) => actor.isMatched && shown.actors.has(actor.place)) ||
    graph.links.some((link) => link.isMatched && shown.links.has(link.id));
  if (!isMatched) return NOTHING;
  const [actors, links] = [new Set(shown.actors), new Set(shown.links)];
  for (const link of graph.links) {
    const isOfActor = link.isMatched && (shown.actors.has(link.a) || shown.actors.has(link.b));
    if (!isOfActor && !links.has(link.id)) continue;
    links.add(link.id);
    actors.add(link.a);
    actors.add(link.b);
  }
  return { actors, links };
}

/** What of it the graph holds. */
function visible(graph: VisibleGraph, marked: Marked): Marked {
  if (isNothing(marked)) return NOTHING;
  const { actors, links } = marked;
  return {
    actors: new Set(graph.actors.flatMap(({ place }) => (actors.has(place) ? [place] : []))),
    links: new Set(graph.links.flatMap(({ id }) => (links.has(id) ? [id] : []))),
  };
}

function union(one: Marked, other: Marked): Marked {
  return {
    actors: new Set([...one.actors, ...other.actors]),
    links: new Set([...one.links, ...other.links]),
  };
}

function isNothing({ actors, links }: Marked): boolean {
  return actors.size === 0 && links.size === 0;
}

export function selectEmphasis(state: AppState): Emphasis {
  const { index, view, hovered } = state;
  const [graph, rolled] = [selectDrawnGraph(state), selectRollUp(state)];
  const selected = chosenBy(index, graph, rolled, view.selection);
  const under = pointedBy(index, graph, rolled, hovered);
  return together(graph, selected.itself, selected.near, under.itself, under.near, view.depth);
}

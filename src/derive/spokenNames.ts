import { dayIn, NO_DAY, type DatasetIndex } from '../dataset/datasetIndex.ts';
import { NONE } from '../dataset/none.ts';
import type { DayNumber } from '../model/day.ts';
import type { ActorKind, Relation } from '../model/vocabulary.ts';
import type { AppState } from '../state/store.ts';
import { daysOnClock } from './daysOnClock.ts';
import { selectMatchedClaims } from './matchClaims.ts';
import { remember } from './remember.ts';
import { selectRollUp, type RollUp } from './rollUp.ts';
import { selectVisibleGraph, type VisibleActor, type VisibleGraph, type VisibleLink } from './visibleGraph.ts';

/** What is said of a link to who does not see it: "Turkey to Russia, military, 14 claims, last on …, 2 disputed". */
export interface LinkToSay {
  readonly from: string;
  readonly to: string;
  /** Every claim runs from the one to the other. */
  readonly isOneWay: boolean;
  readonly relation: Relation;
  readonly claims: number;
  /** Null where no claim has a date. */
  readonly last: DayNumber | null;
  readonly disputed: number;
}

/** "Russia, state, 6 folded, 9 links" */
export interface ActorToSay {
  readonly name: string;
  readonly kind: ActorKind;
  readonly folded: number;
  readonly isOpen: boolean;
  readonly links: number;
}

interface LinkDays {
  /** The place of each rolled link by its id. */
  readonly placeOf: ReadonlyMap<string, number>;
  /** Last day of each rolled link's matching claims on the clock; `NO_DAY` where none has a date. */
  readonly last: Int32Array;
  readonly disputed: Uint32Array;
}

function linkDays(
  index: DatasetIndex,
  rolled: RollUp,
  matched: Uint8Array,
  clock: AppState['view']['clock'],
): LinkDays {
  const last = new Int32Array(rolled.links.length).fill(NO_DAY);
  const disputed = new Uint32Array(rolled.links.length);
  const days = daysOnClock(index, clock).to;
  for (let claim = 0; claim < matched.length; claim++) {
    const link = rolled.linkOfClaim[claim]!;
    if (!matched[claim] || link === NONE) continue;
    last[link] = Math.max(last[link]!, dayIn(days, claim));
    disputed[link]! += index.claims.disputed[claim]!;
  }
  return { placeOf: new Map(rolled.links.map(({ id }, place) => [id, place])), last, disputed };
}

const rememberedDays = remember(linkDays);

function selectLinkDays(state: AppState): LinkDays {
  return rememberedDays(state.index, selectRollUp(state), selectMatchedClaims(state), state.view.clock);
}

export function actorToSay({ actor, folded, isOpen, links }: VisibleActor): ActorToSay {
  return { name: actor.name, kind: actor.kind, folded, isOpen, links };
}

export function linkToSay(state: AppState, link: VisibleLink): LinkToSay {
  const { placeOf, last, disputed } = selectLinkDays(state);
  const place = placeOf.get(link.id) ?? -1;
  const day = last[place] ?? NO_DAY;
  const { actors } = state.index.dataset;
  const names = [actors[link.a]!.name, actors[link.b]!.name] as const;
  const runsBack = link.forward === 0 && link.mutual === 0 && link.backward > 0;
  const [from, to] = runsBack ? [names[1], names[0]] : names;
  const isOneWay = link.mutual === 0 && (link.forward === 0) !== (link.backward === 0);
  const { relation, claims } = link;
  return { from, to, isOneWay, relation, claims, last: day === NO_DAY ? null : day, disputed: disputed[place] ?? 0 };
}

/** An actor's links that match, the latest last and those without a date first. */
export function linksByDate(state: AppState, graph: VisibleGraph, actor: number): readonly VisibleLink[] {
  const { placeOf, last } = selectLinkDays(state);
  const dayOf = ({ id }: VisibleLink) => last[placeOf.get(id) ?? -1] ?? NO_DAY;
  return graph.links
    .filter((link) => link.isMatched && (link.a === actor || link.b === actor))
    .toSorted((one, other) => dayOf(one) - dayOf(other) || (one.id < other.id ? -1 : 1));
}

/** A visible actor or link by the id that a selection or the pointer holds. */
export function selectTold(state: AppState, type: 'actor' | 'link', id: string): ActorToSay | LinkToSay | undefined {
  const graph = selectVisibleGraph(state);
  if (type === 'link') {
    const link = graph.links.find((known) => known.id === id);
    return link && linkToSay(state, link);
  }
  const actor = graph.actors.find((known) => known.actor.id === id);
  return actor && actorToSay(actor);
}

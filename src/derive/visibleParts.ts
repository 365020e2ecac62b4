import type { Actor } from '../model/dataset.ts';
import { STANCES, type Relation } from '../model/vocabulary.ts';

/** What the map and the table show: actors and links at the present level, with what the filters leave of them. */
export interface VisibleGraph {
  readonly actors: readonly VisibleActor[];
  readonly links: readonly VisibleLink[];
  /** How many links have a matching claim, drawn or not. */
  readonly matchedLinks: number;
  readonly hidden: HiddenCounts;
}

/** While nothing about an actor or a link changes, each graph of a level holds the very same object for it. */
export interface VisibleActor {
  readonly place: number;
  readonly actor: Actor;
  /** How many actors are folded into it. */
  readonly folded: number;
  readonly isOpen: boolean;
  /** How many links with a matching claim it has. */
  readonly links: number;
  /** False: no matching claim ties it; it is drawn faded. */
  readonly isMatched: boolean;
}

export interface VisibleLink {
  readonly id: string;
  /** Places of its two actors, `a` before `b` by id. */
  readonly a: number;
  readonly b: number;
  readonly relation: Relation;
  /** Matching claims: all, those from a to b, from b to a, and those that both do alike. */
  readonly claims: number;
  readonly forward: number;
  readonly backward: number;
  readonly mutual: number;
  readonly stance: LinkStance;
  readonly line: LineStyle;
  /** The most independent origins that any one of its facts has. */
  readonly origins: number;
  readonly isDisputed: boolean;
  readonly isMatched: boolean;
}

export type LinkStance = 'cooperative' | 'neutral' | 'conflictual' | 'mixed';
export type LineStyle = 'solid' | 'dashed' | 'dotted';

/** What the reader does not see, each counted. */
export interface HiddenCounts {
  /** Actors folded into the one they are a member of. */
  readonly foldedActors: number;
  /** Matching claims between actors folded into one. */
  readonly foldedClaims: number;
  /** Actors and links at this level that no matching claim ties. */
  readonly filteredActors: number;
  readonly filteredLinks: number;
  /** Claims that do not match. */
  readonly filteredClaims: number;
  /** Actors outside the focus. */
  readonly outsideFocus: number;
  /** Actors, and links that match, that would be drawn if there were not so many stronger ones; see `drawnGraph.ts`. */
  readonly weakActors: number;
  readonly weakLinks: number;
}

const COOPERATIVE = 1 << STANCES.indexOf('cooperative');
const CONFLICTUAL = 1 << STANCES.indexOf('conflictual');

/** @param stances one bit a stance, in the order of the vocabulary */
export function linkStance(stances: number): LinkStance {
  const isCooperative = (stances & COOPERATIVE) !== 0;
  const isConflictual = (stances & CONFLICTUAL) !== 0;
  if (isCooperative && isConflictual) return 'mixed';
  if (isConflictual) return 'conflictual';
  return isCooperative ? 'cooperative' : 'neutral';
}

/** A line is solid when anything on it was done, dashed when it is only intended, dotted when only said, denied or imagined. */
export function lineStyle({
  isDone,
  isIntended,
}: {
  readonly isDone: boolean;
  readonly isIntended: boolean;
}): LineStyle {
  if (isDone) return 'solid';
  return isIntended ? 'dashed' : 'dotted';
}

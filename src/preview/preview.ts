import type { VisibleActor, VisibleLink } from '../derive/visibleGraph.ts';
import type { ActorKind } from '../model/vocabulary.ts';

export const PREVIEW_FORMAT = 'attache-preview/1';

/**
 * `data/<id>.preview.json`: what the map of a dataset shows before anything was chosen, and how it is arranged in some sizes of
 * window. It is made with the built site and drawn while program and data are on their way.
 */
export interface Preview {
  readonly format: typeof PREVIEW_FORMAT;
  /** Of the dataset that it is of. */
  readonly version: string;
  /** Whether any actor can be opened: the map has one more control then. */
  readonly hasMembers: boolean;
  readonly actors: readonly PreviewActor[];
  readonly lines: PreviewLines;
  readonly arrangements: readonly Arrangement[];
}

/** An actor that shows, at its place in the dataset. */
export interface PreviewActor extends Pick<VisibleActor, 'place' | 'folded' | 'links' | 'isMatched'> {
  readonly kind: ActorKind;
  readonly x: number;
  readonly y: number;
  /** The name in lines and how wide it is, in pixels; absent where no arrangement shows it. */
  readonly name?: { readonly lines: readonly string[]; readonly width: number };
}

/** What a line shows of its link. */
export type LineLook = Pick<VisibleLink, 'relation' | 'line' | 'origins'>;

/**
 * Lines, the weakest first, as they are drawn, a number each: there are many. A link with claims both ways has two, but one where
 * there are so many that they are hairlines.
 */
export interface PreviewLines {
  readonly looks: readonly LineLook[];
  /** Which of the looks. */
  readonly look: readonly number[];
  /** Numbers of actors in the list above. */
  readonly from: readonly number[];
  readonly to: readonly number[];
  /** 1: it has an arrowhead at its end. */
  readonly arrow: readonly number[];
}

/** What took long to find out for a window: it is done again for another window, as far as there is room. */
export interface Arrangement {
  /** Of the map, in pixels. */
  readonly width: number;
  readonly height: number;
  readonly zoom: number;
  /** How far each line is off its straight way at that zoom, as `Course` in map/strand.ts has it. */
  readonly bends: readonly number[];
  /** The number of an actor in the list above and of its name's place around the sign, by turns. */
  readonly names: readonly number[];
}

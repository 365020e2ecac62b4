import type { Relation } from '../model/vocabulary.ts';
import type { View } from './view.ts';

/** Something in an address that could not be shown as asked. The words for it are in `ui/words.ts`. */
export interface ViewNotice {
  /** The part of the address, as it is called there. */
  readonly part: string;
  readonly problem:
    /** Names nothing in this dataset. */
    | 'unknown'
    /** Is no day, number or word that this part can be. */
    | 'unreadable'
    /** A link of two actors that exist, with no claim in that relation. */
    | 'no-claims'
    /** Written by a later version of the app. */
    | 'newer'
    /** Copied from another version of the dataset; `change` says more. */
    | 'other-version'
    /** So many further parts were wrong as `given` says. */
    | 'more';
  readonly given: string;
  readonly nearest: Nearest | null;
  readonly change?: VersionChange;
}

/** From the version that a link was made on to the present one, as far as the link can tell. */
export interface VersionChange {
  /** Of the dataset. */
  readonly title: string;
  readonly now: string;
  /** Claims that the view showed and shows; null where that cannot be compared. */
  readonly shown: {
    readonly before: number;
    readonly now: number;
    /** Whether they are the very same, word for word; null where the link does not tell. */
    readonly isSame: boolean | null;
  } | null;
  /** Whether all is there that the link names; else other notices say what is not. */
  readonly isWhole: boolean;
}

/** What may have been meant: a change of the view, or another dataset to open. */
export type Nearest =
  | {
      readonly type: 'view';
      readonly name: string;
      /** Of a link: its relation, to be said beside the names of its actors. */
      readonly relation: Relation | null;
      readonly mend: (view: View) => View;
    }
  | { readonly type: 'dataset'; readonly name: string; readonly id: string };

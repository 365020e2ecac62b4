/** What an export says of itself: what it was made from, and what of that it holds. */
export interface About {
  readonly dataset: { readonly id: string; readonly title: string; readonly version: string };
  /** In words: `Vladimir Putin · 24–26 November 2015 · Military`; empty where the whole dataset is held. */
  readonly holds: string;
  /** The address of the view. */
  readonly address: string;
}

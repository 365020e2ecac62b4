import type { DatasetIndex } from '../dataset/datasetIndex.ts';
import type { Story } from '../model/story.ts';
import type { AppStore } from './store.ts';
import { initialView, ownLooksOf, type OwnLooks, type View } from './view.ts';
import { viewFromQuery } from './viewUrl.ts';

/** What a step shows, looked at as the reader does. */
export function viewOfStep(index: DatasetIndex, story: Story, step: number, looks: OwnLooks): View {
  const shown = story.steps[step - 1];
  return { ...viewFromQuery(shown?.view ?? '', index).view, ...looks, story: { id: story.id, step } };
}

/** What the reader was looking at before a story was opened. It dies with the page. */
const earlier = new WeakMap<DatasetIndex, View>();

export function enterStory(store: AppStore, story: Story): void {
  const { index, view } = store.getState();
  if (!view.story) earlier.set(index, view);
  store.setState({ view: viewOfStep(index, story, 1, ownLooksOf(view)) });
}

/** Whether a story of it was opened in this page, not by its address. */
export function wasEntered(index: DatasetIndex): boolean {
  return earlier.has(index);
}

/** Leaves the story for what the reader was looking at before; for the whole map where that was nothing. */
export function leaveStory(store: AppStore): void {
  const { index, view } = store.getState();
  store.setState({ view: { ...(earlier.get(index) ?? initialView), ...ownLooksOf(view) } });
}

import type { DatasetIndex } from '../dataset/datasetIndex.ts';
import type { ListedDataset } from '../dataset/datasetList.ts';
import { loadStories } from '../dataset/loadStories.ts';
import { listedOf } from './listedDataset.ts';
import type { AppStore } from './store.ts';
import { enterStory, viewOfStep } from './storySteps.ts';
import { initialView, ownLooksOf, type View } from './view.ts';
import { viewToQuery } from './viewUrl.ts';

/** Opens a story at its first step, once its words are there. */
export async function openStory(store: AppStore, id: string): Promise<void> {
  const { opened, datasets, index } = store.getState();
  const listed = listedOf(opened, datasets);
  const story = listed && (await loadStories(listed)).find((told) => told.id === id);
  if (story && store.getState().index === index) enterStory(store, story);
}

/** An address that says no more than the place in a story is of what that place shows. */
export async function withStepShown(view: View, index: DatasetIndex, listed: ListedDataset): Promise<View> {
  const { story } = view;
  if (!story || viewToQuery({ ...view, ...ownLooksOf(initialView), story: null }, index) !== '') return view;
  // Without its words a story can still say that they did not come.
  const stories = await loadStories(listed).catch(() => []);
  const told = stories.find(({ id }) => id === story.id);
  return told ? viewOfStep(index, told, story.step, ownLooksOf(view)) : view;
}

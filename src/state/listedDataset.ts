import type { ListedDataset, ListedStory } from '../dataset/datasetList.ts';
import type { OpenedDataset } from './openedDataset.ts';

/** The entry of the site's list that is open; a file from the disk has none. */
export function listedOf(opened: OpenedDataset, datasets: readonly ListedDataset[]): ListedDataset | undefined {
  if (opened.type === 'first') return datasets[0];
  return opened.type === 'listed' ? datasets.find(({ id }) => id === opened.id) : undefined;
}

/** The stories that are told of what is open; undefined where none are. */
export function storiesOf(
  opened: OpenedDataset,
  datasets: readonly ListedDataset[],
): readonly ListedStory[] | undefined {
  return listedOf(opened, datasets)?.stories;
}

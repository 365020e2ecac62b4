import { realIndex } from '../../dataset/testing/realDataset.ts';
import type { DatasetIndex } from '../../dataset/datasetIndex.ts';
import { initialView, onlyWord, openAll, select, setDepth, setWindow, type View } from '../../state/view.ts';
import type { About } from '../about.ts';

export const stateOf = (index: DatasetIndex, view: View) => ({ index, view, hovered: null });

export const aboutOf = ({ dataset }: DatasetIndex): About => ({
  dataset: { id: dataset.id, title: dataset.title, version: dataset.version },
  holds: 'Vladimir Putin · 24–26 November 2015',
  address: 'https://example.org/?actor=vladimir-putin&relations=military',
});

/** Views of the real dataset, each with a name. */
export const views: readonly (readonly [name: string, view: View])[] = [
  ['everything', initialView],
  ['everything opened', openAll(initialView, realIndex)],
  ['three days', setWindow(initialView, { from: 16_763, to: 16_765 })],
  ['military, opened', onlyWord(openAll(initialView, realIndex), 'relations', 'military')],
  ['a focus', setDepth(select(initialView, 'actor', 'turkey'), 1)],
  ['nothing', setWindow({ ...initialView, undated: false }, { from: 0, to: 1 })],
];

import { lazy, type ComponentType } from 'react';

/** Not needed for the first picture, but right after it: asked for at once, beside the dataset, and usually there first. */
const timeline = import('../timeline/Timeline.tsx');
const filters = import('../filters/Filters.tsx');

export const Timeline = later(async () => (await timeline).Timeline);
export const Filters = later(async () => (await filters).Filters);

/** When a reader asks for them. */
export const TableView = later(async () => (await import('../table/TableView.tsx')).TableView);
export const StoryPanel = later(async () => (await import('../story/StoryPanel.tsx')).StoryPanel);
export const StoryChoice = later(async () => (await import('./StoryChoice.tsx')).StoryChoice);
export const KeyboardHelp = later(async () => (await import('./KeyboardHelp.tsx')).KeyboardHelp);

function later<Props extends object>(find: () => Promise<ComponentType<Props>>) {
  return lazy(async () => ({ default: await find() }));
}

import { laterPart } from '../ui/laterPart.tsx';

/** Not needed for the first picture, but right after it: asked for at once, beside the dataset, and usually there first. */
const timeline = import('../timeline/Timeline.tsx');
const filters = import('../filters/Filters.tsx');

export const Timeline = laterPart(async () => (await timeline).Timeline);
export const Filters = laterPart(async () => (await filters).Filters);
/** Without it a file can still be chosen. */
export const DropTarget = laterPart(async () => {
  const part = await import('./DropTarget.tsx').catch(() => null);
  return part?.DropTarget ?? (() => null);
});

/** When a reader asks for them. */
export const TableView = laterPart(async () => (await import('../table/TableView.tsx')).TableView, true);
export const StoryPanel = laterPart(async () => (await import('../story/StoryPanel.tsx')).StoryPanel);
export const StoryChoice = laterPart(async () => (await import('./StoryChoice.tsx')).StoryChoice);
export const KeyboardHelp = laterPart(async () => (await import('./KeyboardHelp.tsx')).KeyboardHelp);

import { memo, Suspense } from 'react';
import type { Selection } from '../state/view.ts';
import { laterPart } from '../ui/laterPart.tsx';
import { appWords } from '../ui/words/appWords.ts';
import { SelectedPanel } from './laterSelected.ts';

/** Not needed for the first picture of the map, but right after it: asked for at once. */
const overview = import('./OverviewPanel.tsx');
const OverviewPanel = laterPart(async () => (await overview).OverviewPanel);

interface Props {
  readonly selection: Selection;
  readonly onShown: (name: string) => void;
}

/** The overview comes with the page; what a selection needs comes when the page has come to rest, or at once when it is asked for. */
export const PanelContent = memo(({ selection, onShown }: Props) => (
  <Suspense fallback={<p className="text-sm text-faint">{appWords.loading}</p>}>
    {selection.type === 'none' ? <OverviewPanel /> : <SelectedPanel selection={selection} onShown={onShown} />}
  </Suspense>
));

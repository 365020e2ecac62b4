import { lazy, Suspense, useEffect } from 'react';
import type { Selection } from '../state/view.ts';
import { appWords } from '../ui/words/appWords.ts';

/** Not needed for the first picture of the map, but right after it: asked for at once. */
const overview = import('./OverviewPanel.tsx');
const OverviewPanel = lazy(async () => ({ default: (await overview).OverviewPanel }));
const loadSelected = async () => ({ default: (await import('./SelectedPanel.tsx')).SelectedPanel });
const SelectedPanel = lazy(loadSelected);

/** The overview comes with the page; what a selection needs comes when the page is idle, or at once when it is asked for. */
export function PanelContent(props: { readonly selection: Selection; readonly onShown: (name: string) => void }) {
  const { selection, onShown } = props;
  useEffect(() => {
    const timer = setTimeout(() => void loadSelected().catch(() => undefined), 1500);
    return () => clearTimeout(timer);
  }, []);
  return (
    <Suspense fallback={<p className="text-sm text-faint">{appWords.loading}</p>}>
      {selection.type === 'none' ? <OverviewPanel /> : <SelectedPanel selection={selection} onShown={onShown} />}
    </Suspense>
  );
}

import { Suspense, useCallback, useRef, useState } from 'react';
import { MapView } from '../map/MapView.tsx';
import { EvidencePanel } from '../panel/EvidencePanel.tsx';
import { update, type AppState } from '../state/store.ts';
import { useApp, useAppStore } from '../state/useApp.ts';
import { setDisplay, type Selection, type View } from '../state/view.ts';
import { ErrorBoundary } from '../ui/ErrorBoundary.tsx';
import { ONE_COLUMN } from '../ui/oneColumn.ts';
import { useMedia } from '../ui/useMedia.ts';
import { appWords } from '../ui/words/appWords.ts';
import { AppBar } from './AppBar.tsx';
import { useKeyboard, type Command } from './keyboard.ts';
import { Filters, KeyboardHelp, StoryPanel, TableView, Timeline } from './laterParts.ts';
import { SkipLinks } from './SkipLinks.tsx';
import { useFilterColumn } from './useFilterColumn.ts';

const selectDisplay = (state: AppState) => state.view.display;
const selectIsTold = (state: AppState) => state.view.story !== null;
const otherDisplay = (view: View) => setDisplay(view, view.display === 'map' ? 'table' : 'map');

/** The screen: the bar, the filters and the map or table, time under them, the evidence beside them. */
export function App() {
  const store = useAppStore();
  const isOneColumn = useMedia(ONE_COLUMN);
  const [isHelpOpen, setHelpOpen] = useState(false);
  const filters = useFilterColumn();
  const panel = usePanel();
  const isTold = useApp(selectIsTold);
  const play = useRef<(() => void) | null>(null);
  const onPlayback = useCallback((toggle: (() => void) | null) => {
    play.current = toggle;
  }, []);
  const commands: Record<Command, () => void> = {
    help: () => setHelpOpen(true),
    display: () => update(store, otherDisplay),
    filters: filters.toggle,
    panel: panel.isOpen ? panel.close : panel.open,
    play: () => play.current?.(),
  };
  useKeyboard((command) => commands[command]());

  return (
    // In a window lower than that, as at 400 % zoom, the page scrolls rather than lose its map.
    <div className="flex h-dvh min-h-80 flex-col overflow-clip bg-paper text-ink max-md:min-h-140 print:h-auto print:overflow-visible">
      <SkipLinks isPanelOpen={panel.isOpen || isOneColumn} />
      <AppBar isPanelOpen={panel.isOpen || isOneColumn} onPanel={panel.open} onHelp={() => setHelpOpen(true)} />
      {/* Time runs under map and evidence alike where the window is narrow, else the evidence has its full height. */}
      <div className="grid min-h-0 grow grid-cols-1 grid-rows-[1fr_auto] max-md:pb-28 md:grid-cols-[1fr_auto] print:block print:pb-0">
        <main className="col-start-1 row-start-1 flex min-h-0 min-w-0 flex-col print:block">
          {isOneColumn && <FiltersAround layout="bar" onToggle={filters.toggle} />}
          <div className="flex min-h-0 grow print:block">
            {!isOneColumn && <FiltersAround layout={filters.isOpen ? 'column' : 'rail'} onToggle={filters.toggle} />}
            <div id="view" tabIndex={-1} className="relative min-w-0 grow outline-none print:h-[60vh]">
              <Display />
            </div>
          </div>
        </main>
        <div className="col-start-1 row-start-2 min-h-42 min-w-0 border-t border-hairline md:min-h-31.25 md:max-xl:col-span-2 print:break-inside-avoid">
          <ErrorBoundary part={appWords.time}>
            <Suspense>
              <Timeline onPlayback={onPlayback} />
            </Suspense>
          </ErrorBoundary>
        </div>
        {(panel.isOpen || isOneColumn) && (
          <div className="min-h-0 md:col-start-2 md:row-start-1 xl:row-span-2">
            <ErrorBoundary part={appWords.evidence}>
              <Suspense>{isTold ? <StoryPanel /> : <EvidencePanel onClose={panel.close} />}</Suspense>
            </ErrorBoundary>
          </div>
        )}
      </div>
      <Suspense>{isHelpOpen && <KeyboardHelp onClose={() => setHelpOpen(false)} />}</Suspense>
    </div>
  );
}

type FilterLayout = 'bar' | 'column' | 'rail';

/** Their room is kept before they are there, so that the map stands still. */
const FILTER_ROOM: Record<FilterLayout, string> = {
  bar: 'min-h-[calc(--spacing(11)+1px)] border-b',
  column: 'w-56 overflow-y-auto overscroll-contain py-2 pr-2 pl-4',
  rail: 'w-14 border-r py-2',
};

function FiltersAround({ layout, onToggle }: { readonly layout: FilterLayout; readonly onToggle: () => void }) {
  return (
    <div className={`shrink-0 border-hairline print:hidden ${FILTER_ROOM[layout]}`}>
      <ErrorBoundary part={appWords.filters}>
        <Suspense>
          <Filters isBar={layout === 'bar'} isOpen={layout === 'column'} onToggle={onToggle} />
        </Suspense>
      </ErrorBoundary>
    </div>
  );
}

function Display() {
  const display = useApp(selectDisplay);
  return (
    <ErrorBoundary key={display} part={appWords[display]}>
      {display === 'map' ? (
        <MapView />
      ) : (
        <Suspense fallback={<p className="p-5 text-faint">{appWords.loading}</p>}>
          <TableView />
        </Suspense>
      )}
    </ErrorBoundary>
  );
}

/** Closed until something else is selected: what a reader asks for is never answered out of sight. */
function usePanel() {
  const store = useAppStore();
  const [closedAt, setClosedAt] = useState<Selection | null>(null);
  return {
    isOpen: useApp(({ view }) => view.selection !== closedAt),
    open: () => setClosedAt(null),
    close: () => setClosedAt(store.getState().view.selection),
  };
}

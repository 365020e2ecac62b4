import { selectDrawnGraph } from '../derive/drawnGraph.ts';
import { update, type AppState } from '../state/store.ts';
import { useApp, useAppStore } from '../state/useApp.ts';
import { clearFilters, openAll, setDepth, setDisplay } from '../state/view.ts';
import { mapWords } from '../ui/words/mapWords.ts';
import { over } from './overlays.ts';

const selectHidden = (state: AppState) => selectDrawnGraph(state).hidden;

/** What is folded or filtered away, counted; a click on a count brings it back. */
export function HiddenCounts() {
  const store = useAppStore();
  const { foldedActors, filteredLinks, outsideFocus, weakLinks, weakActors } = useApp(selectHidden);
  const counts = [
    {
      text: mapWords.foldedActors(foldedActors),
      title: mapWords.foldedTitle,
      count: foldedActors,
      undo: () => update(store, openAll, store.getState().index),
    },
    {
      text: mapWords.filteredLinks(filteredLinks),
      title: mapWords.filteredTitle,
      count: filteredLinks,
      undo: () => update(store, clearFilters),
    },
    {
      text: mapWords.outsideFocus(outsideFocus),
      title: mapWords.outsideTitle,
      count: outsideFocus,
      undo: () => update(store, setDepth, 0),
    },
    {
      text: mapWords.weak(weakLinks, weakActors),
      title: mapWords.weakTitle,
      count: weakLinks + weakActors,
      undo: () => update(store, setDisplay, 'table'),
    },
  ].filter(({ count }) => count > 0);
  if (counts.length === 0) return null;
  return (
    // As wide as coveredSoon() in overlays.ts says, or wider.
    <div
      {...over('counts')}
      className="pointer-events-none absolute bottom-2 left-2 max-w-[calc(100%-4rem)] min-w-[min(9rem,calc(100%-4rem))] max-md:max-w-[calc(100%-15rem)] max-md:min-w-[min(9rem,calc(100%-15rem))] print:hidden"
    >
      <ul
        aria-label={mapWords.hidden}
        className="pointer-events-auto flex w-fit flex-wrap gap-x-1 rounded-md bg-paper/85"
      >
        {counts.map(({ text, title, undo }) => (
          <li key={title}>
            <button
              type="button"
              title={title}
              onClick={undo}
              className="min-h-7 rounded-md px-2 text-xs text-soft underline decoration-hairline underline-offset-3 hover:bg-sunk hover:text-ink touch:min-h-11"
            >
              {text}
            </button>
          </li>
        ))}
      </ul>
    </div>
  );
}

import { useEffect, useState } from 'react';
import { selectShownCounts } from '../derive/shownCounts.ts';
import { update, type AppState } from '../state/store.ts';
import { useApp, useAppStore } from '../state/useApp.ts';
import { setWindow } from '../state/view.ts';
import { sayDays, sayShortDays } from '../ui/formatDay.ts';
import { timelineWords } from '../ui/words/timelineWords.ts';

const selectWindow = (state: AppState) => state.view.window;
const selectUndated = (state: AppState) => state.view.undated;
const SETTLED_MS = 600;

/** How much is shown, in words; said aloud once it has settled. */
export function CountSentence() {
  const store = useAppStore();
  const { links, allLinks, undated } = useApp(selectShownCounts);
  const window = useApp(selectWindow);
  const withUndated = useApp(selectUndated);
  const shown = timelineWords.shown(links, allLinks);
  const without = withUndated ? timelineWords.withUndated(undated) : timelineWords.withoutUndated(undated);
  const spoken = useSettled(
    [shown, window ? sayDays(window.from, window.to) : timelineWords.allTime, undated > 0 ? without : '']
      .filter(Boolean)
      .join(', '),
  );
  return (
    // As wide whatever the dates, which wrap: the axis beside it must not move while a hand is on it.
    <div className="flex min-w-0 flex-col text-xs text-soft max-md:justify-center md:min-w-28">
      <p className="font-semibold whitespace-nowrap text-ink tabular-nums">{shown}</p>
      <p className="whitespace-nowrap md:w-0 md:min-w-full md:whitespace-normal">
        {window ? sayShortDays(window.from, window.to) : timelineWords.allTime}
      </p>
      {undated > 0 && <p className="text-faint max-md:hidden">{without}</p>}
      {window && (
        <button
          type="button"
          className="self-start text-ink underline decoration-edge underline-offset-2 hover:decoration-ink max-md:hidden print:hidden touch:min-h-11"
          onClick={() => update(store, setWindow, null)}
        >
          {timelineWords.whole}
        </button>
      )}
      <p role="status" className="sr-only">
        {spoken}
      </p>
    </div>
  );
}

/** The text as it was once it stopped changing. */
function useSettled(text: string): string {
  const [settled, setSettled] = useState('');
  useEffect(() => {
    const timer = setTimeout(() => setSettled(text), SETTLED_MS);
    return () => clearTimeout(timer);
  }, [text]);
  return settled;
}

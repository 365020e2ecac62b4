import { selectTimeline } from '../derive/timeline.ts';
import { RELATIONS } from '../model/vocabulary.ts';
import { update, type AppState } from '../state/store.ts';
import { useApp, useAppStore } from '../state/useApp.ts';
import { setUndated } from '../state/view.ts';
import { words } from '../ui/words.ts';
import { timelineWords } from '../ui/words/timelineWords.ts';
import { BAR_HEIGHT } from './Histogram.tsx';

const FILLS = { diplomatic: 'bg-diplomatic', military: 'bg-military', economic: 'bg-economic' } as const;
const selectUndated = (state: AppState) => state.view.undated;

/** What no day can be given for stands beside the axis, never left out unless the reader says so. */
export function UndatedBin({ width }: { readonly width: number }) {
  const { undated, highest } = useApp((state) => selectTimeline(state, width).histogram);
  const store = useAppStore();
  const isShown = useApp(selectUndated);
  const sum = undated.reduce((total, count) => total + count, 0);
  const unit = BAR_HEIGHT / Math.max(highest, sum, 1);
  return (
    <button
      type="button"
      aria-pressed={isShown}
      aria-label={timelineWords.undatedToggle(sum)}
      title={timelineWords.undatedToggle(sum)}
      onClick={() => update(store, setUndated, !isShown)}
      className="group flex min-w-11 shrink-0 flex-col items-center rounded px-1 hover:bg-sunk"
    >
      <span
        aria-hidden
        className={`flex w-5 flex-col-reverse gap-px border-b border-hairline ${isShown ? '' : 'opacity-28'}`}
        style={{ height: `${BAR_HEIGHT}rem` }}
      >
        {RELATIONS.map((relation, place) => (
          <span key={relation} className={FILLS[relation]} style={{ height: `${(undated[place] ?? 0) * unit}rem` }} />
        ))}
      </span>
      <span className={`mt-1 text-2xs ${isShown ? 'text-soft' : 'text-faint line-through'}`}>
        {timelineWords.undated}
      </span>
      <span className="text-2xs text-faint tabular-nums">{words.number(sum)}</span>
    </button>
  );
}

import { CLOCKS } from '../dataset/datasetIndex.ts';
import type { AppState } from '../state/store.ts';
import { update } from '../state/store.ts';
import { useApp, useAppStore } from '../state/useApp.ts';
import { setClock } from '../state/view.ts';
import { words } from '../ui/words.ts';
import { timelineWords } from '../ui/words/timelineWords.ts';

const selectClock = (state: AppState) => state.view.clock;

/** Which of a claim's two dates the axis goes by. */
export function ClockSwitch() {
  const store = useAppStore();
  const chosen = useApp(selectClock);
  return (
    <fieldset className="flex flex-col touch:flex-row touch:gap-3">
      <legend className="sr-only">{timelineWords.clock}</legend>
      {CLOCKS.map((clock) => (
        <label
          key={clock}
          className="relative flex min-h-6 items-center rounded text-xs whitespace-nowrap text-faint underline-offset-4 hover:text-ink hover:underline has-checked:font-semibold has-checked:text-ink has-checked:no-underline has-focus-visible:outline-2 has-focus-visible:outline-offset-2 touch:min-h-11"
        >
          <input
            type="radio"
            name="clock"
            className="absolute inset-0 cursor-pointer opacity-0"
            checked={clock === chosen}
            onChange={() => update(store, setClock, clock)}
          />
          {words.clock[clock]}
        </label>
      ))}
    </fieldset>
  );
}

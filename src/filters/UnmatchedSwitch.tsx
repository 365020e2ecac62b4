import { update, type AppState } from '../state/store.ts';
import { useApp, useAppStore } from '../state/useApp.ts';
import { setUnmatched, UNMATCHED } from '../state/view.ts';
import { Segments } from '../ui/Segments.tsx';
import { filtersWords } from '../ui/words/filtersWords.ts';

const selectUnmatched = (state: AppState) => state.view.unmatched;

/** Whether what the filters leave out stays in the picture, faded, or goes. */
export function UnmatchedSwitch() {
  const store = useAppStore();
  const unmatched = useApp(selectUnmatched);
  return (
    <Segments
      name="unmatched"
      label={filtersWords.unmatched}
      isLabelShown
      options={UNMATCHED.map((way) => ({ value: way, label: filtersWords.unmatchedWay[way] }))}
      value={unmatched}
      onChange={(way) => update(store, setUnmatched, way)}
    />
  );
}

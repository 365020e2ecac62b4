import { update, type AppState } from '../state/store.ts';
import { useApp, useAppStore } from '../state/useApp.ts';
import { DISPLAYS, setDisplay } from '../state/view.ts';
import { Segments } from '../ui/Segments.tsx';
import { appWords } from '../ui/words/appWords.ts';

const selectDisplay = (state: AppState) => state.view.display;

/** The same view as a map or as a table. */
export function DisplaySwitch() {
  const store = useAppStore();
  const display = useApp(selectDisplay);
  return (
    <Segments
      name="display"
      label={appWords.display}
      options={DISPLAYS.map((way) => ({ value: way, label: appWords[way] }))}
      value={display}
      onChange={(way) => update(store, setDisplay, way)}
    />
  );
}

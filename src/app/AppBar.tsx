import { CircleHelp, PanelRight } from 'lucide-react';
import { update, type AppState } from '../state/store.ts';
import { useApp, useAppStore } from '../state/useApp.ts';
import { DISPLAYS, setDisplay } from '../state/view.ts';
import { IconButton } from '../ui/IconButton.tsx';
import { Segments } from '../ui/Segments.tsx';
import { words } from '../ui/words.ts';
import { DatasetMenu } from './DatasetMenu.tsx';
import { ThemeButton } from './ThemeButton.tsx';

const selectDisplay = (state: AppState) => state.view.display;

/** The one bar on top. */
export function AppBar(props: {
  readonly isPanelOpen: boolean;
  readonly onPanel: () => void;
  readonly onHelp: () => void;
}) {
  return (
    <header className="flex min-h-14 items-center gap-2 border-b border-hairline px-4 pt-[env(safe-area-inset-top)] md:gap-3 md:px-5 print:border-0">
      <h1 className="font-serif text-2xl leading-none font-semibold tracking-tight">{words.app.name}</h1>
      <DatasetMenu />
      <div className="grow" />
      <div className="flex items-center gap-1 md:gap-2 print:hidden">
        <DisplaySwitch />
        <ThemeButton />
        <IconButton icon={CircleHelp} label={words.app.help} keys="?" onClick={props.onHelp} />
        {!props.isPanelOpen && (
          <IconButton icon={PanelRight} label={words.app.openEvidence} keys="e" onClick={props.onPanel} />
        )}
      </div>
    </header>
  );
}

export function DisplaySwitch() {
  const store = useAppStore();
  const display = useApp(selectDisplay);
  return (
    <Segments
      name="display"
      label={words.app.display}
      options={DISPLAYS.map((way) => ({ value: way, label: words.app[way] }))}
      value={display}
      onChange={(way) => update(store, setDisplay, way)}
    />
  );
}

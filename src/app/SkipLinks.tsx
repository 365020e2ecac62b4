import type { AppState } from '../state/store.ts';
import { useApp } from '../state/useApp.ts';
import { appWords } from '../ui/words/appWords.ts';

const LINK =
  'sr-only rounded-md bg-paper px-3 py-2 font-medium text-ink underline focus:not-sr-only focus:fixed focus:top-2 focus:left-2 focus:z-50 focus:px-3 focus:py-2';

const selectDisplay = (state: AppState) => state.view.display;

/** The first stops of the Tab key. */
export function SkipLinks() {
  const display = useApp(selectDisplay);
  return (
    <div className="print:hidden">
      <a className={LINK} href={display === 'map' ? '#map' : '#view'}>
        {appWords.skipTo[display]}
      </a>
      <a className={LINK} href="#evidence">
        {appWords.skipToEvidence}
      </a>
    </div>
  );
}

import type { MouseEvent } from 'react';
import type { AppState } from '../state/store.ts';
import { useApp } from '../state/useApp.ts';
import { appWords } from '../ui/words/appWords.ts';

const LINK =
  'sr-only rounded-md bg-paper px-3 py-2 font-medium text-ink underline focus:not-sr-only focus:fixed focus:top-2 focus:left-2 focus:z-50 focus:px-3 focus:py-2';

const selectDisplay = (state: AppState) => state.view.display;

/** Goes there without a mark of it in the address, which holds what is seen and nothing else. */
function skip(event: MouseEvent<HTMLAnchorElement>): void {
  event.preventDefault();
  document.querySelector<HTMLElement>(event.currentTarget.hash)?.focus();
}

/** The first stops of the Tab key; none of them leads to a panel that is closed. */
export function SkipLinks({ isPanelOpen }: { readonly isPanelOpen: boolean }) {
  const display = useApp(selectDisplay);
  return (
    <div className="print:hidden">
      <a className={LINK} href={display === 'map' ? '#map' : '#view'} onClick={skip}>
        {appWords.skipTo[display]}
      </a>
      {isPanelOpen && (
        <a className={LINK} href="#evidence" onClick={skip}>
          {appWords.skipToEvidence}
        </a>
      )}
    </div>
  );
}

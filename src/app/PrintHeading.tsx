import { useEffect, useRef } from 'react';
import type { AppState } from '../state/store.ts';
import { useApp } from '../state/useApp.ts';
import { listenForPrint } from './printing.ts';

const selectTitle = (state: AppState) => state.index.dataset.title;

/** On paper: what this is, and the address where it can be checked. */
export function PrintHeading() {
  const title = useApp(selectTitle);
  const address = useRef<HTMLParagraphElement>(null);
  useEffect(
    () =>
      listenForPrint(() => {
        if (address.current) address.current.textContent = location.href;
      }),
    [],
  );
  return (
    <div className="hidden min-w-0 grow text-right print:block">
      <p className="font-serif text-lg">{title}</p>
      <p ref={address} className="text-2xs break-all text-soft" />
    </div>
  );
}

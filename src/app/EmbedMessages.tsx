import { useState } from 'react';
import type { AppStore } from '../state/store.ts';
import { Messages } from './Messages.tsx';
import { createOpener } from './opener.ts';
import { OpenerContext } from './useOpener.ts';

/** What is said over an embedded map, in a frame that may be small. */
export function EmbedMessages({ store }: { readonly store: AppStore }) {
  // No address follows, so no change has to be kept from it.
  const [opener] = useState(() => createOpener(store, (change) => change()));
  return (
    <OpenerContext value={opener}>
      <Messages className="inset-x-2 top-12 max-h-[calc(100dvh-4rem)] overflow-y-auto" />
    </OpenerContext>
  );
}

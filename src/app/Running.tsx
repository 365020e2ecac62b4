import { Suspense } from 'react';
import type { AppStore } from '../state/store.ts';
import { AppContext } from '../state/useApp.ts';
import { ErrorBoundary } from '../ui/ErrorBoundary.tsx';
import { appWords } from '../ui/words/appWords.ts';
import { App } from './App.tsx';
import { DropTarget } from './laterParts.ts';
import { Messages } from './Messages.tsx';
import type { Opener } from './opener.ts';
import { OpenerContext } from './useOpener.ts';

/** The app with its store, and over it what is said about addresses and files. */
export function Running({ store, opener }: { readonly store: AppStore; readonly opener: Opener }) {
  return (
    <AppContext value={store}>
      <OpenerContext value={opener}>
        <ErrorBoundary part={appWords.name}>
          <App />
        </ErrorBoundary>
        <Messages className="inset-x-4 top-16" />
        <Suspense>
          <DropTarget onFile={opener.openFile} />
        </Suspense>
      </OpenerContext>
    </AppContext>
  );
}

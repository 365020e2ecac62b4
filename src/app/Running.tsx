import { lazy, Suspense } from 'react';
import type { AppStore, PageState } from '../state/store.ts';
import { AppContext, useApp } from '../state/useApp.ts';
import { ErrorBoundary } from '../ui/ErrorBoundary.tsx';
import { appWords } from '../ui/words/appWords.ts';
import { App } from './App.tsx';
import { DropTarget } from './DropTarget.tsx';
import { OpenerContext, type Opener } from './opener.ts';

const PageMessages = lazy(async () => ({ default: (await import('./PageMessages.tsx')).PageMessages }));

/** The app with its store, and over it what is said about addresses and files. */
export function Running({ store, opener }: { readonly store: AppStore; readonly opener: Opener }) {
  return (
    <AppContext value={store}>
      <OpenerContext value={opener}>
        <ErrorBoundary part={appWords.name}>
          <App />
        </ErrorBoundary>
        <Messages />
        <DropTarget onFile={opener.openFile} />
      </OpenerContext>
    </AppContext>
  );
}

function Messages() {
  const hasAny = useApp(selectHasMessages);
  if (!hasAny) return null;
  return (
    <section
      aria-label={appWords.notices}
      className="pointer-events-none fixed inset-x-4 top-16 z-40 mx-auto grid max-w-lg gap-2 print:hidden"
    >
      <ErrorBoundary part={appWords.notices}>
        <Suspense>
          <PageMessages />
        </Suspense>
      </ErrorBoundary>
    </section>
  );
}

function selectHasMessages({ notices, opening, loadNewerBuild }: PageState): boolean {
  return notices.length > 0 || opening.type !== 'none' || loadNewerBuild !== null;
}

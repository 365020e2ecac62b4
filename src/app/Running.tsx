import type { AppStore } from '../state/store.ts';
import { AppContext } from '../state/useApp.ts';
import { ErrorBoundary } from '../ui/ErrorBoundary.tsx';
import { words } from '../ui/words.ts';
import { App } from './App.tsx';
import { DropTarget } from './DropTarget.tsx';
import { NewerBuild } from './NewerBuild.tsx';
import { Notices } from './Notices.tsx';
import { OpenerContext, type Opener } from './opener.ts';
import { OpeningStatus } from './OpeningStatus.tsx';

/** The app with its store, and over it what is said about addresses and files. */
export function Running({ store, opener }: { readonly store: AppStore; readonly opener: Opener }) {
  return (
    <AppContext value={store}>
      <OpenerContext value={opener}>
        <ErrorBoundary part={words.app.name}>
          <App />
        </ErrorBoundary>
        <section
          aria-label={words.notices.label}
          className="pointer-events-none fixed inset-x-4 top-16 z-40 mx-auto grid max-w-lg gap-2 print:hidden"
        >
          <ErrorBoundary part={words.notices.label}>
            <OpeningStatus />
            <Notices />
            <NewerBuild />
          </ErrorBoundary>
        </section>
        <DropTarget onFile={opener.openFile} />
      </OpenerContext>
    </AppContext>
  );
}

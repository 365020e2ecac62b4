import { Suspense } from 'react';
import type { PageState } from '../state/store.ts';
import { useApp } from '../state/useApp.ts';
import { ErrorBoundary } from '../ui/ErrorBoundary.tsx';
import { appWords } from '../ui/words/appWords.ts';
import { laterPart } from '../ui/laterPart.tsx';

const PageMessages = laterPart(async () => (await import('./PageMessages.tsx')).PageMessages);

/** What is said about addresses and files, over the map. @property className where that is */
export function Messages({ className }: { readonly className: string }) {
  const hasAny = useApp(selectHasMessages);
  if (!hasAny) return null;
  return (
    <section
      aria-label={appWords.notices}
      className={`pointer-events-none fixed z-40 mx-auto grid max-w-lg gap-2 print:hidden ${className}`}
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

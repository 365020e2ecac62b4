import { ExternalLink } from 'lucide-react';
import { appLink } from '../state/appLink.ts';
import type { PageState } from '../state/store.ts';
import { useApp } from '../state/useApp.ts';
import { words } from '../ui/words.ts';
import { embedWords } from '../ui/words/embedWords.ts';

const selectDataset = (state: PageState) => state.index.dataset;

/** One line: what this is a map of, what it rests on, and the way to the same view in the app. */
export function EmbedBar() {
  const { title, sources, language } = useApp(selectDataset);
  const address = useApp(appLink);
  return (
    <header className="flex min-h-11 shrink-0 items-center gap-3 border-b border-hairline px-3">
      <h1 lang={language} className="min-w-0 truncate font-serif text-base font-semibold" title={title}>
        {title}
      </h1>
      <p className="shrink-0 text-xs text-faint max-sm:hidden">{words.sources(sources.length)}</p>
      <a
        href={address}
        target="_blank"
        rel="noopener"
        className="ml-auto inline-flex min-h-8 shrink-0 items-center gap-1.5 rounded-md px-2 text-sm font-medium hover:bg-sunk touch:min-h-11"
      >
        <span className="underline decoration-edge underline-offset-2">{embedWords.open}</span>
        <ExternalLink aria-hidden size={14} />
        <span className="sr-only">, {embedWords.opens}</span>
      </a>
    </header>
  );
}

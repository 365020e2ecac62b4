import { ChevronDown } from 'lucide-react';
import { Suspense, useId, useRef, useState } from 'react';
import { useApp } from '../state/useApp.ts';
import { datasetsWords } from '../ui/words/datasetsWords.ts';
import { appWords } from '../ui/words/appWords.ts';
import { laterPart } from '../ui/laterPart.tsx';

const DatasetChoice = laterPart(async () => (await import('./DatasetChoice.tsx')).DatasetChoice);

/** The title of the dataset, and behind it the choice of others: those of the site, or a file of the reader's own. */
export function DatasetMenu() {
  const title = useApp((state) => state.index.dataset.title);
  const popover = useRef<HTMLDivElement>(null);
  const id = useId();
  const [isOpen, setOpen] = useState(false);
  return (
    <div className="relative min-w-0">
      <button
        type="button"
        popoverTarget={id}
        aria-label={`${datasetsWords.label}: ${title}`}
        className="flex min-h-8 max-w-full items-center gap-1 rounded-md px-1.5 text-soft hover:bg-sunk hover:text-ink touch:min-h-11"
      >
        <span className="truncate">{title}</span>
        <ChevronDown aria-hidden size={16} className="shrink-0" />
      </button>
      <div
        ref={popover}
        id={id}
        popover="auto"
        role="group"
        aria-label={datasetsWords.choose}
        onBeforeToggle={({ newState }) => newState === 'open' && setOpen(true)}
        className="fixed top-14 left-4 m-0 w-[min(26rem,calc(100vw-2rem))] overflow-y-auto rounded-xl border border-hairline bg-raised p-2 text-ink shadow-raised"
      >
        <Suspense fallback={<p className="p-2 text-soft">{appWords.loading}</p>}>
          {isOpen && <DatasetChoice onChoose={() => hideWithOuter(popover.current)} />}
        </Suspense>
      </div>
    </div>
  );
}

/** In the menu of a small screen it lies within another. */
function hideWithOuter(popover: HTMLElement | null): void {
  const outer = popover?.parentElement?.closest<HTMLElement>('[popover]');
  popover?.hidePopover();
  outer?.hidePopover();
}

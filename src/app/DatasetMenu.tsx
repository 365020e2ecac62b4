import { Check, ChevronDown } from 'lucide-react';
import { useId, useRef } from 'react';
import type { ListedDataset } from '../dataset/datasetList.ts';
import { useApp } from '../state/useApp.ts';
import { words } from '../ui/words.ts';
import { FileButton } from './FileButton.tsx';
import { useOpener } from './opener.ts';

/** The title of the dataset, and behind it the choice of others: those of the site, or a file of the reader's own. */
export function DatasetMenu() {
  const title = useApp((state) => state.index.dataset.title);
  const datasets = useApp((state) => state.datasets);
  const opened = useApp((state) => state.opened);
  const opener = useOpener();
  const popover = useRef<HTMLDivElement>(null);
  const id = useId();
  const presentId = opened.type === 'first' ? datasets[0]?.id : opened.type === 'listed' ? opened.id : undefined;
  const choose = (change: () => void) => {
    // In the menu of a small screen it lies within another.
    for (
      let open: Element | null | undefined = popover.current;
      open;
      open = open.parentElement?.closest('[popover]')
    ) {
      if (open instanceof HTMLElement) open.hidePopover();
    }
    change();
  };
  return (
    <div className="relative min-w-0">
      <button
        type="button"
        popoverTarget={id}
        aria-label={`${words.datasets.label}: ${title}`}
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
        aria-label={words.datasets.choose}
        className="fixed top-14 left-4 m-0 w-[min(26rem,calc(100vw-2rem))] overflow-y-auto rounded-xl border border-hairline bg-raised p-2 text-ink shadow-raised"
      >
        <ul>
          {datasets.map((dataset) => (
            <li key={dataset.id}>
              <DatasetRow
                dataset={dataset}
                isPresent={dataset.id === presentId}
                onChoose={() => choose(() => dataset.id !== presentId && opener.openListed(dataset.id))}
              />
            </li>
          ))}
          {opened.type === 'file' && (
            <li>
              <p className="flex gap-2 px-2 py-2">
                <Check aria-hidden size={18} className="mt-0.5 shrink-0" />
                <span className="min-w-0">
                  <span className="block font-serif text-base font-semibold break-words">{title}</span>
                  <span className="text-xs text-soft">{words.datasets.fromFile}</span>
                </span>
              </p>
            </li>
          )}
        </ul>
        <div className="mt-1 border-t border-hairline px-2 pt-3 pb-2">
          <FileButton label={words.datasets.openFile} onFile={(file) => choose(() => opener.openFile(file))} />
          <p className="mt-1.5 text-xs text-soft">{words.datasets.openFileNote}</p>
        </div>
      </div>
    </div>
  );
}

function DatasetRow(props: {
  readonly dataset: ListedDataset;
  readonly isPresent: boolean;
  readonly onChoose: () => void;
}) {
  const { title, actors, claims } = props.dataset;
  return (
    <button
      type="button"
      aria-current={props.isPresent ? 'true' : undefined}
      onClick={props.onChoose}
      className="flex w-full gap-2 rounded-md px-2 py-2 text-left hover:bg-sunk"
    >
      <Check aria-hidden size={18} className={`mt-0.5 shrink-0 ${props.isPresent ? '' : 'invisible'}`} />
      <span className="min-w-0">
        <span className="block font-serif text-base font-semibold break-words">{title}</span>
        <span className="block text-xs text-soft">{words.datasets.size(actors, claims)}</span>
      </span>
    </button>
  );
}

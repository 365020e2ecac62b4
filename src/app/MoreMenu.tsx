import { Ellipsis } from 'lucide-react';
import { Suspense, useId, useRef, useState } from 'react';
import { LaterExport } from '../export/LaterExport.tsx';
import { Button } from '../ui/Button.tsx';
import { appWords } from '../ui/words/appWords.ts';
import { DatasetMenu } from './DatasetMenu.tsx';
import { DisplaySwitch } from './DisplaySwitch.tsx';
import { StoryChoice } from './laterParts.ts';
import { ThemeButton } from './ThemeButton.tsx';

/** On a small screen: what does not fit the bar. */
export function MoreMenu({ onHelp }: { readonly onHelp: () => void }) {
  const id = useId();
  const menu = useRef<HTMLDivElement>(null);
  const [isExportOpen, setExportOpen] = useState(false);
  const [wasOpened, setOpened] = useState(false);
  const hide = () => menu.current?.hidePopover();
  return (
    <div className="print:hidden">
      <button
        type="button"
        popoverTarget={id}
        aria-label={appWords.more}
        className="grid size-11 place-items-center rounded-md text-soft hover:bg-sunk"
      >
        <Ellipsis aria-hidden size={20} />
      </button>
      <div
        ref={menu}
        id={id}
        popover="auto"
        role="group"
        aria-label={appWords.more}
        onBeforeToggle={() => setOpened(true)}
        className="fixed inset-auto top-14 right-2 m-0 w-[min(20rem,calc(100vw-1rem))] flex-col gap-3 rounded-xl border border-hairline bg-raised p-3 text-ink shadow-raised open:flex"
      >
        <DatasetMenu />
        <DisplaySwitch />
        <Suspense>{wasOpened && <StoryChoice onChoose={hide} className="border-t border-hairline pt-3" />}</Suspense>
        <div className="flex flex-wrap items-center justify-between border-t border-hairline pt-2">
          <Button
            look="quiet"
            onClick={() => {
              hide();
              onHelp();
            }}
          >
            {appWords.help}
          </Button>
          <Button
            look="quiet"
            aria-haspopup="dialog"
            onClick={() => {
              hide();
              setExportOpen(true);
            }}
          >
            {appWords.export}
          </Button>
          <ThemeButton />
        </div>
      </div>
      <LaterExport isOpen={isExportOpen} onClose={() => setExportOpen(false)} />
    </div>
  );
}

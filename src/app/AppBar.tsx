import { CircleHelp, Download, PanelRight } from 'lucide-react';
import { useState } from 'react';
import { LaterExport } from '../export/LaterExport.tsx';
import { SearchBox } from '../search/SearchBox.tsx';
import { ShareButton } from '../share/ShareButton.tsx';
import { IconButton } from '../ui/IconButton.tsx';
import { ONE_COLUMN } from '../ui/oneColumn.ts';
import { useMedia } from '../ui/useMedia.ts';
import { appWords } from '../ui/words/appWords.ts';
import { DatasetMenu } from './DatasetMenu.tsx';
import { DisplaySwitch } from './DisplaySwitch.tsx';
import { PrintHeading } from './PrintHeading.tsx';
import { MoreMenu } from './MoreMenu.tsx';
import { ThemeButton } from './ThemeButton.tsx';

interface Props {
  readonly isPanelOpen: boolean;
  readonly onPanel: () => void;
  readonly onHelp: () => void;
}

/** The one bar on top; on a small screen all but the search goes behind a button. */
export function AppBar(props: Props) {
  const isOneColumn = useMedia(ONE_COLUMN);
  return (
    <header className="flex min-h-14 shrink-0 items-center gap-2 border-b border-hairline pt-[env(safe-area-inset-top)] pr-2 pl-4 md:gap-4 md:px-5 print:border-0">
      {/* With letters so large that there is no room beside it, what can be done comes first. */}
      <h1 className="font-serif text-2xl leading-none font-semibold tracking-tight max-[16rem]:sr-only">
        {appWords.name}
      </h1>
      {isOneColumn ? (
        <div className="flex min-w-0 grow items-center gap-1 print:hidden">
          <SearchBox />
          <ShareButton isLabelled={false} />
          <MoreMenu onHelp={props.onHelp} />
        </div>
      ) : (
        <Wide {...props} />
      )}
      <PrintHeading />
    </header>
  );
}

function Wide({ isPanelOpen, onPanel, onHelp }: Props) {
  const [isExportOpen, setExportOpen] = useState(false);
  return (
    <div className="flex min-w-0 grow items-center gap-4 print:hidden">
      <DatasetMenu />
      <div className="flex min-w-0 grow items-center justify-end gap-3">
        <div className="@container w-72 min-w-0 shrink">
          <SearchBox />
        </div>
        <div className="shrink-0">
          <DisplaySwitch />
        </div>
        <div className="flex shrink-0 items-center gap-1">
          <ThemeButton />
          <IconButton icon={CircleHelp} label={appWords.help} keys="?" onClick={onHelp} />
          <IconButton
            icon={Download}
            label={appWords.export}
            aria-haspopup="dialog"
            onClick={() => setExportOpen(true)}
          />
          {!isPanelOpen && <IconButton icon={PanelRight} label={appWords.openEvidence} keys="e" onClick={onPanel} />}
        </div>
        <ShareButton />
      </div>
      <LaterExport isOpen={isExportOpen} onClose={() => setExportOpen(false)} />
    </div>
  );
}

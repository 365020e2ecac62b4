import { ChevronDown, ChevronUp } from 'lucide-react';
import { useRef, useState, type ReactNode } from 'react';
import { update } from '../state/store.ts';
import { useApp, useAppStore } from '../state/useApp.ts';
import { clearSelection } from '../state/view.ts';
import { IconButton } from '../ui/IconButton.tsx';
import { panelFrameWords } from '../ui/words/panelFrameWords.ts';
import { sheetWords } from '../ui/words/sheetWords.ts';
import { BackButton } from './BackButton.tsx';
import { useEscape } from './useEscape.ts';
import { SHEET_HEIGHTS, sheetPixels, useSheet, type SheetHeight } from './useSheet.ts';

const CSS_HEIGHT: Record<SheetHeight, string> = {
  peek: `${sheetPixels('peek', 0)}px`,
  half: '50dvh',
  full: 'calc(100dvh - 3.5rem)',
};

interface Props {
  readonly label?: string;
  /** What stands where the way back to the overview usually does. */
  readonly back?: ReactNode;
  /** What Escape does; usually it lowers the sheet, then deselects. */
  readonly onEscape?: () => void;
  /** Whether it is open half where nothing is selected, too. */
  readonly isOpen?: boolean;
  readonly children: ReactNode;
}

/** On a phone: the evidence in a sheet from below with three heights. A selection opens it half, unless the reader has set it. */
export function Sheet(props: Props) {
  const { label = panelFrameWords.heading, back = <BackButton />, onEscape, isOpen = false, children } = props;
  const store = useAppStore();
  const isSelected = useApp((state) => state.view.selection.type !== 'none');
  const [chosen, setChosen] = useState<SheetHeight | null>(null);
  const height = chosen ?? (isSelected || isOpen ? 'half' : 'peek');
  const { dragged, handle, step } = useSheet(height, setChosen);
  const sheet = useRef<HTMLElement>(null);
  useEscape(sheet, () => {
    if (onEscape) onEscape();
    else if (height !== 'peek') setChosen('peek');
    else update(store, clearSelection);
  });
  return (
    <aside
      ref={sheet}
      id="evidence"
      tabIndex={-1}
      aria-label={label}
      data-height={height}
      style={{ height: dragged === null ? CSS_HEIGHT[height] : `${dragged}px` }}
      className={`fixed inset-x-0 bottom-0 z-20 flex max-h-[calc(100dvh-3.5rem)] min-h-20 flex-col rounded-t-xl border-t border-edge bg-paper shadow-raised outline-none print:static print:h-auto! print:max-h-none ${dragged === null ? 'transition-[height] duration-200' : ''}`}
    >
      <div className="flex shrink-0 items-center px-2 print:hidden">
        <div className="min-w-22">{back}</div>
        <div
          role="slider"
          tabIndex={0}
          aria-orientation="vertical"
          aria-label={sheetWords.handle}
          aria-valuemin={0}
          aria-valuemax={SHEET_HEIGHTS.length - 1}
          aria-valuenow={SHEET_HEIGHTS.indexOf(height)}
          aria-valuetext={sheetWords.heights[height]}
          className="grid h-11 grow cursor-grab touch-none place-items-center rounded-md"
          {...handle}
        >
          <span className="h-1 w-10 rounded-full bg-edge" />
        </div>
        <IconButton icon={ChevronDown} label={sheetWords.lower} disabled={height === 'peek'} onClick={() => step(-1)} />
        <IconButton icon={ChevronUp} label={sheetWords.raise} disabled={height === 'full'} onClick={() => step(1)} />
      </div>
      {children}
    </aside>
  );
}

import { useRef, type ReactNode } from 'react';
import { panelFrameWords } from '../ui/words/panelFrameWords.ts';
import { NARROWEST } from './panelWidth.ts';
import { useEscape } from './useEscape.ts';
import { useResize } from './useResize.ts';

interface Props {
  readonly label: string;
  readonly onEscape: () => void;
  readonly children: ReactNode;
}

/** The frame beside the map, as wide as the reader has made it. */
export function SidePanel({ label, onEscape, children }: Props) {
  const { width, widest, separator } = useResize();
  const panel = useRef<HTMLElement>(null);
  useEscape(panel, onEscape);
  return (
    <aside
      ref={panel}
      id="evidence"
      tabIndex={-1}
      aria-label={label}
      style={{ width }}
      className="relative flex h-full min-h-0 shrink-0 flex-col border-l border-hairline bg-paper outline-none print:h-auto print:w-full! print:border-0"
    >
      <div
        role="separator"
        aria-orientation="vertical"
        aria-label={panelFrameWords.resize}
        aria-valuenow={width}
        aria-valuemin={NARROWEST}
        aria-valuemax={widest}
        tabIndex={0}
        className="absolute inset-y-0 -left-1.5 z-10 w-3 cursor-col-resize touch-none -outline-offset-4 after:absolute after:inset-y-0 after:left-1 after:w-0.5 hover:after:bg-edge focus-visible:after:bg-focus print:hidden"
        {...separator}
      />
      {children}
    </aside>
  );
}

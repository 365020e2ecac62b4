import { X } from 'lucide-react';
import { Suspense, useCallback, useEffect, useLayoutEffect, useRef, useState } from 'react';
import { hover, update } from '../state/store.ts';
import { useApp, useAppStore } from '../state/useApp.ts';
import { clearSelection } from '../state/view.ts';
import { IconButton } from '../ui/IconButton.tsx';
import { ONE_COLUMN } from '../ui/oneColumn.ts';
import { useMedia } from '../ui/useMedia.ts';
import { panelFrameWords } from '../ui/words/panelFrameWords.ts';
import { BackButton } from './BackButton.tsx';
import { PanelContent } from './PanelContent.tsx';
import { ScrollArea } from './scrollArea.ts';
import { SidePanel } from './SidePanel.tsx';
import { laterPart } from '../ui/laterPart.tsx';

const Sheet = laterPart(async () => (await import('./Sheet.tsx')).Sheet);

interface Props {
  /** May be left out where the panel is always there. */
  readonly onClose?: () => void;
  /** On a small screen: in a place of its own, not over what else is there. */
  readonly isStill?: boolean;
}

/** The evidence behind what is selected. Beside the map it can be resized and closed; on a phone it is a sheet. */
export function EvidencePanel({ onClose, isStill }: Props) {
  const isOneColumn = useMedia(ONE_COLUMN);
  if (isOneColumn && isStill)
    return (
      <aside
        id="evidence"
        tabIndex={-1}
        aria-label={panelFrameWords.heading}
        className="flex h-full flex-col outline-none"
      >
        <PanelBody />
      </aside>
    );
  return isOneColumn ? (
    <Suspense fallback={null}>
      <Sheet>
        <PanelBody isHeadless />
      </Sheet>
    </Suspense>
  ) : (
    <BesideMap {...(onClose ? { onClose } : {})} />
  );
}

function BesideMap({ onClose }: { readonly onClose?: () => void }) {
  const store = useAppStore();
  const leave = () => {
    if (store.getState().view.selection.type === 'none') onClose?.();
    else update(store, clearSelection);
  };
  return (
    <SidePanel label={panelFrameWords.heading} onEscape={leave}>
      <PanelBody {...(onClose ? { onClose } : {})} />
    </SidePanel>
  );
}

/** What the panel says, in its own scroll. Selecting elsewhere moves no focus; selecting in here keeps it in here. */
function PanelBody({ onClose, isHeadless = false }: { readonly onClose?: () => void; readonly isHeadless?: boolean }) {
  const store = useAppStore();
  const selection = useApp((state) => state.view.selection);
  const scroll = useRef<HTMLDivElement>(null);
  const [isFocusInside, setFocusInside] = useState(false);
  const [news, setNews] = useState('');
  const shown = useRef(selection);
  // Before anything new is rendered, while it costs no layout.
  useEffect(
    () =>
      store.subscribe(({ view }, before) => {
        if (view.selection !== before.view.selection) scroll.current?.scrollTo(0, 0);
      }),
    [store],
  );
  useLayoutEffect(() => {
    if (shown.current === selection) return;
    shown.current = selection;
    if (isFocusInside) catchFocus(scroll.current);
  }, [selection, isFocusInside]);
  const onShown = useCallback(
    (name: string) => {
      setNews(name);
      if (isFocusInside) catchFocus(scroll.current);
    },
    [isFocusInside],
  );
  useEffect(() => () => hover(store, null), [store]);
  return (
    <ScrollArea value={scroll}>
      {!isHeadless && (
        <div className="flex min-h-10 shrink-0 items-center px-4 pt-2 print:hidden">
          <BackButton />
          {onClose && <IconButton icon={X} label={panelFrameWords.close} onClick={onClose} className="ml-auto" />}
        </div>
      )}
      <div
        ref={scroll}
        onFocus={() => setFocusInside(true)}
        onBlur={(event) => {
          // Focus that leaves because its element is removed gives no related target: it still counts as inside.
          if (event.relatedTarget instanceof Node && !event.currentTarget.contains(event.relatedTarget))
            setFocusInside(false);
        }}
        className="min-h-0 grow space-y-4 overflow-y-auto overscroll-contain px-5 pt-2 pb-8 max-md:pt-0 print:overflow-visible"
      >
        <PanelContent selection={selection} onShown={onShown} />
      </div>
      <p role="status" className="sr-only">
        {news === '' || selection.type === 'none' ? '' : panelFrameWords.shown(news)}
      </p>
    </ScrollArea>
  );
}

/** The pressed button has gone with the old content, and the focus with it: it goes on at the new heading. */
function catchFocus(content: HTMLElement | null): void {
  if (document.activeElement === document.body) content?.querySelector<HTMLElement>('h2')?.focus();
}

import { Suspense, useCallback, useEffect, useLayoutEffect, useRef } from 'react';
import { SelectedPanel } from '../panel/laterSelected.ts';
import { ScrollArea } from '../panel/scrollArea.ts';
import { wasEntered } from '../state/storySteps.ts';
import { useApp } from '../state/useApp.ts';
import type { Selection } from '../state/view.ts';
import { ONE_COLUMN } from '../ui/oneColumn.ts';
import { useMedia } from '../ui/useMedia.ts';
import { appWords } from '../ui/words/appWords.ts';
import { StoryArticle } from './StoryArticle.tsx';
import { StoryBar } from './StoryBar.tsx';
import { useReadingPlace } from './useReadingPlace.ts';
import type { Told } from './useTold.ts';

type Selected = Exclude<Selection, { readonly type: 'none' }>;

/** The bar with the place in the story, and under it the words, or the evidence that the reader has gone to see. */
export function StoryBody({ told }: { readonly told: Told }) {
  const { isAway, news } = told;
  const selection = useApp((state) => state.view.selection);
  const isSheet = useMedia(ONE_COLUMN);
  return (
    <>
      {!isSheet && (
        <div className="flex min-h-10 shrink-0 items-center px-4 pt-2 print:hidden">
          <StoryBar told={told} />
        </div>
      )}
      <Words told={told} />
      {isAway && selection.type !== 'none' && (
        <Evidence key={`${selection.type} ${selection.id}`} selection={selection} />
      )}
      <p role="status" className="sr-only">
        {news}
      </p>
    </>
  );
}

const SCROLL = 'relative min-h-0 grow overflow-y-auto overscroll-contain px-5 pt-2 pb-8 print:overflow-visible';

/** They stay where they are while evidence is looked at, so that who comes back goes on reading at the same word. */
function Words({ told }: { readonly told: Told }) {
  const { story, step, isAway, goTo } = told;
  const index = useApp((state) => state.index);
  const area = useRef<HTMLDivElement>(null);
  const asked = useRef<Element | null>(null);
  const top = useRef(0);
  useReadingPlace(area, step, isAway, goTo);
  const wasAway = useRef(isAway);
  useLayoutEffect(() => {
    if (wasAway.current && !isAway) {
      area.current?.scrollTo({ top: top.current, behavior: 'instant' });
      if (asked.current instanceof HTMLElement && document.activeElement === document.body)
        asked.current.focus({ preventScroll: true });
    }
    wasAway.current = isAway;
  }, [isAway]);
  useEffect(() => {
    // The button that opened it has gone. A page that opens with a story leaves the focus where pages begin.
    if (wasEntered(index) && document.activeElement === document.body)
      area.current?.querySelector('h2')?.focus({ preventScroll: true });
  }, [index]);
  return (
    <div
      ref={area}
      hidden={isAway}
      className={isAway ? 'hidden' : SCROLL}
      onScroll={({ currentTarget }) => {
        if (!isAway) top.current = currentTarget.scrollTop;
      }}
      onClickCapture={() => {
        asked.current = document.activeElement;
      }}
    >
      <StoryArticle story={story} step={step} onLeave={told.leave} />
    </div>
  );
}

/** In a scroll of its own for each selection. */
function Evidence({ selection }: { readonly selection: Selected }) {
  const scroll = useRef<HTMLDivElement>(null);
  // The button that asked for it is hidden now, and the focus with it.
  const onShown = useCallback(() => {
    if (document.activeElement === document.body) scroll.current?.querySelector<HTMLElement>('h2')?.focus();
  }, []);
  return (
    <ScrollArea value={scroll}>
      <div ref={scroll} className={`${SCROLL} space-y-4`}>
        <Suspense fallback={<p className="text-sm text-faint">{appWords.loading}</p>}>
          <SelectedPanel selection={selection} onShown={onShown} />
        </Suspense>
      </div>
    </ScrollArea>
  );
}

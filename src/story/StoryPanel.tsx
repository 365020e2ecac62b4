import { Suspense, use, type ReactNode } from 'react';
import { loadStories } from '../dataset/loadStories.ts';
import type { Story } from '../model/story.ts';
import { SidePanel } from '../panel/SidePanel.tsx';
import { listedOf } from '../state/listedDataset.ts';
import { leaveStory } from '../state/storySteps.ts';
import { useApp, useAppStore } from '../state/useApp.ts';
import { ONE_COLUMN } from '../ui/oneColumn.ts';
import { useMedia } from '../ui/useMedia.ts';
import { appWords } from '../ui/words/appWords.ts';
import { storyWords } from '../ui/words/storyWords.ts';
import { Button } from '../ui/Button.tsx';
import { StoryBar } from './StoryBar.tsx';
import { StoryBody } from './StoryBody.tsx';
import { useTold } from './useTold.ts';
import { laterPart } from '../ui/laterPart.tsx';

const Sheet = laterPart(async () => (await import('../panel/Sheet.tsx')).Sheet);

/** In place of the evidence while a story is read: its words, and the evidence of whatever is selected besides. */
export function StoryPanel() {
  return (
    <Suspense
      fallback={
        <Frame onEscape={() => undefined}>
          <Waiting />
        </Frame>
      }
    >
      <Told />
    </Suspense>
  );
}

function Waiting() {
  return <p className="p-5 text-sm text-faint">{appWords.loading}</p>;
}

function Told() {
  const store = useAppStore();
  const opened = useApp((state) => state.opened);
  const datasets = useApp((state) => state.datasets);
  const id = useApp((state) => state.view.story?.id);
  const listed = listedOf(opened, datasets);
  const story = (listed ? use(loadStories(listed)) : []).find((told) => told.id === id);
  if (!story) return <Missing />;
  return <StoryFrame key={story.id} story={story} onLeave={() => leaveStory(store)} />;
}

function Missing() {
  const store = useAppStore();
  const leave = () => leaveStory(store);
  return (
    <Frame onEscape={leave}>
      <div className="space-y-3 p-5">
        <p>{storyWords.missing}</p>
        <Button onClick={leave}>{storyWords.leave}</Button>
      </div>
    </Frame>
  );
}

function StoryFrame(props: { readonly story: Story; readonly onLeave: () => void }) {
  const told = useTold(props.story, props.onLeave);
  return (
    <Frame onEscape={told.escape} bar={<StoryBar told={told} />}>
      <StoryBody told={told} />
    </Frame>
  );
}

interface FrameProps {
  readonly onEscape: () => void;
  /** In a sheet it stands beside the handle. */
  readonly bar?: ReactNode;
  readonly children: ReactNode;
}

function Frame({ onEscape, bar = null, children }: FrameProps) {
  const isSheet = useMedia(ONE_COLUMN);
  if (!isSheet)
    return (
      <SidePanel label={storyWords.label} onEscape={onEscape}>
        {children}
      </SidePanel>
    );
  return (
    <Sheet label={storyWords.label} isOpen onEscape={onEscape} back={bar}>
      {children}
    </Sheet>
  );
}

import type { Story } from '../model/story.ts';
import { useApp } from '../state/useApp.ts';
import { textDirection } from '../ui/textDirection.ts';
import { Button } from '../ui/Button.tsx';
import { storyWords } from '../ui/words/storyWords.ts';
import { StoryStep } from './StoryStep.tsx';

interface Props {
  readonly story: Story;
  readonly step: number;
  readonly onLeave: () => void;
}

/** A story from top to bottom, as an article of its own. */
export function StoryArticle({ story, step, onLeave }: Props) {
  const language = useApp((state) => state.index.dataset.language);
  return (
    <article lang={language} dir={textDirection(language)} aria-label={story.title}>
      <header className="space-y-2 pb-6">
        <p className="text-xs text-faint">{storyWords.kind(story.steps.length)}</p>
        <h2
          tabIndex={-1}
          className="font-serif text-2xl leading-tight font-semibold text-balance text-ink outline-offset-4"
        >
          {story.title}
        </h2>
        <p className="font-serif text-lg text-soft">{story.summary}</p>
        <p className="text-xs text-faint print:hidden touch:hidden">{storyWords.keys}</p>
      </header>
      {story.steps.map((each, at) => (
        <StoryStep
          key={each.heading}
          step={each}
          ordinal={at + 1}
          isCurrent={at + 1 === step}
          of={story.steps.length}
        />
      ))}
      {/* High enough for the last step to reach the line that is read. */}
      <footer className="min-h-[60dvh] space-y-3 border-t border-hairline pt-4 text-sm text-soft print:min-h-0">
        <p>{storyWords.end}</p>
        <p>{storyWords.endNote}</p>
        <Button className="print:hidden" onClick={onLeave}>
          {storyWords.leave}
        </Button>
      </footer>
    </article>
  );
}

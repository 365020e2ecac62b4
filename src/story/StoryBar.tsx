import { Button } from '../ui/Button.tsx';
import { storyWords } from '../ui/words/storyWords.ts';
import type { Told } from './useTold.ts';

const SMALL = 'px-2! text-xs! max-md:px-1.5!';

/** The way back, where the reader has gone astray, and the place in the story with the ways on and out. */
export function StoryBar({ told }: { readonly told: Told }) {
  const { story, step, isAway, isChanged, stepBy, goBack, leave } = told;
  const onward = isAway ? 'max-md:hidden' : '';
  return (
    <div role="group" aria-label={storyWords.label} className="flex grow flex-wrap items-center">
      {(isAway || isChanged) && (
        <Button look="quiet" className={`${SMALL} md:-ml-2`} onClick={goBack}>
          <span aria-hidden>←</span> {storyWords.back}
        </Button>
      )}
      <span className={`px-1 text-xs whitespace-nowrap text-soft tabular-nums md:ml-auto ${onward}`}>
        {storyWords.place(step, story.steps.length)}
      </span>
      <Button
        look="quiet"
        className={`${SMALL} ${onward}`}
        aria-label={storyWords.previous}
        aria-keyshortcuts="k"
        disabled={step === 1}
        onClick={() => stepBy(-1)}
      >
        {storyWords.previousShort}
      </Button>
      <Button
        look="quiet"
        className={`${SMALL} ${onward}`}
        aria-label={storyWords.next}
        aria-keyshortcuts="j"
        disabled={step === story.steps.length}
        onClick={() => stepBy(1)}
      >
        {storyWords.nextShort}
      </Button>
      <Button look="quiet" className={`${SMALL} md:-mr-2`} aria-label={storyWords.leave} onClick={leave}>
        {storyWords.leaveShort}
      </Button>
    </div>
  );
}

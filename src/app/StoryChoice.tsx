import { useId } from 'react';
import { storiesOf } from '../state/listedDataset.ts';
import { useApp, useAppStore } from '../state/useApp.ts';
import { datasetsWords } from '../ui/words/datasetsWords.ts';

interface Props {
  /** Called when a choice was made, before it is carried out. */
  readonly onChoose: () => void;
  readonly className: string;
}

/** What is told of the present dataset; nothing where nothing is. */
export function StoryChoice({ onChoose, className }: Props) {
  const store = useAppStore();
  const id = useId();
  const stories = useApp(({ opened, datasets }) => storiesOf(opened, datasets));
  const present = useApp(({ view }) => view.story?.id);
  if (!stories) return null;
  const open = async (story: string) => {
    onChoose();
    // Not back on the button of the menu: the words take the focus when they are there.
    if (document.activeElement instanceof HTMLElement) document.activeElement.blur();
    const { openStory } = await import('../state/openStory.ts');
    await openStory(store, story);
  };
  return (
    <section aria-labelledby={id} className={className}>
      <h2 id={id} className="px-2 text-xs font-semibold text-soft">
        {datasetsWords.stories}
      </h2>
      <ul>
        {stories.map((story) => (
          <li key={story.id}>
            <button
              type="button"
              aria-current={story.id === present ? 'true' : undefined}
              onClick={() => void open(story.id)}
              className="w-full rounded-md p-2 text-left font-serif text-base font-semibold hover:bg-sunk touch:min-h-11"
            >
              {story.title}
            </button>
          </li>
        ))}
      </ul>
    </section>
  );
}

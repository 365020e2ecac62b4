import type { ListedStory } from '../../dataset/datasetList.ts';
import type { View } from '../view.ts';
import { note, readNumber, suggest, type Reading } from './reading.ts';

/** The place in a story. One that is not told here falls back to none, a step that it has not to its first. */
export function readStory(reading: Reading, stories: readonly ListedStory[]): View['story'] {
  const given = reading.parts.get('story')?.toLowerCase();
  if (given === undefined) return null;
  const story = stories.find(({ id }) => id === given);
  if (story) return { id: story.id, step: readNumber(reading, 'step', 1, 1, story.steps) };
  note(reading, 'story', 'unknown', given, () => {
    const named = stories.map(({ id, title }) => ({ id, name: title, names: [title] }));
    return suggest(given, named, (view, { id }) => ({ ...view, story: { id, step: 1 } }));
  });
  return null;
}

import { storyFaults } from '../../checks/storyFaults.ts';
import type { Story } from '../../model/story.ts';
import { error, type Finding } from '../problem.ts';
import { normaliseText } from '../text/splitSentences.ts';
import type { UnplacedDataset } from './assembleDataset.ts';
import type { AuthoredStory } from './readStories.ts';

/** The stories as readers get them, and what of them the dataset does not bear out. */
export function resolveStories(
  authored: readonly AuthoredStory[],
  unplaced: UnplacedDataset,
): { readonly stories: readonly Story[]; readonly findings: readonly Finding[] } {
  if (authored.length === 0) return { stories: [], findings: [] };
  const actors = unplaced.actors.map((actor) => ({ ...actor, x: 0, y: 0 }));
  const stories = authored.map(storyOf);
  const faults = storyFaults(stories, { ...unplaced, actors, version: '' });
  const findings = faults.map(({ story, path, what, mend }) =>
    error({ file: authored[story]?.file ?? '', path }, what, mend),
  );
  return { stories, findings };
}

function storyOf({ id, title, summary, steps }: AuthoredStory): Story {
  return {
    id,
    title: normaliseText(title),
    summary: normaliseText(summary),
    steps: steps.map(({ heading, view, text }) => ({
      heading: normaliseText(heading),
      view,
      text: text.map(({ says, claims }) => ({ says: normaliseText(says), claims })),
    })),
  };
}

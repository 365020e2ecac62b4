import { number } from '../words.ts';

export const storyWords = {
  label: 'Story',
  kind: (steps: number) => `Story · ${number(steps)} steps`,
  place: (step: number, steps: number) => `${number(step)} of ${number(steps)}`,
  said: (step: number, steps: number, heading: string) => `Step ${number(step)} of ${number(steps)}: ${heading}`,
  previous: 'Previous step',
  previousShort: 'Previous',
  nextShort: 'Next',
  leaveShort: 'Leave',
  next: 'Next step',
  leave: 'Leave the story',
  back: 'Back to the story',
  end: 'The story ends here.',
  endNote: 'Every statement rests on the numbered claims, and these on sentences quoted word for word.',
  evidence: (ordinal: number, claim: string) => `Evidence ${number(ordinal)}: ${claim}`,
  missing: 'This story is no longer there.',
  keys: 'Arrow keys, or J and K, go from step to step.',
} as const;

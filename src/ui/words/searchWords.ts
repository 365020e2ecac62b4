import { counted, number } from '../words.ts';

export const searchWords = {
  label: 'Search actors and sentences',
  placeholder: 'Find an actor or a word',
  shortcut: 'Ctrl K',
  shortcutMac: '⌘K',
  suggested: 'Most connected',
  actors: 'Actors',
  sentences: 'Sentences',
  loading: 'Getting the search ready…',
  none: (text: string) => `Nothing found for “${text}”.`,
  noneHint: 'Try a name, a role, or a word that stands in a sentence.',
  failed: 'The search did not start.',
  results: (actors: number, sentences: number) =>
    `${counted(actors, 'actor', 'actors')} and ${counted(sentences, 'sentence', 'sentences')} found`,
  more: (count: number) => `${number(count)} more: type on to narrow them down`,
  inSource: (title: string, ordinal: number) => `${title}, sentence ${ordinal}`,
} as const;

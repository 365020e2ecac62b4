import { number } from '../words.ts';

export const loadWords = {
  loading: 'Loading the map…',
  bytes: (loaded: string, total: string | null) => (total === null ? `${loaded} so far` : `${loaded} of ${total}`),
  size: (bytes: number) =>
    bytes < 999_500 ? `${number(Math.round(bytes / 1000))} kB` : `${(bytes / 1_000_000).toFixed(1)} MB`,
  cannotShow: 'The map cannot be shown',
  lost: 'The map cannot be shown: the connection is gone. Reload the page to try again.',
  needsFile: 'This link needs a file',
  cannotOpen: (name: string) => `“${name}” cannot be opened`,
  stays: 'What was open before stays open.',
  checking: 'Reading what is in it…',
  opening: (name: string) => `Opening “${name}”…`,
  retry: 'Try again',
  openFile: 'Open a file…',
  openAnother: 'Open another file…',
  dismiss: 'Dismiss',
  cancel: 'Cancel',
  orListed: 'Or one of the datasets of this site:',
  dropHere: 'Drop the dataset to open it',
  dropStays: 'It is read in this page and goes nowhere else.',
  list: 'The list of datasets',
} as const;

import { counted } from '../words.ts';

export const datasetsWords = {
  label: 'Dataset',
  choose: 'Choose a dataset',
  size: (actors: number, claims: number) =>
    `${counted(actors, 'actor', 'actors')}, ${counted(claims, 'claim', 'claims')}`,
  stories: 'Stories of this dataset',
  fromFile: 'From your disk',
  openFile: 'Open a file of your own…',
  openFileNote: 'A compiled dataset (.json). It never leaves this machine.',
} as const;

import { counted, number } from '../words.ts';

export const shareWords = {
  title: 'Share this view',
  link: 'Link to this view',
  copy: 'Copy link',
  copyFailed: 'The browser did not allow copying. The link is selected: copy it with Ctrl+C or ⌘C.',
  native: 'Send…',
  holds: 'The link holds',
  plain: 'The whole map as it first opens, with nothing selected or filtered.',
  omits: 'It does not hold zoom, pinned actors, panel size or theme: those stay yours.',
  file: (name: string) =>
    `This dataset is a file from your disk, and no link can hold it. Whoever opens the link is asked for the file “${name}”; send it along.`,
  part: {
    dataset: 'Dataset',
    story: 'A story',
    selection: 'Selected',
    depth: 'Focus',
    open: 'Opened',
    display: 'Shown as',
    unmatched: 'What does not match',
    time: 'Time',
    undated: 'Dates',
    relations: 'Relations',
    stances: 'Stance',
    statuses: 'Status',
    kinds: 'Kinds of actor',
    sources: 'Sources',
    origins: 'Origins',
    minOrigins: 'Corroboration',
    disputed: 'Disputes',
  },
  step: (step: number) => `at step ${number(step)}`,
  depth: (links: number) => `as far as ${counted(links, 'link', 'links')} away`,
  all: 'all',
  allBut: (names: string) => `all but ${names}`,
  table: 'a table',
  hidden: 'is hidden',
  happened: (days: string) => `happened ${days}`,
  reported: (days: string) => `reported ${days}`,
  byReported: 'by when it was reported',
  undatedOut: 'undated claims left out',
  minOrigins: (count: number) => `at least ${number(count)} independent origins`,
  onlyDisputed: 'only what is disputed',
  someOf: (names: readonly string[], all: number) =>
    names.length <= 4
      ? names.join(', ')
      : `${names.slice(0, 3).join(', ')} and ${number(names.length - 3)} more of ${number(all)}`,
} as const;

import { number, words } from '../words.ts';

export const noticesWords = {
  unknown: {
    actor: (given: string) => `No actor “${given}”`,
    link: (given: string) => `No link “${given}”`,
    claim: (given: string) => `No claim “${given}”`,
    fact: (given: string) => `No fact “${given}”`,
    dispute: (given: string) => `No dispute “${given}”`,
    story: (given: string) => `No story “${given}”`,
    open: (given: string) => `No actor “${given}” to open`,
    sources: (given: string) => `No source “${given}”`,
    origins: (given: string) => `No origin “${given}”`,
    data: (given: string) => `No dataset “${given}”`,
    other: (part: string, given: string) => `“${given}” is none of the ${part}`,
  },
  unreadable: (part: string, given: string) => `“${part}=${given}” cannot be read`,
  noClaims: (given: string) => `No claim makes a link “${given}”`,
  newer: 'This address was made by a later version of this page. Something of it may be missing.',
  otherVersion: {
    made: (title: string, then: string, now: string) =>
      `This link was made on version ${then} of “${title}”; this is version ${now}.`,
    shown: (then: number, now: number, isSame: boolean | null) => {
      if (isSame) return `What it shows has not changed, word for word: ${words.claims(now)}.`;
      if (then !== now) return `It showed ${words.claims(then)} then, and shows ${number(now)} now.`;
      const showed = `It showed ${words.claims(then)} then`;
      return isSame === null
        ? `${showed}, and shows as many now.`
        : `${showed} and shows as many now, but not the same, or in other words.`;
    },
    lost: 'Not all that it names is still there:',
  },
  more: (count: number) =>
    `${count === 1 ? 'One more part' : `${number(count)} more parts`} of the address could not be read.`,
  didYouMean: 'did you mean',
  suggestion: (name: string, relation: string | null) => (relation === null ? name : `${name}, ${relation}`),
  dismiss: 'Dismiss these notices',
  newerBuild: 'A newer version of this page is ready.',
  loadNewerBuild: 'Reload',
} as const;

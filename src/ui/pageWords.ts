import { words } from './words.ts';
import { panelWords } from './words/panelWords.ts';

/** The words of the prerendered pages and their pictures: apart from `words.ts`, as no part of the app needs them. */
export const pageWords = {
  title: (what: string, dataset: string) => `${what} · ${dataset}`,
  pair: (one: string, other: string, way: 'forward' | 'backward' | 'mutual' | 'both') =>
    way === 'forward' ? `${one} to ${other}` : `${one} and ${other}`,
  counts: (counterparts: number, claims: number, sentences: number) =>
    [
      words.counted(counterparts, 'counterpart', 'counterparts'),
      words.claims(claims),
      words.counted(sentences, 'sentence', 'sentences'),
    ].join(' · '),
  linkCounts: (claims: number, sentences: number, sources: number) => panelWords.summary(claims, sentences, sources),
  describeActor: (name: string, kind: string, role: string | null, counts: string, names: readonly string[]) =>
    [
      `${name}: ${role ?? kind.toLowerCase()}.`,
      names.length > 0 ? `What sources say was done between ${name} and ${names.join(', ')}:` : '',
      `${counts}, each with its source.`,
    ]
      .filter((part) => part !== '')
      .join(' '),
  describeLink: (heading: string, relation: string, gists: readonly string[], counts: string) =>
    `${heading}, ${relation.toLowerCase()}: ${gists.join('; ')}. ${counts}, each with its source.`,
  picture: (what: string) => `Map of ${what} and the actors it has links with`,
  pictureOfAll: (title: string) => `Map: ${title}`,
  within: (name: string) => `Between ${name} and its own people and bodies`,
  said: (name: string) => `What ${name} says of others`,
  speaks: (claims: number) => `Says so in ${words.claims(claims)} about others`,
  noClaims: 'No claim ties this actor to another.',
  more: (facts: number) => `${panelWords.facts(facts)} more are on the page of the link`,
  disputed: (question: string, accounts: readonly string[]) =>
    `Disputed: ${question} ${accounts.map((account, at) => `(${at + 1}) ${account}`).join('; ')}`,
  onMap: 'See it on the map',
  allActors: 'All actors',
  allActorsOf: (title: string) => `All actors: ${title}`,
  source: (title: string, version: string) => `${title}, version ${version}`,
} as const;

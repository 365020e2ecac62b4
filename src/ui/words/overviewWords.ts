import { counted, number } from '../words.ts';

export const overviewWords = {
  about: 'About this map',
  made: 'How it was made',
  madeVerbatim: (claims: number, sentences: number) =>
    `Each of the ${counted(claims, 'claim', 'claims')} rests on a sentence quoted word for word; ${counted(sentences, 'sentence is', 'sentences are')} quoted.`,
  madeCompiled: (facts: number, corroborated: number) =>
    `People marked the sentences. A compiler checked every quotation against its text and gathered the claims into ${counted(facts, 'fact', 'facts')}; ${counted(corroborated, 'is', 'are')} reported by more than one independent origin.`,
  madeInferred: (inferred: number, undated: number) =>
    `${counted(inferred, 'claim says', 'claims say')} something the words imply but do not state: marked “inferred”, with a note. ${counted(undated, 'claim has', 'claims have')} no date in the text: “not stated”.`,
  sourcesHeading: 'Sources',
  publishedHow: (how: string) => `Date of publication: ${how}`,
  originNamed: (name: string) => `origin: ${name}`,
  sentencesQuoted: (quoted: number, all: number) =>
    `${number(quoted)} of ${counted(all, 'sentence', 'sentences')} quoted`,
  mostConnected: 'Most connected actors',
  storiesHeading: 'Stories',
  steps: (count: number) => counted(count, 'step', 'steps'),
  disputesHeading: 'Disputes',
  noDisputes: 'The sources contradict each other nowhere.',
} as const;

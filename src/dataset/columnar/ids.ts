import type { Claim, Sentence } from '../../model/dataset.ts';

/** The ids that the compiler gives unless a person says otherwise; a file need not carry those. */
export function idOfSentence({ source, ordinal }: Pick<Sentence, 'source' | 'ordinal'>): string {
  return `${source}-${ordinal}`;
}

export function idOfClaim({ sentences, from, to, event }: Pick<Claim, 'sentences' | 'from' | 'to' | 'event'>): string {
  return `${sentences[0]}-${from}-${to}-${event.toLowerCase()}`;
}

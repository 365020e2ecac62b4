import { counted, number, span } from '../words.ts';

export const panelWords = {
  arrow: { forward: '→', backward: '←', mutual: '↔', both: '⇄' },
  to: 'to',
  and: 'and',
  type: { actor: 'Actor', link: 'Link', claim: 'Claim', fact: 'Fact', dispute: 'Dispute' },
  unknown: (type: string, id: string) => `This dataset has no ${type} “${id}”.`,

  roleNotStated: 'role not stated',
  accounts: (count: number) => counted(count, 'account', 'accounts'),

  memberOf: 'Part of',
  members: 'People and bodies',
  aliases: 'Also called',
  aliasList: (some: readonly string[], all: number) =>
    some.join(', ') + (all > some.length ? `, and ${number(all - some.length)} more` : ''),
  withMembers: (of: readonly (readonly [count: number, name: string])[]) =>
    `With ${of
      .map(
        ([count, name], at) =>
          `${at === 0 ? counted(count, 'person or body', 'people and bodies') : number(count)} of ${name}`,
      )
      .join(' and ')}`,
  openedMembers: (count: number, name: string) =>
    `${name} is open: ${count === 1 ? 'its one person or body shows' : `its ${number(count)} people and bodies show`} separately`,
  openMembers: 'Open',
  foldMembers: 'Fold',
  openName: (name: string) => `Open ${name} into its people and bodies`,
  foldName: (name: string) => `Fold the people and bodies of ${name}`,
  focusName: (name: string) => `Show only ${name} and its links`,
  unfocus: 'Leave focus',
  linksHeading: 'Links',
  within: (count: number, name: string) =>
    `${counted(count, 'claim', 'claims')} between ${name} and its own people and bodies`,
  noLinks: 'No claim that matches ties this actor to another.',
  mixedStance: 'Cooperation and conflict',
  direction: { forward: 'outgoing', backward: 'incoming', mutual: 'mutual', both: 'both ways' },
  timeline: (first: string, last: string) => `Claims by date: ${span(first, last)}`,

  summary: (claims: number, sentences: number, sources: number) =>
    `${counted(claims, 'claim', 'claims')} · ${counted(sentences, 'sentence', 'sentences')} in ${counted(sources, 'source', 'sources')}`,
  ways: (from: string, to: string, ways: { forward: number; backward: number; mutual: number }) =>
    [
      ways.forward > 0 ? `${number(ways.forward)} from ${from}` : null,
      ways.backward > 0 ? `${number(ways.backward)} from ${to}` : null,
      ways.mutual > 0 ? `${number(ways.mutual)} mutual: what both do alike` : null,
    ]
      .filter((part) => part !== null)
      .join(' · '),
  facts: (count: number) => counted(count, 'fact', 'facts'),
  hiddenClaims: (count: number) => `${counted(count, 'claim is', 'claims are')} hidden by filters or time.`,
  showHidden: 'Show',
  hideHidden: 'Hide again',
  outside: 'outside the filters or time',
  noClaims: 'No claim here matches the filters and time.',
  noClaimsAtLevel: (a: string, b: string) => `No claim is between ${a} and ${b} themselves at this level of the map.`,
  asWritten: (phrase: string) => `“${phrase}”`,
  dateInferred: 'inferred by an editor',
  origins: (count: number) => `Reported by ${count === 1 ? 'one origin' : `${number(count)} independent origins`}`,
  reported: (day: string) => `reported ${day}`,
  sentenceNumber: (ordinals: readonly number[]) =>
    ordinals.length === 1 ? `sentence ${ordinals[0]}` : `sentences ${ordinals[0]}–${ordinals.at(-1)}`,
  alsoIn: (sources: number, sameOrigin: boolean) =>
    `also in ${sources === 1 ? '1 more source' : `${number(sources)} more sources`}${sameOrigin ? ', same origin' : ''}`,
  alsoInSame: 'also elsewhere in the same source',
  inferred: 'inferred',
  note: 'Note',
  disputedFact: 'Disputed',
  side: (place: number, of: number) => `Account ${place} of ${of}`,
  elsewhere: 'Told of other actors:',
  seeDispute: 'See the dispute',
  seeLink: (relation: string, one: string, other: string) =>
    `All that ties ${one} and ${other}: ${relation.toLowerCase()}`,
  seeFact: 'See this fact',
  otherAccounts: 'The same happening elsewhere',

  copyLink: 'Copy link',
  ofClaim: (gist: string) => `Claim: ${gist}`,
  copyLinkOf: (what: string) => `Copy link to this ${what}`,
  showOnly: 'Show only this on the map',
  copyFailed: 'The browser did not allow copying',
  legend: 'What the underlines mean',
  mark: {
    actor: 'who acts',
    action: 'what is done',
    recipient: 'towards whom',
    speaker: 'who says so',
    date: 'when',
  },
} as const;

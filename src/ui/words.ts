/**
 * Every word of the interface, by the part of the screen that says it, so that a translation is one file. Quoted
 * sentences, names and gists are the dataset's own and never pass through here.
 */
const locale = 'en-GB';
const wholeNumber = new Intl.NumberFormat(locale);

/** `1,234` */
function number(count: number): string {
  return wholeNumber.format(count);
}

/** `1 claim`, `2 claims` */
function counted(count: number, one: string, many: string): string {
  return `${number(count)} ${count === 1 ? one : many}`;
}

export const words = {
  locale,
  number,
  counted,
  links: (count: number) => counted(count, 'link', 'links'),
  claims: (count: number) => counted(count, 'claim', 'claims'),
  actors: (count: number) => counted(count, 'actor', 'actors'),
  sources: (count: number) => counted(count, 'source', 'sources'),
  origins: (count: number) => counted(count, 'origin', 'origins'),
  notStated: 'not stated',
  disputed: 'disputed',
  close: 'Close',

  relation: { diplomatic: 'Diplomatic', military: 'Military', economic: 'Economic' },
  stance: { cooperative: 'Cooperation', neutral: 'Neutral', conflictual: 'Conflict', mixed: 'Both' },
  status: {
    occurred: 'Done',
    ongoing: 'Ongoing',
    planned: 'Planned',
    proposed: 'Proposed',
    claimed: 'Claimed',
    denied: 'Denied',
    hypothetical: 'Hypothetical',
  },
  kind: {
    state: 'State',
    person: 'Person',
    'government-body': 'Government body',
    'armed-group': 'Armed group',
    organisation: 'Organisation',
    company: 'Company',
    coalition: 'Coalition',
    media: 'Media',
    population: 'Population',
  },
  event: {
    AGREE: 'Agree',
    CONSULT: 'Consult',
    SUPPORT: 'Support',
    CONCEDE: 'Concede',
    COOPERATE: 'Cooperate',
    AID: 'Aid',
    RETREAT: 'Retreat',
    REQUEST: 'Request',
    ACCUSE: 'Accuse',
    REJECT: 'Reject',
    THREATEN: 'Threaten',
    PROTEST: 'Protest',
    SANCTION: 'Sanction',
    MOBILIZE: 'Mobilise',
    COERCE: 'Coerce',
    ASSAULT: 'Assault',
  },
  clock: { happened: 'When it happened', reported: 'When it was reported' },

  app: {
    name: 'Attaché',
    tagline: 'Who did what to whom, with the sentence attached',
    skipToMap: 'Skip to the map',
    skipToEvidence: 'Skip to the evidence',
    map: 'Map',
    table: 'Table',
    display: 'Map or table',
    evidence: 'Evidence',
    openEvidence: 'Show evidence',
    closeEvidence: 'Close evidence',
    resizeEvidence: 'Width of the evidence panel',
    openFile: 'Open a dataset file',
    help: 'Help and keys',
    more: 'More',
    failed: (part: string) => `${part} stopped working. The rest of the page still does.`,
    retry: 'Try again',
    loading: 'Loading…',
  },
  keys: { space: 'Space' },
  timeline: {
    heading: 'Time',
    window: 'Window of time',
    clock: 'Which date counts',
    end: { from: 'First day shown', to: 'Last day shown' },
    play: 'Play',
    pause: 'Pause',
    times: (speed: number) => `${speed}×`,
    speed: (speed: number) => `Speed: ${speed} times`,
    mode: { window: 'day by day', cumulative: 'adding up' },
    modeHint: {
      window: 'Playing moves the window from day to day. Press to let it grow instead.',
      cumulative: 'Playing lets the window grow. Press to move it from day to day instead.',
    },
    undated: 'undated',
    undatedToggle: (count: number) => `${counted(count, 'claim', 'claims')} without a date`,
    withUndated: (count: number) => `with ${number(count)} undated`,
    withoutUndated: (count: number) => `without ${number(count)} undated`,
    shown: (links: number, all: number) => `${number(links)} of ${counted(all, 'link', 'links')}`,
    allTime: 'all dates',
    whole: 'Show all dates',
    fold: (days: string) => `Nothing dated ${days}`,
    bar: (days: string, count: number, parts: readonly (readonly [string, number])[]) =>
      `${days}: ${counted(count, 'claim', 'claims')}${parts
        .filter(([, part]) => part > 0)
        .map(([name, part], at) => `${at === 0 ? ' · ' : ', '}${number(part)} ${name}`)
        .join('')}`,
  },
  theme: { label: 'Theme', system: 'As the system', light: 'Light', dark: 'Dark' },

  panel: {
    heading: 'Evidence',
    resize: 'Width of the evidence panel',
    close: 'Close the evidence panel',
    back: 'Back to the overview',
    arrow: { forward: '→', backward: '←', mutual: '↔', both: '⇄' },
    to: 'to',
    and: 'and',
    heights: { peek: 'a strip', half: 'half open', full: 'full screen' },
    sheet: 'Height of the evidence panel',
    raise: 'Show more of the evidence',
    lower: 'Show less of the evidence',
    type: { actor: 'Actor', link: 'Link', claim: 'Claim', fact: 'Fact', dispute: 'Dispute' },
    unknown: (type: string, id: string) => `This dataset has no ${type} “${id}”.`,

    about: 'About this map',
    made: 'How it was made',
    madeVerbatim: (claims: number, sentences: number) =>
      `Each of the ${counted(claims, 'claim', 'claims')} rests on a sentence quoted word for word; ${counted(sentences, 'sentence is', 'sentences are')} quoted.`,
    madeCompiled: (facts: number, corroborated: number) =>
      `People marked the sentences. A compiler checked every quotation against its text and gathered the claims into ${counted(facts, 'fact', 'facts')}; ${counted(corroborated, 'is', 'are')} reported by more than one independent origin.`,
    madeInferred: (inferred: number, undated: number) =>
      `${counted(inferred, 'claim says', 'claims say')} something the words imply but do not state: marked “inferred”, with a note. ${counted(undated, 'claim has', 'claims have')} no date in the text: “not stated”.`,
    sourcesHeading: 'Sources',
    publisherNotStated: 'publisher not stated',
    roleNotStated: 'role not stated',
    published: (day: string) => `published ${day}`,
    publishedHow: (how: string) => `Date of publication: ${how}`,
    originNamed: (name: string) => `origin: ${name}`,
    sentencesQuoted: (quoted: number, all: number) =>
      `${number(quoted)} of ${counted(all, 'sentence', 'sentences')} quoted`,
    mostConnected: 'Most connected actors',
    disputesHeading: 'Disputes',
    noDisputes: 'The sources contradict each other nowhere.',
    accounts: (count: number) => counted(count, 'account', 'accounts'),

    memberOf: 'Part of',
    members: 'People and bodies',
    aliases: 'Also called',
    withMembers: (count: number, name: string) =>
      `With ${count === 1 ? 'one person or body' : `${number(count)} people and bodies`} of ${name}`,
    openedMembers: (count: number, name: string) =>
      `${name} is open: ${count === 1 ? 'its one person or body shows' : `its ${number(count)} people and bodies show`} separately`,
    openMembers: 'Open',
    foldMembers: 'Fold',
    openName: (name: string) => `Open ${name} into its people and bodies`,
    foldName: (name: string) => `Fold the people and bodies of ${name}`,
    focus: 'Focus',
    focusName: (name: string) => `Show only ${name} and its links`,
    unfocus: 'Leave focus',
    linksHeading: 'Links',
    within: (count: number, name: string) =>
      `${counted(count, 'claim', 'claims')} between ${name} and its own people and bodies`,
    noLinks: 'No claim that matches ties this actor to another.',
    latest: 'latest',
    direction: { out: 'outgoing', in: 'incoming', mutual: 'mutual', both: 'both ways' },
    timeline: (days: string) => `Claims by date: ${days}`,

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
    dateNotStated: 'date not stated',
    asWritten: (phrase: string) => `“${phrase}”`,
    dateInferred: 'inferred by an editor',
    weekOf: (day: string) => `week of ${day}`,
    inMonth: (month: string) => `in ${month}`,
    inYear: (year: string) => `in ${year}`,
    assertedBySource: 'asserted by the source',
    accordingTo: (first: string, quotedBy: readonly string[]) =>
      [`according to ${first}`, ...quotedBy.map((name) => `quoted by ${name}`)].join(', '),
    origins: (count: number) =>
      count === 1 ? 'Reported by one origin' : `Reported by ${number(count)} independent origins`,
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
    seeLink: (relation: string) => `All of this link (${relation.toLowerCase()})`,
    seeFact: 'See this fact',
    otherAccounts: 'The same happening elsewhere',

    copyLink: 'Copy link',
    ofClaim: (gist: string) => `Claim: ${gist}`,
    copyLinkOf: (what: string) => `Copy link to this ${what}`,
    copyCitation: 'Copy citation',
    showOnly: 'Show only this on the map',
    copied: 'Copied',
    copyFailed: 'The browser did not allow copying',
    permalink: 'Link',
    cited: {
      claim: (from: string, to: string, gist: string) => `${from} → ${to}: ${gist}.`,
      mutual: (from: string, to: string, gist: string) => `${from} and ${to}: ${gist}.`,
      happened: (when: string, asWritten: string | null) =>
        asWritten === null ? `Happened: ${when}.` : `Happened: ${when} (“${asWritten}”).`,
    },
    legend: 'What the underlines mean',
    mark: {
      actor: 'who acts',
      action: 'what is done',
      recipient: 'towards whom',
      speaker: 'who says so',
      date: 'when',
    },
  },

  table: {
    label: 'Table of what the map shows',
    tabs: { links: 'Links', actors: 'Actors', claims: 'Claims' },
    column: {
      from: 'From',
      to: 'To',
      relation: 'Relation',
      stance: 'Stance',
      line: 'Status',
      claims: 'Claims',
      origins: 'Origins',
      first: 'First',
      last: 'Last',
      disputed: 'Disputed',
      name: 'Name',
      kind: 'Kind',
      state: 'State',
      links: 'Links',
      members: 'Folded in',
      date: 'Date',
      sentence: 'Sentence',
      saidBy: 'Who says so',
      source: 'Source',
    },
    line: { solid: 'Done or ongoing', dashed: 'Planned or proposed', dotted: 'Claimed, denied or hypothetical' },
    yes: 'yes',
    no: 'no',
    sortBy: 'Sort by',
    ascending: 'ascending',
    descending: 'descending',
    reverse: 'Reverse the order',
    count: (shown: number, what: string) => `${number(shown)} ${what}`,
    hidden: (count: number) => `${number(count)} more hidden by filters or time`,
    outsideFocus: (count: number) => `${counted(count, 'actor', 'actors')} outside the focus`,
    clearFilters: 'Clear filters and time',
    empty: 'Nothing matches the filters and time.',
    keys: 'Arrows move between rows, Enter selects.',
  },

  search: {
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
    clear: 'Clear the search',
    results: (actors: number, sentences: number) =>
      `${counted(actors, 'actor', 'actors')} and ${counted(sentences, 'sentence', 'sentences')} found`,
    more: (count: number) => `${number(count)} more: type on to narrow them down`,
    inSource: (title: string, ordinal: number) => `${title}, sentence ${ordinal}`,
    noClaim: 'no claim rests on it',
  },
} as const;

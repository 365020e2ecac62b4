/** A dataset with one of everything, as plain data that a test may damage. */
export function smallDataset() {
  return {
    format: 'attache/1',
    id: 'small',
    title: 'Small',
    summary: '',
    language: 'en',
    version: '1',
    span: { from: '2015-11-24', to: '2015-11-26' },
    sources: [
      {
        id: 'paper',
        title: 'Paper',
        publisher: null,
        url: null,
        published: '2015-11-26',
        publishedHow: 'stated',
        origin: 'agency',
        language: 'en',
        file: 'paper.txt',
        sentenceCount: 1,
        note: null,
      },
    ],
    origins: [{ id: 'agency', name: 'Agency' }],
    sentences: [
      { id: 'paper-1', source: 'paper', ordinal: 1, text: 'Turkey shot down a jet.', copyOf: null as string | null },
    ],
    actors: [
      actor('constructor', null),
      actor('russia', null),
      actor('turkey', null),
      actor('vladimir-putin', 'russia'),
    ],
    claims: [
      {
        id: 'claim-1',
        from: 'turkey',
        to: 'russia',
        directed: true,
        relation: 'military',
        event: 'ASSAULT',
        stance: 'conflictual',
        status: 'occurred',
        happened: { from: '2015-11-24', to: '2015-11-24', precision: 'day', asWritten: null as string | null },
        saidBy: null as string[] | null,
        gist: 'shot down a jet',
        fact: 'fact-1',
        sentences: ['paper-1'],
        marks: [{ role: 'actor', sentence: 'paper-1', start: 0, end: 6 }],
        inferred: false,
        note: null as string | null,
      },
    ],
    facts: [
      { id: 'fact-1', gist: 'A jet is shot down' },
      { id: 'fact-2', gist: 'No jet is shot down' },
    ],
    disputes: [
      {
        id: 'dispute-1',
        question: 'Was it?',
        sides: [
          { gist: 'It was', facts: ['fact-1'] },
          { gist: 'It was not', facts: ['fact-2'] },
        ],
      },
    ],
  };
}

export type SmallDataset = ReturnType<typeof smallDataset>;

function actor(id: string, memberOf: string | null) {
  return { id, name: id, kind: 'state', role: null, memberOf, aliases: [] as string[], x: 0, y: 0 };
}

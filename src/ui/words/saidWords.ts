/** What is said of a claim or source wherever it is told, above all where its text says nothing. */
export const saidWords = {
  dateNotStated: 'date not stated',
  assertedBySource: 'asserted by the source',
  accordingTo: (first: string, quotedBy: readonly string[]) =>
    [`according to ${first}`, ...quotedBy.map((name) => `quoted by ${name}`)].join(', '),
  publisherNotStated: 'publisher not stated',
  published: (day: string) => `published ${day}`,
} as const;

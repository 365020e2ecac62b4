import { indexDataset, type DatasetIndex } from '../../dataset/datasetIndex.ts';
import { checkDataset } from '../../dataset/parseDataset.ts';
import { smallDataset } from '../../dataset/testing/smallDataset.ts';

/** What a text may hold that a format, a parser, a spreadsheet or a browser could stumble over. */
export const HOSTILE = {
  formula: "=cmd|' /C calc'!A0",
  formulaBeforeBreak: '=1+1\nsecond line',
  plus: '+7 495 000',
  minus: '-2+3',
  at: '@SUM(1)',
  tab: '\t=1',
  fullWidth: '＝1+1',
  guarded: "'=1+1",
  quotes: 'He said "no", \'never\'; twice ""',
  script: '</script><script>alert(1)</script><!-- ]]> -->',
  break: 'first\r\nsecond\nthird\rfourth\ttabbed',
  emoji: 'peace 🕊️ 👩‍👩‍👧 🇫🇷',
  names: 'François Эрдоган 王毅 محمد بن سلمان Þórður Łukasz',
  entity: '&amp; &lt;b&gt; &#0; %41 \\u0041 {{x}} ${y}',
  separators: 'a,b;c|d\u2028e\u2029f\u00A0g\u0085h',
  bib: 'a_b # 50% $5 ~tilde ^hat \\begin{x} & {unbalanced',
  /** No XML can hold these: they come back as U+FFFD. */
  controls: 'bell\u0007 null\u0000 escape\u001B vertical\u000B last\uFFFE half\uD83D end',
} as const;

/** What XML makes of a text. */
export function asInXml(text: string): string {
  // oxlint-disable-next-line no-control-regex
  return text.replace(/[\0\u0007\u001B\u000B\uFFFE]/g, '\uFFFD').replace('\uD83D end', '\uFFFD end');
}

/** An actor, a claim, a fact, a source and a sentence for each of them: `turkey` does something to `hostile-<n>`. */
export function hostileIndex(): DatasetIndex {
  const base = smallDataset();
  const texts = Object.values(HOSTILE);
  const [actor] = base.actors;
  const [claim] = base.claims;
  const [source] = base.sources;
  const dataset = {
    ...base,
    title: `Hostile: ${HOSTILE.script} ${HOSTILE.quotes}`,
    version: '0123456789ab',
    actors: [
      ...base.actors,
      ...texts.map((name, at) => ({ ...actor!, id: `hostile-${at}`, name, role: name, aliases: [name], x: at, y: at })),
    ],
    sources: [
      source!,
      ...texts.map((title, at) => ({
        ...source!,
        id: `source-${at}`,
        title,
        publisher: title,
        url: `https://example.org/?a=${encodeURIComponent(at)}&b=~x_y`,
      })),
    ],
    sentences: [
      ...base.sentences,
      ...texts.map((text, at) => ({ id: `source-${at}-1`, source: `source-${at}`, ordinal: 1, text, copyOf: null })),
    ],
    facts: [...base.facts, ...texts.map((gist, at) => ({ id: `hostile-fact-${at}`, gist }))],
    claims: [
      ...base.claims,
      ...texts.map((gist, at) => ({
        ...claim!,
        id: `hostile-claim-${at}`,
        to: `hostile-${at}`,
        gist,
        fact: `hostile-fact-${at}`,
        sentences: [`source-${at}-1`],
        marks: [],
        note: gist,
        happened: { from: '2015-11-24', to: '2015-11-24', precision: 'day', asWritten: gist },
      })),
    ],
  };
  const checked = checkDataset(dataset);
  if (!checked.ok) throw new Error(JSON.stringify(checked.problem));
  return indexDataset(checked.value);
}

import { counted } from '../words.ts';

export const citeWords = {
  button: 'Cite',
  title: { claim: 'Cite this claim', link: 'Cite this link', view: 'Cite this view' },
  format: { text: 'Text', bibtex: 'BibTeX', csl: 'CSL-JSON' },
  formatLabel: 'Format of the citation',
  citation: 'Citation',
  copy: 'Copy citation',
  copyFailed: 'The browser did not allow copying. The citation is selected: copy it with Ctrl+C or ⌘C.',
  save: 'Save as a file',
  oneWay: (from: string, to: string, gist: string) => `${from} to ${to}: ${gist}`,
  arrow: (from: string, to: string, gist: string) => `${from} → ${to}: ${gist}`,
  mutual: (from: string, to: string, gist: string) => `${from} and ${to}: ${gist}`,
  link: (one: string, other: string, relation: string) => `${one} and ${other}, ${relation.toLowerCase()}`,
  happened: (when: string, asWritten: string | null) =>
    asWritten === null ? `Happened: ${when}.` : `Happened: ${when} (“${asWritten}”).`,
  dates: (happened: string, reported: string) => `Happened: ${happened}. Reported: ${reported}.`,
  counts: (claims: number, sources: number) =>
    `${counted(claims, 'claim', 'claims')} in ${counted(sources, 'source', 'sources')}.`,
  dataset: (title: string, version: string) => `${title} (Attaché, dataset version ${version}).`,
  quotedSentences: (ordinals: readonly number[]) =>
    ordinals.length === 1 ? `Quoted: sentence ${ordinals[0]}` : `Quoted: sentences ${ordinals.join(', ')}`,
} as const;

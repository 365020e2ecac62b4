import type { SourceEntry } from '../authored.ts';
import { error, within, type Finding } from '../problem.ts';
import { fingerprintSentence } from '../text/fingerprint.ts';
import { splitSentences } from '../text/splitSentences.ts';
import type { Placed } from './validateShapes.ts';

/** The sentences of each source's full text, where there is a corpus, and whether its fingerprints are theirs. */
export function splitCorpus(
  sources: readonly Placed<SourceEntry>[],
  corpus: ReadonlyMap<string, string> | undefined,
  hashes: ReadonlyMap<string, readonly string[]>,
): { readonly texts: ReadonlyMap<string, readonly string[]>; readonly findings: readonly Finding[] } {
  const texts = new Map<string, readonly string[]>();
  const findings: Finding[] = [];
  if (!corpus) return { texts, findings };
  for (const source of sources) {
    const text = corpus.get(source.file);
    if (text === undefined) {
      findings.push(
        error(within(source.place, 'file'), `the corpus has no ${source.file}`, 'mend the name, or add the text'),
      );
      continue;
    }
    const { sentences, misfits } = splitSentences(text, source.language, source.segmentation);
    texts.set(source.id, sentences);
    findings.push(
      ...misfits.map(({ fix, what }) => error(within(source.place, 'segmentation', fix), what, 'mend its words')),
      ...checkHashes(source, sentences, hashes.get(source.id)),
    );
  }
  return { texts, findings };
}

function checkHashes(
  source: Placed<SourceEntry>,
  sentences: readonly string[],
  hashes: readonly string[] | undefined,
): Finding[] {
  if (!hashes) return [];
  const place = within(source.place, 'file');
  const mend = `run npm run ingest -- <folder>/${source.file} --id ${source.id}`;
  if (hashes.length !== sentences.length) {
    return [error(place, `its text has ${sentences.length} sentences, its fingerprints ${hashes.length}`, mend)];
  }
  const at = sentences.findIndex((sentence, index) => fingerprintSentence(sentence) !== hashes[index]);
  return at < 0 ? [] : [error(place, `sentence ${at + 1} of its text is not the one of its fingerprints`, mend)];
}

import { error, within, type Finding } from '../problem.ts';
import { parseFingerprints } from '../text/fingerprint.ts';
import type { Authored } from './validateShapes.ts';

/** The hashes of each source's sentences, in order, by source id. */
export type Fingerprints = ReadonlyMap<string, readonly string[]>;

export function readFingerprints(
  { sources }: Authored,
  files: ReadonlyMap<string, string>,
): { readonly fingerprints: Fingerprints; readonly findings: readonly Finding[] } {
  const fingerprints = new Map<string, readonly string[]>();
  const findings: Finding[] = [];
  for (const source of sources.items) {
    const file = `fingerprints/${source.id}.txt`;
    const text = files.get(file);
    const parsed = text === undefined ? undefined : parseFingerprints(text);
    const mend = `run npm run ingest -- <text file> --id ${source.id}`;
    if (parsed === undefined)
      findings.push(error(within(source.place, 'id'), `${source.id} has no fingerprints`, mend));
    else if ('hashes' in parsed) fingerprints.set(source.id, parsed.hashes);
    else findings.push(error({ file, offset: parsed.brokenAt }, 'is not the next ordinal and its hash', mend));
  }
  return { fingerprints, findings };
}

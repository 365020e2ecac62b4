import type { Dataset } from '../model/dataset.ts';
import { assembleDataset } from './phases/assembleDataset.ts';
import { checkFiles } from './phases/checkFiles.ts';
import { checkPublished } from './phases/checkPublished.ts';
import { findCopies } from './phases/findCopies.ts';
import { gatherFacts } from './phases/gatherFacts.ts';
import { parseFiles } from './phases/parseFiles.ts';
import { placeDataset } from './phases/placeDataset.ts';
import { readFingerprints } from './phases/readFingerprints.ts';
import { report, type Report } from './phases/report.ts';
import { resolveActors } from './phases/resolveActors.ts';
import { resolveClaims } from './phases/resolveClaims.ts';
import { resolveSources } from './phases/resolveSources.ts';
import { splitCorpus } from './phases/splitCorpus.ts';
import { validateShapes } from './phases/validateShapes.ts';
import { verifyQuotations } from './phases/verifyQuotations.ts';
import { warnUnused } from './phases/warnUnused.ts';
import { isError, locateFindings, type Finding, type Problem } from './problem.ts';

export interface CompileInput {
  /** The dataset's id: the name of its folder. */
  readonly id: string;
  /** What people wrote, by file name within the folder. */
  readonly files: ReadonlyMap<string, string>;
  /** What was wrong with the files when they were read. */
  readonly unreadable?: readonly Finding[] | undefined;
  /** Full texts by file name, to verify quotations against the words themselves. */
  readonly corpus?: ReadonlyMap<string, string> | undefined;
  /** The dataset as it was published before, whose ids must live on. */
  readonly published?: Dataset | undefined;
  /** Told what is being done, where that can take long. */
  readonly onProgress?: ((words: string) => void) | undefined;
}

export interface Compiled {
  readonly problems: readonly Problem[];
  /** Null when any problem is an error. */
  readonly result: { readonly dataset: Dataset; readonly report: Report } | null;
}

/**
 * files → parse → validate shapes → verify quotations → resolve → gather facts → find copies → assemble → place
 *
 * No phase throws on what people write: each reports what it finds and goes on, so one run shows every mistake.
 */
export function compile({
  id,
  files,
  unreadable = [],
  corpus,
  published,
  onProgress = () => {},
}: CompileInput): Compiled {
  const parsed = parseFiles(files, onProgress);
  onProgress('resolving');
  const shaped = validateShapes(files, parsed.documents);
  const authored = shaped.value;
  const read = readFingerprints(authored, files);
  const full = corpus
    ? splitCorpus(authored.sources.items, corpus, read.fingerprints)
    : { texts: new Map(), findings: [] };
  const verified = verifyQuotations(authored, read.fingerprints, full.texts);
  const { quotations } = verified;
  const { claims, findings: unresolved } = resolveClaims(authored, quotations);
  const gathered = gatherFacts(authored, claims);
  const misread = [...unreadable, ...parsed.findings, ...shaped.findings];
  const findings = [
    ...misread,
    ...[read, full, verified].flatMap((phase) => phase.findings),
    ...checkFiles(files.keys(), authored),
    ...resolveSources(authored, read.fingerprints),
    ...resolveActors(authored, quotations),
    ...unresolved,
    ...gathered.findings,
  ];
  // What a misread entry would have named or used is not known, so nobody can say what is missing or idle.
  if (misread.length > 0 || !authored.about) return { problems: locateFindings(findings, files), result: null };

  onProgress('finding copies');
  const copies = findCopies(authored.sources.items, quotations);
  const assembled = assembleDataset(id, authored.about, {
    authored,
    quotations,
    fingerprints: read.fingerprints,
    claims,
    gathered,
    copies,
  });
  findings.push(
    ...checkPublished(assembled, published, authored.about.retired ?? []),
    ...warnUnused(authored, quotations, claims),
  );
  const problems = locateFindings(findings, files);
  if (problems.some(isError)) return { problems, result: null };

  onProgress('placing actors');
  const dataset = placeDataset(assembled);
  return { problems, result: { dataset, report: report(dataset, authored.sources.items) } };
}

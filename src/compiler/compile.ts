import type { Dataset } from '../model/dataset.ts';
import { assembleDataset } from './phases/assembleDataset.ts';
import { checkPublished } from './phases/checkPublished.ts';
import { findCopies } from './phases/findCopies.ts';
import { gatherFacts } from './phases/gatherFacts.ts';
import { parseFiles } from './phases/parseFiles.ts';
import { placeDataset } from './phases/placeDataset.ts';
import { resolveActors } from './phases/resolveActors.ts';
import { resolveClaims } from './phases/resolveClaims.ts';
import { resolveSources } from './phases/resolveSources.ts';
import { validateShapes } from './phases/validateShapes.ts';
import { verifyQuotations } from './phases/verifyQuotations.ts';
import { warnUnused } from './phases/warnUnused.ts';
import { isError, locateFindings, type Finding, type Problem } from './problem.ts';

export interface CompileInput {
  /** The dataset's id: the name of its folder. */
  readonly id: string;
  /** What people wrote, by file name within the folder. */
  readonly files: ReadonlyMap<string, string>;
  /** The dataset as it was published before, whose ids must live on. */
  readonly published?: Dataset | undefined;
  /** What was found when the files were read. */
  readonly findings?: readonly Finding[] | undefined;
  /** Full texts by file name, to verify quotations against the words themselves. */
  readonly corpus?: ReadonlyMap<string, string> | undefined;
}

export interface Compiled {
  /** Null when there is any error. */
  readonly dataset: Dataset | null;
  readonly problems: readonly Problem[];
}

/**
 * files → parse → validate shapes → verify quotations → resolve → gather facts → find copies → assemble → place
 *
 * No phase throws on what people write: each reports what it finds and goes on, so one run shows every mistake.
 */
export function compile({ id, files, published, findings: unreadable = [] }: CompileInput): Compiled {
  const parsed = parseFiles(files);
  const { value: authored, findings: misshapen } = validateShapes(files, parsed.documents);
  const verified = verifyQuotations(authored, files);
  const { quotations, sentenceCounts } = verified;
  const resolved = resolveClaims(authored, quotations);
  const gathered = gatherFacts(authored, resolved.claims);
  const findings: Finding[] = [
    ...unreadable,
    ...parsed.findings,
    ...misshapen,
    ...verified.findings,
    ...resolveSources(authored, files.keys(), sentenceCounts),
    ...resolveActors(authored.actors, quotations),
    ...resolved.findings,
    ...gathered.findings,
  ];
  // What a broken entry would have used or named is not yet known.
  const isWhole = unreadable.length === 0 && parsed.findings.length === 0 && misshapen.length === 0;
  if (!isWhole || !authored.about) return { dataset: null, problems: locateFindings(findings, files) };

  const copies = findCopies(authored.sources.items, quotations);
  const assembled = assembleDataset(id, authored.about, authored, verified, resolved.claims, gathered, copies);
  findings.push(
    ...checkPublished(assembled, published, authored.about.retired ?? []),
    ...warnUnused(authored, quotations, resolved.claims),
  );
  return {
    dataset: findings.some(isError) ? null : placeDataset(assembled),
    problems: locateFindings(findings, files),
  };
}

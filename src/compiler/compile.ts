import { placeActors } from '../layout/placeActors.ts';
import type { Dataset } from '../model/dataset.ts';
import type { Story } from '../model/story.ts';
import { locateFindings } from './locateFindings.ts';
import { assembleDataset } from './phases/assembleDataset.ts';
import { checkFiles } from './phases/checkFiles.ts';
import { checkPublished } from './phases/checkPublished.ts';
import { findCopies } from './phases/findCopies.ts';
import { gatherFacts } from './phases/gatherFacts.ts';
import { parseFile, parseFiles } from './phases/parseFiles.ts';
import { placeDataset } from './phases/placeDataset.ts';
import { readFingerprints } from './phases/readFingerprints.ts';
import { readStories } from './phases/readStories.ts';
import { report, type Report } from './phases/report.ts';
import { resolveActors } from './phases/resolveActors.ts';
import { resolveClaims } from './phases/resolveClaims.ts';
import { resolveSources } from './phases/resolveSources.ts';
import { resolveStories } from './phases/resolveStories.ts';
import { splitCorpus } from './phases/splitCorpus.ts';
import { validateShapes } from './phases/validateShapes.ts';
import { verifyQuotations } from './phases/verifyQuotations.ts';
import { warnUnused } from './phases/warnUnused.ts';
import { isError, type Finding, type Problem } from './problem.ts';

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
  readonly steps?: SlowSteps | undefined;
}

/** The steps that take long, so that who compiles again and again can pass ones that remember. */
export interface SlowSteps {
  readonly parseFile: typeof parseFile;
  readonly placeActors: typeof placeActors;
}

export interface Compiled {
  readonly problems: readonly Problem[];
  /** Null when any problem is an error. */
  readonly result: { readonly dataset: Dataset; readonly stories: readonly Story[]; readonly report: Report } | null;
}

/**
 * files → parse → validate shapes → verify quotations → resolve → gather facts → find copies → assemble → check stories
 * → place
 *
 * No phase throws on what people write: each reports what it finds and goes on, so one run shows every mistake.
 */
export function compile(input: CompileInput): Compiled {
  const { id, files, unreadable = [], corpus, published, onProgress = () => {} } = input;
  const steps = input.steps ?? { parseFile, placeActors };
  const parsed = parseFiles(files, steps.parseFile, onProgress);
  onProgress('resolving');
  const { value: authored, findings: misshapen } = validateShapes(files, parsed.documents);
  const told = readStories(parsed.documents);
  const { fingerprints, findings: misread } = readFingerprints(authored, files);
  const { texts, findings: missplit } = splitCorpus(authored.sources.items, corpus, fingerprints);
  const { quotations, findings: misquoted } = verifyQuotations(authored, fingerprints, texts);
  const { claims, findings: unresolved } = resolveClaims(authored, quotations);
  const gathered = gatherFacts(authored, claims);
  const findings = [
    ...unreadable,
    ...parsed.findings,
    ...misshapen,
    ...told.findings,
    ...misread,
    ...missplit,
    ...misquoted,
    ...checkFiles(files.keys(), authored),
    ...resolveSources(authored, fingerprints),
    ...resolveActors(authored, quotations),
    ...unresolved,
    ...gathered.findings,
  ];
  // What a broken entry would have named or used is not known, so nobody can say what is missing or idle.
  const isWhole = [unreadable, parsed.findings, misshapen, told.findings].every((found) => found.length === 0);
  if (!isWhole || !authored.about)
    return { problems: locateFindings(worthSaying(findings, unreadable), files), result: null };

  onProgress('finding copies');
  const copies = findCopies(authored.sources.items, quotations);
  const parts = { authored, quotations, fingerprints, claims, gathered, copies };
  const assembled = assembleDataset(id, authored.about, parts);
  const vanished = checkPublished(assembled, published, authored.about.retired ?? []);
  const idle = warnUnused(authored, quotations, claims);
  const isSound = !findings.some(isError);
  const { stories, findings: unfounded } = isSound ? resolveStories(told.stories, assembled) : nothingTold;
  const problems = locateFindings([...findings, ...vanished, ...idle, ...unfounded], files);
  if (problems.some(isError)) return { problems, result: null };

  onProgress('placing actors');
  const dataset = placeDataset(assembled, steps.placeActors);
  return { problems, result: { dataset, stories, report: report(dataset, authored.sources.items) } };
}

/** A dataset with mistakes cannot be indexed, and what it lacks may be one of them. */
const nothingTold = { stories: [], findings: [] };

/** Of a file that could not be read, no more than that. */
function worthSaying(findings: readonly Finding[], unreadable: readonly Finding[]): readonly Finding[] {
  const files = new Set(unreadable.map(({ place }) => place.file));
  return findings.filter((finding) => unreadable.includes(finding) || !files.has(finding.place.file));
}

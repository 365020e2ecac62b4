import * as v from 'valibot';
import {
  actorEntry,
  claimEntry,
  datasetFile,
  disputeEntry,
  factEntry,
  originEntry,
  sentenceEntry,
  sourceEntry,
  type ActorEntry,
  type ClaimEntry,
  type DatasetFile,
  type DisputeEntry,
  type FactEntry,
  type OriginEntry,
  type SentenceEntry,
  type SourceEntry,
} from '../authored.ts';
import { error, within, type Finding, type Place } from '../problem.ts';
import { checkShape } from './shapeFindings.ts';

export type Placed<Entry> = Entry & { readonly place: Place };

/** The entries of a list that have their shape. */
export interface Entries<Entry> {
  readonly items: readonly Placed<Entry>[];
  /** Ids of entries that are there but broken, so that nobody is told they do not exist; `all` when the list cannot be read. */
  readonly broken: ReadonlySet<string> | 'all';
}

export interface AuthoredSentence extends Omit<SentenceEntry, 'claims'> {
  readonly source: string;
  readonly claims: readonly Placed<ClaimEntry>[];
}

export interface Authored {
  readonly about: DatasetFile | undefined;
  readonly origins: Entries<OriginEntry>;
  readonly sources: Entries<SourceEntry>;
  readonly actors: Entries<ActorEntry>;
  readonly sentences: readonly Placed<AuthoredSentence>[];
  readonly facts: Entries<FactEntry>;
  readonly disputes: Entries<DisputeEntry>;
  /** Sources with sentences or claims that are there but broken, so that nobody is told they do not exist. */
  readonly unread: ReadonlySet<string>;
}

/** Whether a sentence or claim of this id may be among the broken ones. */
export function mayBeUnread(id: string, unread: ReadonlySet<string>): boolean {
  return [...unread].some((source) => id.startsWith(`${source}-`));
}

interface Checked<Value> {
  readonly value: Value;
  readonly findings: readonly Finding[];
}

const ANNOTATIONS = /^annotations\/[^/]+\.yaml$/;

/** Checks each entry on its own, so that one broken entry leaves the others to be checked further. */
export function validateShapes(
  files: ReadonlyMap<string, string>,
  documents: ReadonlyMap<string, unknown>,
): Checked<Authored> {
  const top = <Shape extends v.GenericSchema>(file: string, shape: Shape) => readTop(file, shape, files, documents);
  const about = top('dataset.yaml', datasetFile);
  const sourceLists = top('sources.yaml', v.strictObject({ origins: list, sources: list }));
  const actorList = top('actors.yaml', v.strictObject({ actors: list }));
  const factList = top('facts.yaml', v.strictObject({ facts: list }));
  const disputeList = top('disputes.yaml', v.strictObject({ disputes: list }));

  const origins = readEntries({ file: 'sources.yaml', path: ['origins'] }, sourceLists.value?.origins, originEntry);
  const sources = readEntries({ file: 'sources.yaml', path: ['sources'] }, sourceLists.value?.sources, sourceEntry);
  const actors = readEntries({ file: 'actors.yaml', path: ['actors'] }, actorList.value?.actors, actorEntry);
  const facts = readEntries({ file: 'facts.yaml', path: ['facts'] }, factList.value?.facts, factEntry);
  const disputed = { file: 'disputes.yaml', path: ['disputes'] };
  const disputes = readEntries(disputed, disputeList.value?.disputes, disputeEntry);
  const annotations = [...files.keys()]
    .filter((file) => ANNOTATIONS.test(file))
    .map((file) => readAnnotations(file, documents));

  const value = {
    about: about.value,
    origins: origins.value,
    sources: sources.value,
    actors: actors.value,
    facts: facts.value,
    disputes: disputes.value,
    sentences: annotations.flatMap((each) => each.value),
    unread: new Set(annotations.filter((each) => !each.isWhole).map((each) => each.source)),
  };
  const tops = [about, sourceLists, actorList, factList, disputeList];
  const findings = [...tops, origins, sources, actors, facts, disputes, ...annotations].flatMap(
    (each) => each.findings,
  );
  return { value, findings };
}

const list = v.array(v.unknown());

/** The shape of a whole file, its lists unread. */
function readTop<Shape extends v.GenericSchema>(
  file: string,
  shape: Shape,
  files: ReadonlyMap<string, string>,
  documents: ReadonlyMap<string, unknown>,
): Checked<v.InferOutput<Shape> | undefined> {
  const holds = 'docs/annotation.md says what it holds';
  if (!files.has(file)) return { value: undefined, findings: [error({ file, offset: 0 }, 'is missing', holds)] };
  if (!documents.has(file)) return { value: undefined, findings: [] };
  const document = documents.get(file);
  if (document === null) return { value: undefined, findings: [error({ file, offset: 0 }, 'is empty', holds)] };
  return checkShape(shape, document, { file, path: [] });
}

function readEntries<Entry extends object>(
  place: Place,
  entries: readonly unknown[] | undefined,
  schema: v.GenericSchema<unknown, Entry>,
): Checked<Entries<Entry>> {
  if (!entries) return { value: { items: [], broken: 'all' }, findings: [] };
  const items: Placed<Entry>[] = [];
  const broken = new Set<string>();
  const findings: Finding[] = [];
  for (const [at, entry] of entries.entries()) {
    const inList = within(place, at);
    const checked = checkShape(schema, entry, inList);
    findings.push(...checked.findings);
    if (checked.value) items.push({ ...checked.value, place: inList });
    else broken.add(idOf(entry));
  }
  return { value: { items, broken }, findings };
}

function idOf(entry: unknown): string {
  return typeof entry === 'object' && entry !== null && 'id' in entry ? String(entry.id) : '';
}

const annotationsShape = v.strictObject({ source: v.string(), sentences: v.array(v.unknown()) });
const sentenceShape = v.strictObject({ ...sentenceEntry.entries, claims: v.optional(v.array(v.unknown())) });

interface Annotations extends Checked<Placed<AuthoredSentence>[]> {
  readonly source: string;
  /** Whether every sentence and claim of the file has its shape. */
  readonly isWhole: boolean;
}

function readAnnotations(file: string, documents: ReadonlyMap<string, unknown>): Annotations {
  const place = { file, path: [] };
  const source = file.slice('annotations/'.length, -'.yaml'.length);
  if (!documents.has(file)) return { source, value: [], findings: [], isWhole: false };
  const { value, findings } = checkShape(annotationsShape, documents.get(file), place);
  if (!value) return { source, value: [], findings, isWhole: false };
  const sentences = readEntries(within(place, 'sentences'), value.sentences, sentenceShape);
  const claims = sentences.value.items.map((sentence) =>
    readEntries(within(sentence.place, 'claims'), sentence.claims ?? [], claimEntry),
  );
  const misshapen = [...sentences.findings, ...claims.flatMap((each) => each.findings)];
  return {
    source,
    value: sentences.value.items.map((sentence, at) => ({
      ...sentence,
      source,
      claims: claims[at]?.value.items ?? [],
    })),
    findings: [...checkName(value.source, source, place), ...misshapen],
    isWhole: misshapen.length === 0,
  };
}

function checkName(stated: string, name: string, place: Place): Finding[] {
  if (stated === name) return [];
  const mend = `write source: ${name}, or rename the file`;
  return [error(within(place, 'source'), `"${stated}" is not the name of this file`, mend)];
}

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
}

interface Checked<Value> {
  readonly value: Value;
  readonly findings: readonly Finding[];
}

const REQUIRED = ['dataset.yaml', 'sources.yaml', 'actors.yaml'];
const ANNOTATIONS = /^annotations\/[^/]+\.yaml$/;

/** Checks each entry on its own, so that one broken entry leaves the others to be checked further. */
export function validateShapes(
  files: ReadonlyMap<string, string>,
  documents: ReadonlyMap<string, unknown>,
): Checked<Authored> {
  const findings: Finding[] = REQUIRED.filter((file) => !files.has(file)).map((file) =>
    error({ file, offset: 0 }, 'is missing', 'docs/annotation.md says what it holds'),
  );
  const take = <Value>(checked: Checked<Value>): Value => {
    findings.push(...checked.findings);
    return checked.value;
  };
  const lists = (file: string, ...keys: string[]): Record<string, unknown[]> | undefined => {
    if (!files.has(file) && !REQUIRED.includes(file)) return Object.fromEntries(keys.map((key) => [key, []]));
    return documents.has(file) ? take(checkShape(listsOf(keys), documents.get(file), { file, path: [] })) : undefined;
  };
  const entries = <Entry extends object>(
    file: string,
    key: string,
    list: unknown[] | undefined,
    schema: v.GenericSchema<unknown, Entry>,
  ) => take(readEntries({ file, path: [key] }, list, schema));

  const about = documents.has('dataset.yaml') ? documents.get('dataset.yaml') : undefined;
  const sources = lists('sources.yaml', 'origins', 'sources');
  const value = {
    about: about === undefined ? undefined : take(checkShape(datasetFile, about, { file: 'dataset.yaml', path: [] })),
    origins: entries('sources.yaml', 'origins', sources?.['origins'], originEntry),
    sources: entries('sources.yaml', 'sources', sources?.['sources'], sourceEntry),
    actors: entries('actors.yaml', 'actors', lists('actors.yaml', 'actors')?.['actors'], actorEntry),
    sentences: [...documents]
      .filter(([file]) => ANNOTATIONS.test(file))
      .flatMap((file) => take(readAnnotations(...file))),
    facts: entries('facts.yaml', 'facts', lists('facts.yaml', 'facts')?.['facts'], factEntry),
    disputes: entries('disputes.yaml', 'disputes', lists('disputes.yaml', 'disputes')?.['disputes'], disputeEntry),
  };
  return { value, findings };
}

function listsOf(keys: readonly string[]) {
  return v.strictObject(Object.fromEntries(keys.map((key) => [key, v.array(v.unknown())])));
}

function readEntries<Entry extends object>(
  place: Place,
  list: readonly unknown[] | undefined,
  schema: v.GenericSchema<unknown, Entry>,
): Checked<Entries<Entry>> {
  if (!list) return { value: { items: [], broken: 'all' }, findings: [] };
  const items: Placed<Entry>[] = [];
  const broken = new Set<string>();
  const findings: Finding[] = [];
  for (const [at, entry] of list.entries()) {
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

function readAnnotations(file: string, document: unknown): Checked<Placed<AuthoredSentence>[]> {
  const place = { file, path: [] };
  const { value, findings } = checkShape(annotationsShape, document, place);
  if (!value) return { value: [], findings };
  const name = file.slice('annotations/'.length, -'.yaml'.length);
  const misnamed =
    value.source === name
      ? []
      : [
          error(
            within(place, 'source'),
            `"${value.source}" is not the name of this file`,
            `write source: ${name}, or rename the file`,
          ),
        ];
  const sentences = readEntries(within(place, 'sentences'), value.sentences, sentenceShape);
  const claims = sentences.value.items.map((sentence) =>
    readEntries(within(sentence.place, 'claims'), sentence.claims ?? [], claimEntry),
  );
  return {
    value: sentences.value.items.map((sentence, at) => ({
      ...sentence,
      source: name,
      claims: claims[at]?.value.items ?? [],
    })),
    findings: [...misnamed, ...sentences.findings, ...claims.flatMap((each) => each.findings)],
  };
}

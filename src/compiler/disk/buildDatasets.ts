import { existsSync, readdirSync } from 'node:fs';
import path from 'node:path';
import * as v from 'valibot';
import { datasetSchema, idSchema, type Dataset } from '../../model/dataset.ts';
import { storiesSchema } from '../../model/story.ts';
import { compile, type Compiled, type SlowSteps } from '../compile.ts';
import {
  formatDataset,
  formatIndex,
  formatStories,
  indexEntry,
  storiesFile,
  type IndexEntry,
} from '../formatDataset.ts';
import { authoredSchemas, compiledSchemas } from '../schemas.ts';
import { messageOf, readFolder } from './readFolder.ts';
import { readOrUndefined } from './writeWhole.ts';

export interface BuildOptions {
  /** The folder of the datasets that people write. */
  readonly data: string;
  /** The folder of the compiled ones. */
  readonly out: string;
  /** The datasets to compile; all when empty. */
  readonly ids: readonly string[];
  readonly corpus: string | undefined;
  /** The datasets as they were compiled before, by id. */
  readonly published: ReadonlyMap<string, Dataset>;
  /** The steps to compile a dataset with, where not the usual ones. */
  readonly stepsOf?: ((id: string) => SlowSteps) | undefined;
  readonly onProgress: (words: string) => void;
}

/** Null: no such file. */
export type Outputs = ReadonlyMap<string, ReadonlyMap<string, string | null>>;

export interface Build {
  readonly compiled: readonly (Compiled & { readonly id: string; readonly files: ReadonlyMap<string, string> })[];
  /** What to write, by folder and file name, the index last; null when any dataset has an error. */
  readonly outputs: Outputs | null;
}

/** Compiles the datasets of a folder, and writes nothing. */
export function buildDatasets(options: BuildOptions): Build {
  const { published, stepsOf } = options;
  const all = datasetsIn(options.data);
  const ids = options.ids.length > 0 ? options.ids : all;
  const unknown = ids.find((id) => !all.includes(id));
  if (unknown !== undefined) throw new Error(`${options.data} has no dataset "${unknown}", but ${all.join(', ')}`);
  checkGone(options.out, all);
  const corpus = options.corpus === undefined ? undefined : readFolder(options.corpus).files;
  const compiled = ids.map((id) => {
    const { files, findings } = readFolder(path.join(options.data, id));
    const onProgress = (words: string): void => options.onProgress(`${id}: ${words}`);
    return {
      id,
      files,
      ...compile({
        id,
        files,
        unreadable: findings,
        corpus,
        published: published.get(id),
        onProgress,
        steps: stepsOf?.(id),
      }),
    };
  });
  const results = new Map(compiled.flatMap(({ id, result }) => (result ? [[id, result]] : [])));
  if (results.size < ids.length) return { compiled, outputs: null };
  const index = all.flatMap((id) => {
    const result = results.get(id);
    return result ? indexEntry(result.dataset, result.stories) : (publishedEntry(options.out, id) ?? []);
  });
  const written = [...results].flatMap(([id, { dataset, stories }]): [string, string | null][] => [
    [`${id}.json`, formatDataset(dataset)],
    [storiesFile(id), formatStories(dataset, stories)],
  ]);
  const outputs: Outputs = new Map([
    [path.join(options.data, 'schema'), authoredSchemas()],
    [
      options.out,
      new Map<string, string | null>([...compiledSchemas(), ...written, ['index.json', formatIndex(index)]]),
    ],
  ]);
  return { compiled, outputs };
}

const indexShape = v.object({ datasets: v.array(v.object({ id: v.string() })) });

/** A dataset that was published does not vanish with its folder. */
function checkGone(out: string, all: readonly string[]): void {
  const index = v.safeParse(indexShape, parseJson(readOrUndefined(path.join(out, 'index.json')) ?? ''));
  if (!index.success) return;
  const gone = index.output.datasets.find(({ id }) => !all.includes(id) && existsSync(path.join(out, `${id}.json`)));
  if (!gone) return;
  const file = path.join(out, `${gone.id}.json`);
  throw new Error(`the dataset "${gone.id}" has no folder any more: bring it back, or delete ${file}`);
}

export function readAllPublished(data: string, out: string): Map<string, Dataset> {
  return new Map(
    datasetsIn(data).flatMap((id) => {
      const dataset = readPublished(out, id);
      return dataset ? [[id, dataset]] : [];
    }),
  );
}

export function datasetsIn(data: string): string[] {
  if (!existsSync(data)) throw new Error(`there is no folder ${data}`);
  const folders = readdirSync(data).filter((name) => existsSync(path.join(data, name, 'dataset.yaml')));
  const misnamed = folders.find((name) => !v.is(idSchema, name));
  if (misnamed === undefined) return folders.toSorted();
  throw new Error(`${path.join(data, misnamed)}: its name is the dataset's id: small letters, digits and hyphens`);
}

/** The dataset as it was last compiled. */
export function readPublished(out: string, id: string): Dataset | undefined {
  const file = path.join(out, `${id}.json`);
  const text = readOrUndefined(file);
  if (text === undefined) return undefined;
  const parsed = v.safeParse(datasetSchema, parseJson(text));
  if (parsed.success) return parsed.output;
  throw new Error(`${file} is no dataset of format 1: restore the committed one, or compile with --first-edition`);
}

/** Of a dataset that is not compiled this time. */
function publishedEntry(out: string, id: string): IndexEntry | undefined {
  const dataset = readPublished(out, id);
  const stories = v.safeParse(storiesSchema, parseJson(readOrUndefined(path.join(out, storiesFile(id))) ?? ''));
  return dataset && indexEntry(dataset, stories.success ? stories.output.stories : []);
}

function parseJson(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch (fault) {
    return messageOf(fault);
  }
}

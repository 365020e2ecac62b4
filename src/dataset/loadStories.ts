import * as v from 'valibot';
import { storiesSchema, type Story } from '../model/story.ts';
import type { ListedDataset } from './datasetList.ts';
import { embeddedStoriesText } from './embedded.ts';
import { succeed } from './loadProblem.ts';
import { parseJson } from './parseJson.ts';
import { fetchText } from './readText.ts';

const loaded = new Map<string, Promise<readonly Story[]>>();

/**
 * What is told of a dataset: the same promise each time, until it fails. Nothing is asked for where the list names no story.
 * @throws when the file cannot be had
 */
export function loadStories({ id, version, stories = [] }: ListedDataset): Promise<readonly Story[]> {
  const key = `${id} ${version}`;
  const promise = loaded.get(key) ?? (stories.length === 0 ? Promise.resolve([]) : readStories(id));
  loaded.set(key, promise);
  promise.catch(() => loaded.delete(key));
  return promise;
}

async function readStories(id: string): Promise<readonly Story[]> {
  const name = `${id}.stories.json`;
  const own = embeddedStoriesText();
  const text = own === undefined ? await fetchText('./data/' + name, {}) : succeed(own);
  const parsed = text.ok ? parseJson(text.value) : text;
  if (!parsed.ok) throw new Error(`${name}: ${parsed.problem.type}`);
  const { success, output } = v.safeParse(storiesSchema, parsed.value);
  if (!success) throw new Error(`${name} holds no stories`);
  return output.stories;
}

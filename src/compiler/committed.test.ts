import { createHash } from 'node:crypto';
import { readFileSync } from 'node:fs';
import path from 'node:path';
import * as v from 'valibot';
import { afterEach, describe, expect, it, vi } from 'vitest';
import { datasetSchema, type Dataset } from '../model/dataset.ts';
import { storiesSchema, type Story } from '../model/story.ts';
import { compile, type Compiled } from './compile.ts';
import { datasetsIn } from './disk/buildDatasets.ts';
import { readFolder } from './disk/readFolder.ts';
import { readOrUndefined } from './disk/writeWhole.ts';
import { formatDataset, formatIndex, indexEntry, storiesFile } from './formatDataset.ts';
import { quickSteps } from './quickSteps.ts';
import { authoredSchemas, compiledSchemas } from './schemas.ts';

const ROOT = path.join(import.meta.dirname, '..', '..');
const DATA = path.join(ROOT, 'data');
const ids = datasetsIn(DATA);
const TIMEOUT_MS = 60_000;

const readCommitted = (file: string): string => readFileSync(path.join(ROOT, file), 'utf8');
const committedOf = (id: string): Dataset =>
  v.parse(datasetSchema, JSON.parse(readCommitted(`public/data/${id}.json`)));

function storiesOf(id: string): readonly Story[] {
  const text = readOrUndefined(path.join(ROOT, 'public', 'data', storiesFile(id)));
  return text === undefined ? [] : v.parse(storiesSchema, JSON.parse(text)).stories;
}

/** With the actors where they are in the committed file; that a layout puts them there is what `--check` sees to. */
function compileAgain(id: string, files = readFolder(path.join(DATA, id)).files): Compiled {
  const published = committedOf(id);
  return compile({ id, files, published, steps: quickSteps(published.actors) });
}

describe.each(ids)('the committed dataset %s', { timeout: TIMEOUT_MS }, (id) => {
  it('is what its files compile to, byte for byte', () => {
    const { problems, result } = compileAgain(id);
    expect(problems.filter(({ severity }) => severity === 'error')).toEqual([]);
    expect(formatDataset(result!.dataset)).toBe(readCommitted(`public/data/${id}.json`));
    expect(result!.stories).toEqual(storiesOf(id));
  });

  it('has the version that docs/dataset.md defines', () => {
    const { version, ...content } = committedOf(id);
    const actors = content.actors.map(({ x: _x, y: _y, ...actor }) => actor);
    const json = JSON.stringify({ ...content, actors });
    expect(createHash('sha256').update(json).digest('hex').slice(0, 12)).toBe(version);
  });

  it('does not depend on the order in which files are read', () => {
    const files = new Map([...readFolder(path.join(DATA, id)).files].toReversed());
    expect(formatDataset(compileAgain(id, files).result!.dataset)).toBe(readCommitted(`public/data/${id}.json`));
  });

  describe('without language data', () => {
    afterEach(() => {
      vi.unstubAllGlobals();
    });

    it('compiles all the same', () => {
      vi.stubGlobal('Intl', undefined);
      expect(compileAgain(id).result).not.toBeNull();
    });
  });
});

it('lists the committed datasets in the index', () => {
  expect(formatIndex(ids.map((id) => indexEntry(committedOf(id), storiesOf(id))))).toBe(
    readCommitted('public/data/index.json'),
  );
});

it.each([
  ['data/schema', authoredSchemas()],
  ['public/data', compiledSchemas()],
])('%s holds the schemas that the definitions give', (folder, schemas) => {
  for (const [name, text] of schemas) expect(readCommitted(`${folder}/${name}`)).toBe(text);
});

import { spawnSync } from 'node:child_process';
import {
  appendFileSync,
  cpSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  renameSync,
  rmSync,
  writeFileSync,
} from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';

const BASE = path.join(import.meta.dirname, 'golden', 'base');
const TIMEOUT_MS = 60_000;

let folder = '';
const data = (...names: string[]): string => path.join(folder, 'data', ...names);
const out = (...names: string[]): string => path.join(folder, 'out', ...names);

/** The command on a copy of the golden base, as dataset `small`. */
function run(...args: string[]): { readonly status: number | null; readonly said: string } {
  const cli = path.join(import.meta.dirname, 'cli.ts');
  const command = ['--import', 'tsx', cli, '--data', data(), '--out', out(), ...args];
  const { status, stdout, stderr } = spawnSync(process.execPath, command, { encoding: 'utf8' });
  return { status, said: `${stdout}${stderr}`.replaceAll(folder, '') };
}

beforeEach(() => {
  folder = mkdtempSync(path.join(os.tmpdir(), 'attache-'));
  for (const name of [
    'actors.yaml',
    'annotations',
    'dataset.yaml',
    'disputes.yaml',
    'facts.yaml',
    'fingerprints',
    'sources.yaml',
  ]) {
    cpSync(path.join(BASE, name), data('small', name), { recursive: true });
  }
});
afterEach(() => {
  rmSync(folder, { recursive: true });
});

describe('the compile command', { timeout: TIMEOUT_MS }, () => {
  it('writes the dataset and the index, and finds them up to date afterwards', () => {
    const { status, said } = run();
    expect({ status, said }).toEqual({
      status: 0,
      said: expect.stringMatching(
        /^\/out\/small\.json: 2 sources, 6 sentences, 4 actors, 6 claims; version [0-9a-f]{12}\n$/,
      ),
    });
    expect(readdirSync(out())).toEqual(['attache-1.schema.json', 'index.json', 'small.json']);
    expect(run('--check')).toEqual({ status: 0, said: '' });
  });

  it('writes nothing when anything is wrong, and shows where', () => {
    run();
    const before = readFileSync(out('small.json'), 'utf8');
    appendFileSync(data('small', 'disputes.yaml'), '  - id: no id\n');
    const { status, said } = run();
    expect(status).toBe(1);
    expect(said).toContain(
      '/data/small/disputes.yaml:9:9  id "no id" is no id  ids are small letters and digits, joined by hyphens\n  9 |   - id: no id\n',
    );
    expect(readFileSync(out('small.json'), 'utf8')).toBe(before);
  });

  it('writes stories beside the dataset, and takes the file away with the last of them', () => {
    const text = 'text: [{ says: They met., claims: [gazette-2-ada-lind-borland-consult] }]';
    mkdirSync(data('small', 'stories'));
    const story = `title: Tale\nsummary: Short\nsteps: [{ heading: One, view: actor=arland, ${text} }]\n`;
    writeFileSync(data('small', 'stories', 'tale.yaml'), story);
    expect(run().status).toBe(0);
    expect(JSON.parse(readFileSync(out('small.stories.json'), 'utf8'))).toMatchObject({
      format: 'attache-stories/1',
      dataset: 'small',
      stories: [{ id: 'tale', steps: [{ view: 'actor=arland' }] }],
    });
    expect(readFileSync(out('index.json'), 'utf8')).toContain('"stories":[{"id":"tale","title":"Tale","steps":1}]');
    rmSync(data('small', 'stories', 'tale.yaml'));
    expect(run('--check').said).toContain('/out/small.stories.json is not what a compile gives');
    expect(run().status).toBe(0);
    expect(readdirSync(out())).toEqual(['attache-1.schema.json', 'index.json', 'small.json']);
    expect(run('--check').status).toBe(0);
  });

  it('fails a check when something is stale, and writes nothing', () => {
    const { status, said } = run('--check');
    expect(status).toBe(1);
    expect(said).toContain('/out/small.json is not what a compile gives: run npm run compile\n');
    expect(() => readdirSync(out())).toThrow('ENOENT');
  });

  it('verifies against the texts and prints the report', () => {
    const { status, said } = run('--corpus', path.join(BASE, 'corpus'), '--report');
    expect(status).toBe(0);
    expect(said).toContain('gazette          6       3       3');
  });

  it('keeps published ids, unless it is the first edition', () => {
    run();
    const facts = readFileSync(data('small', 'facts.yaml'), 'utf8').replace('id: talks', 'id: the-talks');
    writeFileSync(data('small', 'facts.yaml'), facts);
    for (const source of ['gazette', 'courier']) {
      const file = data('small', 'annotations', `${source}.yaml`);
      writeFileSync(file, readFileSync(file, 'utf8').replace('fact: talks', 'fact: the-talks'));
    }
    expect(run().said).toContain('the published fact "talks" is gone');
    expect(run('--first-edition').status).toBe(0);
  });

  it.each([
    ['an unknown dataset', ['smal'], '/data has no dataset "smal", but small\n'],
    ['an unknown option', ['--chek'], "Unknown option '--chek'"],
  ])('says what is wrong with %s', (_, args, words) => {
    const { status, said } = run(...args);
    expect(status).toBe(1);
    expect(said).toContain(words);
  });

  it('refuses a compiled file that it cannot read', () => {
    run();
    writeFileSync(out('small.json'), '<<<<<<< HEAD');
    expect(run()).toEqual({
      status: 1,
      said: '/out/small.json is no dataset of format 1: restore the committed one, or compile with --first-edition\n',
    });
  });

  it('does not let a dataset vanish with its folder', () => {
    run();
    renameSync(data('small'), data('other'));
    expect(run().said).toBe('the dataset "small" has no folder any more: bring it back, or delete /out/small.json\n');
  });

  it('says when a file is not UTF-8', () => {
    writeFileSync(data('small', 'facts.yaml'), Buffer.from([0x66, 0xe9, 0x0a]));
    expect(run().said).toContain('/data/small/facts.yaml:1:1  is not UTF-8 text  save it as UTF-8');
  });
});

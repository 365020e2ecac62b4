import { spawnSync } from 'node:child_process';
import { existsSync, mkdtempSync, mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { parseDataset } from '../dataset/parseDataset.ts';

let folder = '';
const file = (name: string): string => path.join(folder, name);

function run(...args: string[]): { readonly status: number | null; readonly said: string } {
  const command = ['--import', 'tsx', path.join(import.meta.dirname, 'cli.ts'), ...args];
  const { status, stdout, stderr } = spawnSync(process.execPath, command, { encoding: 'utf8' });
  return { status, said: `${stdout}${stderr}`.replaceAll(folder, '') };
}

beforeEach(() => {
  folder = mkdtempSync(path.join(os.tmpdir(), 'attache-'));
});
afterEach(() => {
  rmSync(folder, { recursive: true });
});

describe('the generate command', () => {
  it('writes a dataset that the app accepts, and says where', () => {
    const { status, said } = run('--actors', '60', '--links', '200', '--out', file('new/small.json'));
    expect([status, said]).toEqual([
      0,
      expect.stringMatching(/^\/new\/small\.json: 60 actors, 200 claims, \d+ sources\n$/),
    ]);
    expect(parseDataset(readFileSync(file('new/small.json'), 'utf8'))).toMatchObject({ ok: true });
  });

  it('says what it understands', () => {
    expect(run('--help')).toEqual({ status: 0, said: expect.stringContaining('--actors <n>') });
  });

  it.each([
    [['--actors', '60'], '--links is missing: it takes a whole number of 1 or more.'],
    [['--actors', '4', '--links', '9'], '--actors is "4": it takes a whole number of 5 or more.'],
    [['--actors', '60', '--links', '1e3'], '--links is "1e3"'],
    [['--actors', '60', '--links', '9', '--seed', ''], '--seed is ""'],
    [['--actors', '60', '--links', '9', '--colour', 'red'], "Unknown option '--colour'"],
  ])('%j are named with what is wrong about them, without a stack', (args, message) => {
    const { status, said } = run(...args);
    expect(status).toBe(1);
    expect(said).toContain(message);
    expect(said).toContain('--help');
    expect(said).not.toMatch(/\n {4}at /);
  });

  it('leaves what cannot be replaced as it was, and says why', () => {
    mkdirSync(file('taken.json'));
    writeFileSync(file('taken.json/kept'), '');
    const { status, said } = run('--actors', '60', '--links', '200', '--out', file('taken.json'));
    expect([status, said]).toEqual([1, expect.stringMatching(/^cannot write to .*EISDIR/)]);
    expect(existsSync(file('taken.json/kept'))).toBe(true);
  });
});

import {
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  statSync,
  utimesSync,
  writeFileSync,
} from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { afterEach, beforeEach, expect, it } from 'vitest';
import { writeWhole } from './writeWhole.ts';

let folder = '';
const inFolder = (name: string): string => path.join(folder, name);

beforeEach(() => {
  folder = mkdtempSync(path.join(os.tmpdir(), 'attache-'));
});
afterEach(() => {
  rmSync(folder, { recursive: true });
});

it('writes files, making the folder, and leaves nothing else', () => {
  const made = inFolder('made');
  writeWhole(
    made,
    new Map([
      ['a.json', 'A'],
      ['b.json', 'B'],
    ]),
  );
  expect(readdirSync(made)).toEqual(['a.json', 'b.json']);
  expect(readFileSync(path.join(made, 'b.json'), 'utf8')).toBe('B');
});

it('does not touch a file that holds the text already', () => {
  writeFileSync(inFolder('a.json'), 'A');
  utimesSync(inFolder('a.json'), 1, 1);
  writeWhole(folder, new Map([['a.json', 'A']]));
  expect(statSync(inFolder('a.json')).mtimeMs).toBe(1000);
});

it('says why it cannot write, and leaves neither half a file nor a changed one', () => {
  writeFileSync(inFolder('a.json'), 'before');
  const files = new Map([
    ['a.json', 'after'],
    ['no/such/folder.json', 'X'],
  ]);
  expect(() => writeWhole(folder, files)).toThrow(`cannot write to ${folder}: `);
  expect(readdirSync(folder)).toEqual(['a.json']);
  expect(readFileSync(inFolder('a.json'), 'utf8')).toBe('before');
});

it('says so when the folder cannot be made', () => {
  writeFileSync(inFolder('file'), '');
  expect(() => writeWhole(inFolder('file'), new Map([['a.json', 'A']]))).toThrow(
    `cannot write to ${inFolder('file')}: `,
  );
});

it('clears away what a killed compiler left, but not what another is writing', () => {
  mkdirSync(folder, { recursive: true });
  writeFileSync(inFolder('.a.json.1-00.tmp'), 'old');
  utimesSync(inFolder('.a.json.1-00.tmp'), 1, 1);
  writeFileSync(inFolder('.a.json.2-00.tmp'), 'young');
  writeWhole(folder, new Map([['a.json', 'A']]));
  expect(readdirSync(folder)).toEqual(['.a.json.2-00.tmp', 'a.json']);
});

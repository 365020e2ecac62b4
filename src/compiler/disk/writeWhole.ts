import { randomBytes } from 'node:crypto';
import {
  closeSync,
  fsyncSync,
  mkdirSync,
  openSync,
  readdirSync,
  readFileSync,
  renameSync,
  rmSync,
  statSync,
  writeFileSync,
} from 'node:fs';
import path from 'node:path';
import { messageOf } from './readFolder.ts';

/**
 * Writes files so that nobody ever sees half of one, nor some of them when another could not be written: all go to
 * temporary files first, which then take their names in the order given. Files that hold the text already stay as they
 * are; one whose text is null is taken away. Temporary names are unique, so two compilers at once do not harm each other.
 */
export function writeWhole(folder: string, files: ReadonlyMap<string, string | null>): void {
  const temporary = new Map<string, string>();
  try {
    mkdirSync(folder, { recursive: true });
    removeLeftovers(folder);
    for (const name of findStale(folder, files)) {
      const text = files.get(name) ?? null;
      if (text === null) continue;
      const file = path.join(folder, `.${name}.${process.pid}-${randomBytes(4).toString('hex')}.tmp`);
      temporary.set(name, file);
      writeThrough(file, text);
    }
    for (const [name, file] of temporary) renameSync(file, path.join(folder, name));
    for (const [name, text] of files) if (text === null) rmSync(path.join(folder, name), { force: true });
  } catch (fault) {
    throw cannotWrite(folder, fault);
  } finally {
    for (const file of temporary.values()) rmSync(file, { force: true });
  }
}

/** The names of the files that do not hold their text. */
export function findStale(folder: string, files: ReadonlyMap<string, string | null>): string[] {
  return [...files]
    .filter(([name, text]) => readOrUndefined(path.join(folder, name)) !== (text ?? undefined))
    .map(([name]) => name);
}

export function cannotWrite(folder: string, fault: unknown): Error {
  return new Error(`cannot write to ${folder}: ${reasonOf(fault)}`, { cause: fault });
}

const REASONS: Readonly<Record<string, string>> = {
  ENOSPC: 'the disk is full',
  EDQUOT: 'the disk quota is used up',
  EFBIG: 'files may not be so large there',
  EROFS: 'the disk is read-only',
  EACCES: 'you may not write there',
  EPERM: 'you may not write there',
};

function reasonOf(fault: unknown): string {
  const code = fault instanceof Error && 'code' in fault ? String(fault.code) : '';
  return REASONS[code] ?? messageOf(fault);
}

function writeThrough(file: string, text: string): void {
  const handle = openSync(file, 'wx');
  try {
    writeFileSync(handle, text);
    fsyncSync(handle);
  } finally {
    closeSync(handle);
  }
}

export function readOrUndefined(file: string): string | undefined {
  try {
    return readFileSync(file, 'utf8');
  } catch {
    return undefined;
  }
}

const LEFTOVER = /^\..*\.tmp$/;
const LEFTOVER_AGE_MS = 60_000;

/** What a compiler that was killed left behind; younger ones may belong to one that is at work. */
function removeLeftovers(folder: string): void {
  for (const name of readdirSync(folder).filter((each) => LEFTOVER.test(each))) {
    const file = path.join(folder, name);
    const age = Date.now() - (statSync(file, { throwIfNoEntry: false })?.mtimeMs ?? Date.now());
    if (age > LEFTOVER_AGE_MS) rmSync(file, { force: true });
  }
}

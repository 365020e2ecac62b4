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

/**
 * Writes files so that nobody ever sees half of one, nor some of them when another could not be written: all go to
 * temporary files first, which then take their names in the order given. Files that hold the text already stay as they
 * are. Temporary names are unique, so two compilers at once do not harm each other.
 */
export function writeWhole(folder: string, files: ReadonlyMap<string, string>): void {
  mkdirSync(folder, { recursive: true });
  removeLeftovers(folder);
  const changed = [...files].filter(([name, text]) => readOrUndefined(path.join(folder, name)) !== text);
  const written: { readonly from: string; readonly to: string }[] = [];
  try {
    for (const [name, text] of changed) {
      const from = path.join(folder, `.${name}.${process.pid}-${randomBytes(4).toString('hex')}.tmp`);
      written.push({ from, to: path.join(folder, name) });
      writeThrough(from, text);
    }
    for (const { from, to } of written) renameSync(from, to);
  } finally {
    for (const { from } of written) rmSync(from, { force: true });
  }
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

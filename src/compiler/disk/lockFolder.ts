import { closeSync, openSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import process from 'node:process';

const LOCK = '.writing.lock';
const LOOK_AGAIN_MS = 40;
/** Longer than any writing takes: who holds it so long is gone, or on another machine that died. */
const OLDEST_MS = 30_000;

/**
 * Waits until no other compiler writes in this folder, and keeps others out, so that the files that are written together
 * stay together. A compiler that was killed holds nobody up: its lock says which process it was.
 * @returns what lets others in again
 */
export function lockFolder(folder: string): () => void {
  const file = path.join(folder, LOCK);
  while (!take(file)) {
    if (isAbandoned(file)) remove(file);
    Atomics.wait(new Int32Array(new SharedArrayBuffer(4)), 0, 0, LOOK_AGAIN_MS);
  }
  return () => rmSync(file, { force: true });
}

/** Under a lock of its own: else two would find the same one abandoned, and the slower take away what the faster took. */
function remove(file: string): void {
  const removal = `${file}.removal`;
  if (!take(removal)) {
    if (isAbandoned(removal)) rmSync(removal, { force: true });
    return;
  }
  if (isAbandoned(file)) rmSync(file, { force: true });
  rmSync(removal, { force: true });
}

function take(file: string): boolean {
  let handle: number;
  try {
    handle = openSync(file, 'wx');
  } catch (fault) {
    if (fault instanceof Error && 'code' in fault && fault.code === 'EEXIST') return false;
    throw fault;
  }
  try {
    writeFileSync(handle, String(process.pid));
  } catch {
    // On a full disk there is a lock all the same; its age tells when nobody holds it any more.
  } finally {
    closeSync(handle);
  }
  return true;
}

function isAbandoned(file: string): boolean {
  const taken = statSync(file, { throwIfNoEntry: false })?.mtimeMs;
  if (taken === undefined) return false;
  if (Date.now() - taken > OLDEST_MS) return true;
  const owner = ownerOf(file);
  return owner !== undefined && !isAlive(owner);
}

function ownerOf(file: string): number | undefined {
  try {
    const text = readFileSync(file, 'utf8');
    return /^\d+$/.test(text) ? Number(text) : undefined;
  } catch {
    return undefined;
  }
}

function isAlive(pid: number): boolean {
  try {
    process.kill(pid, 0);
    return true;
  } catch (fault) {
    return fault instanceof Error && 'code' in fault && fault.code === 'EPERM';
  }
}

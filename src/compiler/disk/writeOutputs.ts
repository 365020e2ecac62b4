import { mkdirSync } from 'node:fs';
import type { Outputs } from './buildDatasets.ts';
import { lockFolder } from './lockFolder.ts';
import { cannotWrite, findStale, writeWhole } from './writeWhole.ts';

/** Writes what a compile gives, all of it before another compiler writes any of its own. @param out where the lock is */
export function writeOutputs(outputs: Outputs, out: string): void {
  const isCurrent = [...outputs].every(([folder, files]) => findStale(folder, files).length === 0);
  if (isCurrent) return;
  const unlock = open(out);
  try {
    for (const [folder, files] of outputs) writeWhole(folder, files);
  } finally {
    unlock();
  }
}

function open(out: string): () => void {
  try {
    mkdirSync(out, { recursive: true });
    return lockFolder(out);
  } catch (fault) {
    throw cannotWrite(out, fault);
  }
}

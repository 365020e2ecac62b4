import { statSync } from 'node:fs';
import path from 'node:path';
import { filesIn, messageOf } from './readFolder.ts';

const POLL_MS = 150;

/**
 * Runs now and whenever a file of the folder has changed. Looks rather than listens: recursive file events are not
 * reliable on every system, and a look at some thousand files takes milliseconds.
 */
export function watchFolder(folder: string, run: () => void): void {
  let before = '';
  const look = (): void => {
    try {
      const now = fingerprint(folder);
      if (now !== before) {
        before = now;
        run();
      }
    } catch (fault) {
      // A folder or file may be away for the moment in which an editor saves it.
      console.error(messageOf(fault));
    }
    setTimeout(look, POLL_MS);
  };
  look();
}

function fingerprint(folder: string): string {
  return filesIn(folder)
    .map((file) => {
      const { mtimeMs, size } = statSync(path.join(folder, file));
      return `${file} ${mtimeMs} ${size}`;
    })
    .join('\n');
}

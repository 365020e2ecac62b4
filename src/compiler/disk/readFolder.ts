import { existsSync, readdirSync, readFileSync, statSync } from 'node:fs';
import path from 'node:path';
import { error, type Finding } from '../problem.ts';

const READ = /\.(?:ya?ml|txt)$/;

/** The text files of a folder and its subfolders by their names within it, in a fixed order. */
export function readFolder(folder: string): {
  readonly files: ReadonlyMap<string, string>;
  readonly findings: readonly Finding[];
} {
  const files = new Map<string, string>();
  const findings: Finding[] = [];
  for (const file of filesIn(folder)) {
    try {
      files.set(file, new TextDecoder('utf-8', { fatal: true }).decode(readFileSync(path.join(folder, file))));
    } catch (fault) {
      const isEncoding = fault instanceof TypeError;
      files.set(file, '');
      findings.push(
        error(
          { file, offset: 0 },
          isEncoding ? 'is not UTF-8 text' : `cannot be read: ${messageOf(fault)}`,
          isEncoding ? 'save it as UTF-8' : '',
        ),
      );
    }
  }
  return { files, findings };
}

/** The names of the folder's files that the compiler reads, with forward slashes. */
export function filesIn(folder: string): string[] {
  if (!existsSync(folder)) throw new Error(`there is no folder ${folder}`);
  return readdirSync(folder, { recursive: true, encoding: 'utf8' })
    .filter((file) => READ.test(file) && statSync(path.join(folder, file)).isFile())
    .map((file) => file.split(path.sep).join('/'))
    .toSorted();
}

export function messageOf(fault: unknown): string {
  return fault instanceof Error ? fault.message : String(fault);
}

import { spawn, type ChildProcess } from 'node:child_process';
import type { SlowSteps } from './compile.ts';
import { readPublished } from './disk/buildDatasets.ts';
import { watchFolder } from './disk/watchFolder.ts';
import { quickSteps } from './quickSteps.ts';

/**
 * Compiles whenever something under `data` changes: at once with the actors where they are, so that the page can show
 * the change, then in a process of its own with the layout, which takes seconds.
 */
export function watch(data: string, out: string, run: (stepsOf: (id: string) => SlowSteps) => number): void {
  const steps = new Map<string, SlowSteps>();
  const stepsOf = (id: string): SlowSteps => {
    const known = steps.get(id) ?? quickSteps(readPublished(out, id)?.actors ?? []);
    steps.set(id, known);
    return known;
  };
  let settling: ChildProcess | undefined;
  process.on('exit', () => settling?.kill());
  watchFolder(data, () => {
    settling?.kill();
    if (run(stepsOf) !== 0) return;
    settling = compileInFull();
    // From then on actors stay where the layout has put them.
    settling.on('exit', (code) => {
      if (code === 0) steps.clear();
    });
  });
}

/** The same command without --watch. That no id vanishes has been seen to. */
function compileInFull(): ChildProcess {
  const args = process.argv.slice(1).filter((arg) => arg !== '--watch');
  return spawn(process.execPath, [...process.execArgv, ...args, '--first-edition'], { stdio: 'ignore' });
}

import { spawn, spawnSync, type ChildProcess } from 'node:child_process';
import { cpSync, existsSync, mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { build } from 'vite';
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';

/** `KILLS=200 npx vitest run src/compiler/killed` kills oftener. */
const KILLS = Number(process.env['KILLS'] ?? 10);
const TIMEOUT_MS = 3_600_000;
const ROOT = path.join(import.meta.dirname, '..', '..');
const BASE = path.join(import.meta.dirname, 'golden', 'base');
/** The command as one file, which starts several times faster than its sources. */
const BUILT = path.join(ROOT, 'node_modules', '.cache', 'attache', `compiler-${process.pid}`);
const isWindows = process.platform === 'win32';

type Version = 'one' | 'two';
type Files = ReadonlyMap<string, string>;

let folder = '';
const data = (version: Version): string => path.join(folder, version);
const out = (): string => path.join(folder, 'out');
const compiled: Record<Version, Files> = { one: new Map(), two: new Map() };

beforeAll(async () => {
  await build({
    configFile: false,
    root: ROOT,
    logLevel: 'warn',
    build: {
      ssr: path.join(import.meta.dirname, 'cli.ts'),
      outDir: BUILT,
      copyPublicDir: false,
      rolldownOptions: { output: { entryFileNames: 'cli.mjs' } },
    },
  });
  folder = mkdtempSync(path.join(os.tmpdir(), 'attache-'));
  for (const version of ['one', 'two'] as const) {
    cpSync(BASE, path.join(data(version), 'small'), { recursive: true });
    for (const other of ['corpus', 'report.txt', 'compiled.json']) {
      rmSync(path.join(data(version), 'small', other), { recursive: true });
    }
  }
  const about = path.join(data('two'), 'small', 'dataset.yaml');
  writeFileSync(about, readFileSync(about, 'utf8').replace(/^title: .*$/m, `title: ${'Another title '.repeat(2000)}`));
  for (const version of ['one', 'two'] as const) {
    run(version);
    compiled[version] = filesIn(out());
    rmSync(out(), { recursive: true });
  }
}, TIMEOUT_MS);

afterAll(() => {
  rmSync(BUILT, { recursive: true, force: true });
  rmSync(folder, { recursive: true, force: true });
});

beforeEach(() => rmSync(out(), { recursive: true, force: true }));

const command = (version: Version): string[] => [path.join(BUILT, 'cli.mjs'), '--data', data(version), '--out', out()];

function run(
  version: Version,
  ...before: readonly string[]
): { readonly status: number | null; readonly said: string } {
  const [program = '', ...args] = [...before, process.execPath, ...command(version)];
  const { status, stderr } = spawnSync(program, args, { encoding: 'utf8' });
  // How far it is, a slow machine says aloud.
  const lines = stderr.split('\n').filter((line) => line !== '' && !line.startsWith('small: '));
  return { status, said: lines.join('\n').replaceAll(folder, '') };
}

/** What is published; not what is on its way, which has a dot in front. */
function filesIn(where: string): Files {
  const names = existsSync(where) ? readdirSync(where).filter((name) => !name.startsWith('.')) : [];
  return new Map(names.toSorted().map((name) => [name, readFileSync(path.join(where, name), 'utf8')]));
}

function exitOf(child: ChildProcess): Promise<number | null> {
  return new Promise((resolve) => child.on('exit', resolve));
}

const other = (version: Version): Version => (version === 'one' ? 'two' : 'one');
const pause = (ms: number): Promise<void> => new Promise((resolve) => setTimeout(resolve, ms));

/** Until the compiler has begun to write, or has ended. */
async function writing(child: ChildProcess): Promise<void> {
  while (child.exitCode === null && !readdirSync(out()).some((name) => name.startsWith('.'))) {
    await new Promise((resolve) => setImmediate(resolve));
  }
}

describe('what is published is one whole version', () => {
  it('of two that differ in every file but the schema', () => {
    const names = ['attache-1.schema.json', 'index.json', 'small.json'];
    for (const files of [compiled.one, compiled.two]) expect([...files.keys()]).toEqual(names);
    expect(names.filter((name) => compiled.one.get(name) === compiled.two.get(name))).toEqual([names[0]]);
  });

  it(
    `when the compiler is killed ${KILLS} times, at any moment or while it writes`,
    { timeout: TIMEOUT_MS },
    async () => {
      run('one');
      const start = performance.now();
      run('two');
      const wholeMs = performance.now() - start;
      const seen = { killed: 0, before: 0, between: 0, after: 0 };
      let now: Version = 'two';
      for (let kill = 0; kill < KILLS; kill++) {
        const next = other(now);
        const child = spawn(process.execPath, command(next), { stdio: 'ignore' });
        const exit = exitOf(child);
        if (kill % 2 === 0) await pause(Math.random() * wholeMs);
        else {
          await writing(child);
          const until = performance.now() + Math.random() * 8;
          while (performance.now() < until);
        }
        child.kill('SIGKILL');
        if ((await exit) === null) seen.killed += 1;
        const files = filesIn(out());
        const isOf = (version: Version, name: string) => files.get(name) === compiled[version].get(name);
        // Each file is whole; and the list, written last, never speaks of a dataset that is not there yet.
        for (const name of files.keys()) expect([name, isOf(now, name) || isOf(next, name)]).toEqual([name, true]);
        expect([...files.keys()]).toEqual([...compiled.one.keys()]);
        expect(isOf(next, 'index.json') && !isOf(next, 'small.json')).toBe(false);
        if (isOf(now, 'small.json')) seen.before += 1;
        else if (isOf(now, 'index.json')) seen.between += 1;
        else seen.after += 1;
        // Whatever was left behind stops nobody.
        expect(run(next)).toEqual({ status: 0, said: '' });
        expect(filesIn(out())).toEqual(compiled[next]);
        now = next;
      }
      console.log(
        `killed ${seen.killed} of ${KILLS}: ${seen.before} before, ${seen.between} between files, ${seen.after} after`,
      );
      expect(seen.killed).toBeGreaterThan(0);
    },
  );

  it('when several compilers write different versions at once', { timeout: TIMEOUT_MS }, async () => {
    for (let round = 0; round < Math.max(2, KILLS / 20); round++) {
      const versions: Version[] = ['one', 'two', 'one', 'two'];
      // All of them meet what one left that was killed: each may take it away, and none what another has taken since.
      mkdirSync(out(), { recursive: true });
      writeFileSync(path.join(out(), '.writing.lock'), String(spawnSync(process.execPath, ['--version']).pid));
      const exits = versions.map((version) => exitOf(spawn(process.execPath, command(version), { stdio: 'ignore' })));
      expect(await Promise.all(exits)).toEqual([0, 0, 0, 0]);
      const files = filesIn(out());
      expect([compiled.one, compiled.two]).toContainEqual(files);
      expect(readdirSync(out()).filter((name) => name.startsWith('.'))).toEqual([]);
    }
  });

  it.skipIf(isWindows)('when the disk has no room for the next', { timeout: TIMEOUT_MS }, () => {
    run('one');
    // As a full disk does, this lets a part of a file be written and refuses the rest; it takes no rights to set up.
    const { status, said } = run('two', 'sh', '-c', 'ulimit -f 8; exec "$@"', 'sh');
    expect({ status, said }).toEqual({ status: 1, said: 'cannot write to /out: files may not be so large there' });
    expect(filesIn(out())).toEqual(compiled.one);
    expect(readdirSync(out())).toEqual([...compiled.one.keys()]);
  });

  it('when it may not be written', { timeout: TIMEOUT_MS }, () => {
    mkdirSync(path.dirname(out()), { recursive: true });
    // Not by rights, which mean nothing to root: a file where the folder should be.
    writeFileSync(out(), 'in the way');
    expect(run('two').status).toBe(1);
    expect(readFileSync(out(), 'utf8')).toBe('in the way');
  });
});

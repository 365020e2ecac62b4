import { readdirSync, readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import type { Plugin } from 'vite';
import { siteStep } from './builtSite.ts';

const FILE = 'licences.txt';
/** Those that somebody has read. A build with another fails until somebody has read that too. */
const KNOWN = new Set(['MIT', 'ISC', 'BSD-2-Clause', 'BSD-3-Clause', 'Apache-2.0', '0BSD']);
const FONTS = 'src/ui/fonts/OFL.txt';

export interface Licences {
  /** To be a part of every build whose code ships: the site's, its workers', the service worker's. */
  readonly gather: () => Plugin;
  /** Writes `licences.txt` into the site: of every package with code in it the name, the version and the licence's text. */
  readonly write: () => Plugin;
}

export function licences(): Licences {
  const folders = new Set<string>();
  return {
    gather: () => ({
      name: 'gather-licences',
      apply: 'build',
      generateBundle(_, bundle) {
        for (const file of Object.values(bundle)) {
          for (const id of file.type === 'chunk' ? file.moduleIds : []) {
            const folder = packageOf(id);
            if (folder !== undefined) folders.add(folder);
          }
        }
      },
    }),
    write: () =>
      siteStep('write-licences', 'closeBundle', ({ root, outDir }) =>
        writeFileSync(path.join(outDir, FILE), textOf(root, [...folders].map(readLicence))),
      ),
  };
}

/** The folder of the package that a module is of. */
export function packageOf(id: string): string | undefined {
  return /^(?!\0).*\/node_modules\/(?:@[^/]+\/)?[^/@]+(?=\/)/.exec(id)?.[0];
}

interface Licence {
  readonly name: string;
  readonly version: string;
  readonly kind: string;
  readonly text: string;
}

function readLicence(folder: string): Licence {
  const about: unknown = JSON.parse(readFileSync(path.join(folder, 'package.json'), 'utf8'));
  const field = (key: string): string => {
    const value: unknown = typeof about === 'object' && about !== null ? Reflect.get(about, key) : undefined;
    return typeof value === 'string' ? value : '';
  };
  const [name, version, kind] = [field('name'), field('version'), field('license')];
  const file = readdirSync(folder).find((each) => /^(?:licen[cs]e|copying)/i.test(each));
  if (!KNOWN.has(kind) || file === undefined) {
    throw new Error(`${name} ${version} comes under “${kind}”${file === undefined ? ', without its text' : ''}`);
  }
  return { name, version, kind, text: readFileSync(path.join(folder, file), 'utf8').trim() };
}

function textOf(root: string, found: readonly Licence[]): string {
  const own = readFileSync(path.join(root, 'LICENSE'), 'utf8').trim();
  const fonts = readFileSync(path.join(root, FONTS), 'utf8').trim();
  const packages = found
    .toSorted((one, other) => (one.name < other.name ? -1 : 1))
    .map(({ name, version, kind, text }) => `${name} ${version} (${kind})\n\n${text}`);
  return `${[`Attaché\n\n${own}`, ...packages, `Inter, Newsreader (OFL-1.1)\n\n${fonts}`].join(`\n\n${'-'.repeat(72)}\n\n`)}\n`;
}

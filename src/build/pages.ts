import { existsSync, mkdirSync, rmSync } from 'node:fs';
import path from 'node:path';
import { pathToFileURL } from 'node:url';
import process from 'node:process';
import { build, type Plugin } from 'vite';
import { siteStep } from './builtSite.ts';

export interface PageOptions {
  /** Most pages to write; the app's own permalinks serve the rest. */
  readonly pages: number;
  /** Most pictures to draw; the pages beyond share one. */
  readonly pictures: number;
  /** Where the site will be (`https://example.org/map/`); null: addresses are relative. */
  readonly siteUrl: string | null;
}

/**
 * Writes a page for each actor and link into the built site (docs/pages.md), and each dataset's preview. Set by
 * `ATTACHE_PAGES`, `ATTACHE_PICTURES` and `SITE_URL`.
 */
export function pages(options: Partial<PageOptions> = {}): Plugin {
  return siteStep('pages', 'closeBundle', async ({ root, outDir }) => {
    const list = path.join(outDir, 'data', 'index.json');
    // A build that failed, or that is not of the app, has no page to make others of.
    if (!existsSync(list) || !existsSync(path.join(outDir, 'index.html'))) return;
    await writePages(root, outDir, { ...fromEnvironment(), ...options });
  });
}

function fromEnvironment(): PageOptions {
  const { ATTACHE_PAGES, ATTACHE_PICTURES, SITE_URL } = process.env;
  const siteUrl = SITE_URL ? new URL(SITE_URL).href.replace(/\/*$/, '/') : null;
  return {
    pages: count('ATTACHE_PAGES', ATTACHE_PAGES, 2000),
    pictures: count('ATTACHE_PICTURES', ATTACHE_PICTURES, 600),
    siteUrl,
  };
}

function count(name: string, given: string | undefined, otherwise: number): number {
  if (given === undefined || given === '') return otherwise;
  if (!/^\d+$/.test(given)) throw new Error(`${name}=${given} is no whole number`);
  return Number(given);
}

/** What of src/pages is run, without the folders being joined: it is built for Node first, as the app is for browsers. */
interface PagesProgram {
  readonly writePages: (root: string, outDir: string, options: PageOptions) => Promise<void>;
}

async function writePages(root: string, outDir: string, options: PageOptions): Promise<void> {
  const folder = path.join(root, 'node_modules', '.cache', 'attache', `pages-${process.pid}`);
  mkdirSync(folder, { recursive: true });
  try {
    await build({
      configFile: false,
      root,
      logLevel: 'warn',
      define: { 'process.env.NODE_ENV': '"production"' },
      build: {
        ssr: path.join(root, 'src/pages/writePages.tsx'),
        outDir: folder,
        emptyOutDir: true,
        copyPublicDir: false,
        rolldownOptions: { output: { entryFileNames: 'writePages.mjs' } },
      },
    });
    const program: unknown = await import(pathToFileURL(path.join(folder, 'writePages.mjs')).href);
    if (!isProgram(program)) throw new Error('src/pages/writePages.tsx exports no writePages');
    await program.writePages(root, outDir, options);
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

function isProgram(value: unknown): value is PagesProgram {
  return typeof value === 'object' && value !== null && 'writePages' in value;
}

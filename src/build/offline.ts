import { createHash } from 'node:crypto';
import { readFileSync, readdirSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { build, type Plugin } from 'vite';
import { siteStep } from './builtSite.ts';

/** Larger files, like a big dataset, are not fetched ahead of need. */
const MOST_BYTES = 8 * 1024 * 1024;

/**
 * Writes `sw.js`: the service worker with the list of this build's files, each with the hash of its bytes. A file that
 * arrives with other bytes, like one cut off half-way, is refused whole (subresource integrity), so it is never kept.
 */
export function offline({ plugins = [] }: { readonly plugins?: Plugin[] } = {}): Plugin {
  return siteStep('offline', 'closeBundle', async ({ root, outDir }) => {
    const manifest = precacheManifest(outDir);
    const built = await build({
      configFile: false,
      root,
      logLevel: 'warn',
      plugins,
      define: { 'self.__WB_MANIFEST': JSON.stringify(manifest), 'process.env.NODE_ENV': '"production"' },
      build: {
        write: false,
        rolldownOptions: {
          input: path.join(root, 'src/offline/serviceWorker.worker.ts'),
          output: { format: 'iife' },
        },
      },
    });
    const [result] = Array.isArray(built) ? built : [built];
    const chunk = result && 'output' in result ? result.output[0] : undefined;
    if (!chunk) throw new Error('the service worker was not built');
    writeFileSync(path.join(outDir, 'sw.js'), chunk.code);
  });
}

function precacheManifest(outDir: string): { url: string; revision: string; integrity: string }[] {
  return readdirSync(outDir, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) => path.relative(outDir, path.join(entry.parentPath, entry.name)).split(path.sep).join('/'))
    .filter(isKept)
    .toSorted()
    .flatMap((url) => {
      const bytes = readFileSync(path.join(outDir, url));
      if (bytes.length > MOST_BYTES) return [];
      const integrity = `sha384-${createHash('sha384').update(bytes).digest('base64')}`;
      return [{ url, revision: createHash('sha256').update(bytes).digest('hex').slice(0, 16), integrity }];
    });
}

/**
 * The app and its data; not the pages and pictures made for other sites, what only developers read, nor the template of
 * exported pages, which is the whole app a second time.
 */
function isKept(url: string): boolean {
  return !/^(?:\.vite\/|actor\/|link\/|story\/|sw\.js|page-template\.html|robots\.txt|sitemap)|\.map$/.test(url);
}

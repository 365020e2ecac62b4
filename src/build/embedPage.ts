import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import type { Plugin } from 'vite';

const NAME = 'embed.html';

/**
 * The page that stands in the pages of others: the app's own, marked. It is a file of its own, so that a host can allow
 * it alone to be framed (docs/hosting.md).
 */
export function embedPage(): Plugin {
  let outDir = '';
  return {
    name: 'embed-page',
    configResolved(config) {
      outDir = path.resolve(config.root, config.build.outDir);
    },
    /** The development server answers with index.html. */
    transformIndexHtml: (html, { server, originalUrl }) =>
      server && originalUrl?.includes(`/${NAME}`) ? mark(html) : undefined,
    closeBundle: {
      order: 'post',
      sequential: true,
      handler() {
        const page = path.join(outDir, 'index.html');
        if (existsSync(page)) writeFileSync(path.join(outDir, NAME), mark(readFileSync(page, 'utf8')));
      },
    },
  };
}

function mark(html: string): string {
  return html
    .replace('<html ', '<html data-embed ')
    .replace(/(\s*)<meta\s+name="description"[^>]*>/, '$1<meta name="robots" content="noindex" />');
}

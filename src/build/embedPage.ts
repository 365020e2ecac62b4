import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import type { Plugin } from 'vite';
import { siteStep } from './builtSite.ts';

const NAME = 'embed.html';

/**
 * The page that stands in the pages of others: the app's own, marked. It is a file of its own, so that a host can allow
 * it alone to be framed (docs/hosting.md).
 */
export function embedPage(): Plugin[] {
  return [
    siteStep('embed-page', 'closeBundle', ({ outDir }) => {
      const page = path.join(outDir, 'index.html');
      if (existsSync(page)) writeFileSync(path.join(outDir, NAME), mark(readFileSync(page, 'utf8')));
    }),
    {
      name: 'embed-page-in-development',
      apply: 'serve',
      /** The development server answers with index.html. */
      transformIndexHtml: (html, { originalUrl }) => (originalUrl?.includes(`/${NAME}`) ? mark(html) : undefined),
    },
  ];
}

function mark(html: string): string {
  return html
    .replace('<html ', '<html data-embed ')
    .replace(/(\s*)<meta\s+name="description"[^>]*>/, '$1<meta name="robots" content="noindex" />');
}

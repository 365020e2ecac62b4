import { createHash } from 'node:crypto';
import { readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { build, type Plugin, type PluginOption, type UserConfig } from 'vite';
import { siteStep } from './builtSite.ts';

/** The name of the template among the files of a site; `export/pageFile.ts` fetches it. */
export const TEMPLATE = 'page-template.html';
/** Where the export puts the dataset: `dataset/embedded.ts` reads it there. */
const PLACE = '<!--attache-dataset-->';

/**
 * Writes the whole app as one HTML file without data. Scripts, styles and fonts are in it; it may run these scripts, by
 * their hashes, and nothing else, and may ask nobody for anything.
 *
 * @param config what the site itself is built with, as far as it shapes the program
 */
export function singleFile(config: Pick<UserConfig, 'resolve'> & { readonly plugins: () => PluginOption[] }): Plugin {
  return siteStep('single-file', 'writeBundle', async ({ root, outDir }) => {
    const built = await build({
      configFile: false,
      root,
      base: './',
      logLevel: 'warn',
      resolve: config.resolve ?? {},
      plugins: [...config.plugins(), withoutWorkers(), withoutPreloads()],
      publicDir: false,
      build: {
        write: false,
        cssCodeSplit: false,
        modulePreload: false,
        assetsInlineLimit: () => true,
        rolldownOptions: { output: { codeSplitting: false } },
      },
    });
    const [result] = Array.isArray(built) ? built : [built];
    if (!result || !('output' in result)) throw new Error('the single file was not built');
    const text = (ending: string): string => {
      const [file, ...others] = result.output.filter(({ fileName }) => fileName.endsWith(ending));
      if (!file || others.length > 0) throw new Error(`the single file needs exactly one ${ending}`);
      return file.type === 'chunk' ? file.code : Buffer.from(file.source).toString('utf8');
    };
    const favicon = readFileSync(path.join(root, 'public/favicon.svg')).toString('base64');
    const page = assemble({ html: text('.html'), script: text('.js'), style: text('.css'), favicon });
    writeFileSync(path.join(outDir, TEMPLATE), page);
  });
}

/** A page from disk can start no worker: their addresses are empty, and their work is done in the page. */
function withoutWorkers(): Plugin {
  return {
    name: 'without-workers',
    enforce: 'pre',
    resolveId: (id) => (id.endsWith('?worker&url') ? '\0no-worker' : undefined),
    load: (id) => (id === '\0no-worker' ? "export default '';" : undefined),
  };
}

/** What a page names to be fetched ahead would be left a file of its own. */
function withoutPreloads(): Plugin {
  return {
    name: 'without-preloads',
    transformIndexHtml: { order: 'pre', handler: (html) => html.replaceAll(/\s*<link\s+rel="preload"[^>]*>/g, '') },
  };
}

export interface Parts {
  readonly html: string;
  readonly script: string;
  readonly style: string;
  /** An SVG in base64. */
  readonly favicon: string;
}

export function assemble({ html, script, style, favicon }: Parts): string {
  const program = escapeScript(script);
  const page = html
    // What fetches data ahead of the program: here it is in the page.
    .replaceAll(/<script>[\s\S]*?<\/script>\s*/g, (inline) => (inline.includes('fetch(') ? '' : inline))
    .replaceAll(/\s*<script type="module"[^>]*><\/script>/g, '')
    .replaceAll(/\s*<link rel="(?:stylesheet|modulepreload)"[^>]*>/g, '')
    .replace(/<link rel="icon"[^>]*>/, () => `<link rel="icon" href="data:image/svg+xml;base64,${favicon}" />`)
    .replace('</head>', () => `<style>${style}</style>\n  </head>`)
    .replace('</body>', () => `${PLACE}\n<script type="module">${program}</script>\n  </body>`);
  const left =
    /<(?:script|link|img)[^>]*\s(?:src|href)="(?!data:)[^"]*"/.exec(page) ?? /url\((?!["']?data:)[^)]*\)/.exec(style);
  if (left) throw new Error(`the single file would ask for ${left[0]}`);
  const policy = policyOf(page);
  return page.replace('<head>', () => `<head>\n    <meta http-equiv="Content-Security-Policy" content="${policy}" />`);
}

/** Inside a script element only these can end it or change how its end is found; escaped, strings mean the same. */
function escapeScript(script: string): string {
  return script.replaceAll(/<(?=\/script|!--)/gi, String.raw`\x3C`);
}

function policyOf(page: string): string {
  const hashes = (pattern: RegExp) =>
    [...page.matchAll(pattern)].map(
      ([, text = '']) => `'sha256-${createHash('sha256').update(text).digest('base64')}'`,
    );
  return [
    "default-src 'none'",
    ['script-src', ...hashes(/<script(?: type="module")?>([\s\S]*?)<\/script>/g)].join(' '),
    ['style-src', ...hashes(/<style>([\s\S]*?)<\/style>/g)].join(' '),
    'img-src data: blob:',
    'font-src data:',
    "base-uri 'none'",
    "form-action 'none'",
    "require-trusted-types-for 'script'",
    'trusted-types attache',
  ].join('; ');
}

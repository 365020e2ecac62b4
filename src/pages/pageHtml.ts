import { words } from '../ui/words.ts';
import { appWords } from '../ui/words/appWords.ts';
import { TO_ROOT } from './pagePath.ts';

export interface PageHead {
  readonly title: string;
  readonly description: string;
  /** From the site's root: `actor/russia/`. */
  readonly path: string;
  readonly picture: string;
  readonly pictureSays: string;
  readonly isPerson: boolean;
  readonly data: unknown;
  /** The query of the app's own address of the same: `actor=russia`. Null: the page stays a document. */
  readonly view: string | null;
}

export interface Template {
  /** The built index.html. */
  readonly html: string;
  /** From the root, `assets/page-….css`. */
  readonly style: string;
  /** Where the site will be, with a slash at its end; null when not known. */
  readonly siteUrl: string | null;
}

/** The built index.html made into a page of a sub-folder: the same program and policy, with the document in it. */
export function pageHtml(template: Template, head: PageHead, document: string, depth = TO_ROOT): string {
  const own = headOf(template, head, depth);
  const marked = head.view === null ? '' : ` data-root="${depth}" data-view="${escapeText(head.view)}"`;
  return (
    template.html
      .replace(/<html lang="(\w+)"/, (_, lang: string) => `<html lang="${lang}"${marked}`)
      .replace(/<title>[^<]*<\/title>/, () => own)
      .replace(/\s*<meta\s+name="description"[^>]*>/, '')
      .replace(/\s*<noscript>[\s\S]*?<\/noscript>/, '')
      // What the page is styled with once it is built: the document needs it at once.
      .replace(
        /<link rel="preload" as="style" media="not all" href="([^"]*)"[^>]*>/g,
        '<link rel="stylesheet" crossorigin href="$1">',
      )
      .replace(/\s(href|src)="\.\//g, (_, name: string) => ` ${name}="${depth}`)
      .replace('<div id="root">', () => `<main class="page">${document}</main>\n    <div id="root">`)
  );
}

/** A page that no program runs on. */
export function plainHtml(template: Template, head: PageHead, document: string, depth: string): string {
  return pageHtml(template, { ...head, view: null }, document, depth)
    .replace(/\s*<div id="root">[\s\S]*(?=<\/body>)/, '\n  ')
    .replace(/\s*<script(?: type="module"|>)[\s\S]*?<\/script>/g, (script) =>
      script.includes('attache.theme') ? script : '',
    )
    .replace(/\s*<link rel="(?:modulepreload|preload" as="script)"[^>]*>/g, '');
}

function headOf({ style, siteUrl }: Template, head: PageHead, depth: string): string {
  const at = (path: string) => (siteUrl ?? depth) + path;
  const metas: readonly (readonly ['name' | 'property', string, string])[] = [
    ['name', 'description', head.description],
    ['property', 'og:type', head.isPerson ? 'profile' : 'article'],
    ['property', 'og:site_name', appWords.name],
    ['property', 'og:locale', words.locale.replace('-', '_')],
    ['property', 'og:title', head.title],
    ['property', 'og:description', head.description],
    ['property', 'og:url', at(head.path)],
    ['property', 'og:image', at(head.picture)],
    ['property', 'og:image:type', 'image/png'],
    ['property', 'og:image:width', '1200'],
    ['property', 'og:image:height', '630'],
    ['property', 'og:image:alt', head.pictureSays],
    ['name', 'twitter:card', 'summary_large_image'],
    ['name', 'twitter:title', head.title],
    ['name', 'twitter:description', head.description],
    ['name', 'twitter:image', at(head.picture)],
    ['name', 'twitter:image:alt', head.pictureSays],
  ];
  return [
    `<title>${escapeText(head.title)}</title>`,
    ...metas.map(([kind, name, content]) => `<meta ${kind}="${name}" content="${escapeText(content)}" />`),
    `<link rel="canonical" href="${escapeText(at(head.path))}" />`,
    `<link rel="stylesheet" href="${depth}${style}" />`,
    // Data, not a script: the policy does not concern it. No text in it can end the element.
    `<script type="application/ld+json">${JSON.stringify(head.data).replaceAll('<', '\\u003c')}</script>`,
  ].join('\n    ');
}

export function escapeText(text: string): string {
  return text.replace(/[&<>"']/g, (sign) => `&#${sign.charCodeAt(0)};`);
}

import { createHash } from 'node:crypto';
import { describe, expect, it } from 'vitest';
import { assemble } from './singleFile.ts';

const parts = {
  html: `<!doctype html><html><head><link rel="icon" href="./favicon.svg" />
<script>early(); fetch('./data/index.json')</script><script>theme()</script>
<link rel="stylesheet" crossorigin href="./assets/a.css"><script type="module" crossorigin src="./assets/a.js"></script>
</head><body><div id="root"></div></body></html>`,
  script: 'const end = "</script>", comment = "<!-- $& $1", tag = `</SCRIPT>`; export default end',
  style: 'body { color: red }',
  favicon: 'PHN2Zy8+',
};
const page = assemble(parts);
const policy = /content="([^"]*)"/.exec(page)?.[1] ?? '';
const hash = (text: string) => `'sha256-${createHash('sha256').update(text).digest('base64')}'`;

describe('the template of a page in one file', () => {
  it('holds program and style, and refers to nothing beside it', () => {
    expect(page).toContain('<style>body { color: red }</style>');
    expect(page).not.toMatch(/(?:src|href)="(?!data:)/);
    expect(page).not.toContain('fetch(');
    expect(page.split('<!--attache-dataset-->')).toHaveLength(2);
  });

  it('has a program that no string in it can end', () => {
    const [, program = ''] = /<script type="module">([\s\S]*)<\/script>\s*<\/body>/.exec(page) ?? [];
    expect(program).not.toMatch(/<\/script|<!--/i);
    // oxlint-disable-next-line no-implied-eval, typescript/no-implied-eval, typescript/no-unsafe-type-assertion
    const evaluate = new Function(program.replace('export default end', 'return [end, comment, tag]')) as () => unknown;
    expect(evaluate()).toEqual(['</script>', '<!-- $& $1', '</SCRIPT>']);
  });

  it('may run its own scripts and nothing else, and ask nobody', () => {
    const [, program = ''] = /<script type="module">([\s\S]*)<\/script>\s*<\/body>/.exec(page) ?? [];
    expect(policy).toContain(`script-src ${hash('theme()')} ${hash(program)};`);
    expect(policy).toContain(`style-src ${hash(parts.style)};`);
    expect(policy).toContain("default-src 'none'");
    expect(policy).not.toMatch(/connect-src|unsafe|'self'|https?:/);
  });

  it('is refused when it would ask for a file', () => {
    expect(() => assemble({ ...parts, html: parts.html.replace('<head>', '<head><img src="./a.png">') })).toThrow(
      'a.png',
    );
    expect(() => assemble({ ...parts, style: 'a { src: url(./inter.woff2) }' })).toThrow('inter.woff2');
  });
});

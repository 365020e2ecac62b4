import { existsSync, readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { expect, test } from './fixtures.ts';

const DIST = path.join(import.meta.dirname, '../dist');
const inFolder = (folder: string) =>
  readdirSync(path.join(DIST, folder)).map((name) => path.posix.join(folder, name, 'index.html'));

/** Every page that the build writes, whatever it is for. */
const PAGES = [
  'index.html',
  'embed.html',
  'page-template.html',
  'actor/index.html',
  ...inFolder('actor'),
  ...inFolder('link'),
].filter((page) => existsSync(path.join(DIST, page)));

/** What each directive of a page's policy lets through. */
function policyOf(html: string): ReadonlyMap<string, readonly string[]> {
  const [, content = ''] = /<meta http-equiv="Content-Security-Policy" content="([^"]*)"/.exec(html) ?? [];
  const plain = content.replaceAll('&#39;', "'");
  return new Map(plain.split('; ').map((directive) => [directive.split(' ')[0]!, directive.split(' ').slice(1)]));
}

test('every page of the build has a strict policy in front of everything that it loads', () => {
  expect(PAGES.length).toBeGreaterThan(100);
  for (const page of PAGES) {
    const html = readFileSync(path.join(DIST, page), 'utf8');
    const policy = policyOf(html);
    const everything = [...policy.values()].flat();
    expect(policy.get('default-src'), page).toEqual(["'none'"]);
    expect(policy.get('base-uri'), page).toEqual(["'none'"]);
    expect(policy.get('form-action'), page).toEqual(["'none'"]);
    expect(policy.get('require-trusted-types-for'), page).toEqual(["'script'"]);
    expect(policy.get('trusted-types'), page).toEqual(['attache']);
    // No unsafe-inline, unsafe-eval, unsafe-hashes; nothing of other hosts; nothing that is any host.
    expect(
      everything.filter((source) => /unsafe|\*|:\/\/|https?:|^[\w-]+\./.test(source)),
      page,
    ).toEqual([]);
    for (const directive of ['script-src', 'style-src', 'connect-src', 'worker-src']) {
      const sources = policy.get(directive) ?? [];
      expect(
        sources.filter((source) => !/^'(?:self|sha256-[\w+/=]+)'$/.test(source)),
        page,
      ).toEqual([]);
    }
    const first = html.search(/<(?:script|style|link|img|base)\b/);
    expect(html.indexOf('Content-Security-Policy'), page).toBeLessThan(first === -1 ? Infinity : first);
    const markup = html.replaceAll(/(<(script|style)\b[^>]*>)[\s\S]*?<\/\2>/g, '$1');
    const asks = /\son[a-z]+="|javascript:|<(?:script|link rel="(?!canonical)|img)[^>]*(?:src|href)="(?:https?:)?\/\//i;
    expect(asks.exec(markup)?.[0], page).toBeUndefined();
  }
});

test('the policy holds: no script, style, request or sink gets past it', async ({ page, quietPage }) => {
  await page.goto('./');
  await expect(page.getByRole('region', { name: 'Time' })).toBeVisible();
  await page.evaluate(() => {
    const violated: string[] = [];
    Object.assign(window, { violated });
    document.addEventListener('securitypolicyviolation', ({ effectiveDirective }) => violated.push(effectiveDirective));
  });
  const attempts = [
    () => document.head.appendChild(document.createElement('script')).append('window.ran = 1'),
    () => document.head.appendChild(document.createElement('style')).append('body { display: none }'),
    () => (document.body.innerHTML = '<p>'),
    () => fetch('https://evil.example/'),
    () => document.body.setAttribute('onclick', 'window.ran = 1'),
    () => new Worker('data:text/javascript,'),
  ];
  // What is refused throws, or does nothing.
  for (const attempt of attempts) await page.evaluate(attempt).catch(() => undefined);
  await page.locator('body').click({ position: { x: 2, y: 2 } });
  const [violated, ran] = await page.evaluate(() => [Reflect.get(window, 'violated'), Reflect.get(window, 'ran')]);
  expect(ran).toBeUndefined();
  const [sink, style] = ['require-trusted-types-for', 'style-src-elem'];
  expect(violated).toEqual([sink, style, style, sink, 'connect-src', sink, sink]);
  await expect(page.getByRole('region', { name: 'Time' })).toBeVisible();
  quietPage.length = 0;
});

import { mkdirSync, statSync, truncateSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { pathToFileURL } from 'node:url';
import { XMLValidator } from 'fast-xml-parser';
import { checkDataset } from '../src/dataset/parseDataset.ts';
import { realText } from '../src/dataset/testing/realDataset.ts';
import { generateDataset, type GeneratorOptions } from '../src/generate/generateDataset.ts';
import type { Locator, Page } from '@playwright/test';
import { expect, test } from './fixtures.ts';
import { hostileDataset, type HostileOptions } from './hostile/hostileDataset.ts';
import { VECTORS } from './hostile/vectors.ts';
import { exportDialog } from './pages/exportDialog.ts';
import { mapPage } from './pages/mapPage.ts';

const SIZE = { width: 1440, height: 900 };
test.use({ viewport: SIZE });

/** Here it is a third of the wrong files and addresses, each of which the unit tests have too; `E2E=all` tries all of them. */
const isLong = process.env['E2E'] === 'all';
const inTurn = <Item>(all: readonly Item[]): readonly Item[] => all.filter((_, at) => isLong || at % 3 === 0);

/** `HOSTILE=large` opens the largest of everything too, and says how long each took. */
const isLarge = process.env['HOSTILE'] === 'large';

declare global {
  var hits: unknown[];
  var hit: (what: unknown) => void;
}

/** What would be heard if any of the attacks worked. */
async function listen(page: Page) {
  await page.addInitScript(() => {
    globalThis.hits = [];
    globalThis.hit = (what) => globalThis.hits.push(what);
  });
  const asked: string[] = [];
  const windows: string[] = [];
  page.context().on('request', (request) => asked.push(request.url()));
  page.on('dialog', (dialog) => {
    asked.push(`dialog: ${dialog.message()}`);
    void dialog.dismiss();
  });
  page.on('popup', (popup) => windows.push(popup.url()));
  return async () => {
    const origin = new URL(page.url()).origin;
    const strange = asked.filter(
      (url) => !url.startsWith(`${origin}/`) && !/^(?:blob:|data:image|data:font)/.test(url),
    );
    expect([...strange, ...windows]).toEqual([]);
    expect(await page.evaluate(() => globalThis.hits)).toEqual([]);
    // Whatever is there was put there by the program: none of these has a place in it.
    const foreign =
      'iframe, object, embed, base, math, marquee, foreignObject, [onerror], [onload], [onfocus], [style*="evil"]';
    await expect(page.locator(foreign)).toHaveCount(0);
    const links = await page
      .locator('a[href]')
      .evaluateAll((all) => all.map((link) => link.getAttribute('href') ?? ''));
    expect(links.filter((href) => /^[^?#/.]*:/.test(href) && !/^https?:/.test(href))).toEqual([]);
  };
}

async function open(page: Page, file: string): Promise<void> {
  await page.getByRole('button', { name: /^Dataset:/ }).click();
  const [chooser] = await Promise.all([
    page.waitForEvent('filechooser'),
    page.getByRole('button', { name: 'Open a file of your own…' }).click(),
  ]);
  await chooser.setFiles(file);
}

function written(folder: string, name: string, content: string | Buffer): string {
  mkdirSync(folder, { recursive: true });
  const file = path.join(folder, name);
  writeFileSync(file, content);
  return file;
}

/** What the button of a dataset that is open says. */
const SHOWN = /\S/;
const shown = (page: Page): Locator => page.getByRole('button', { name: /^Dataset: Attack/ });

function textOf(options: HostileOptions): string {
  const checked = checkDataset(hostileDataset(options));
  if (!checked.ok) throw new Error(JSON.stringify(checked.problem));
  return JSON.stringify(checked.value);
}

test('a dataset in which every text is an attack is shown as text, in every part', async ({ page, browser }, info) => {
  test.slow();
  expect(VECTORS.length).toBeGreaterThan(600);
  const expectNothing = await listen(page);
  await page.goto('./');
  await expect(page.getByRole('region', { name: 'Time' })).toBeVisible();
  await open(
    page,
    written(info.outputPath(), 'attack.json', textOf({ long: 40_000, aliases: 2000, actors: 80, links: 240 })),
  );
  await expect(shown(page)).toBeVisible();
  await expectNothing();

  // Panel: an actor, its links, a claim with its sentences, a citation.
  const search = page.getByRole('combobox');
  for (const words of ['<img src=x onerror', 'script', '__proto__']) {
    await search.fill(words);
    await page.getByRole('option').first().click();
    await expect(page.getByRole('complementary', { name: 'Evidence' })).toContainText(/\S/);
    await expectNothing();
  }
  await page.keyboard.press('Escape');
  await page
    .getByRole('complementary', { name: 'Evidence' })
    .getByRole('button', { name: /\d+ claims/ })
    .first()
    .click();
  await expectNothing();
  await page.getByRole('button', { name: /^Cite/ }).first().click();
  await expect(page.getByRole('dialog')).toBeVisible();
  await expectNothing();
  await page.keyboard.press('Escape');

  // Filters with all they list, and the time between the years 0 and 9999.
  await page.getByText('More filters').click();
  await page.getByRole('slider', { name: 'First day shown' }).press('ArrowRight');
  await expect.poll(() => new URL(page.url()).search).toContain('from=');
  await expectNothing();

  // Table, each of its tabs.
  await page.getByRole('radio', { name: 'Table' }).check({ force: true });
  for (const tab of await page.getByRole('tab').all()) {
    await tab.click();
    await expect(page.getByRole('row').nth(1)).toBeVisible();
    await expectNothing();
  }

  // Share, and the exports, of which the page and the picture would run where they are opened.
  await page.getByRole('button', { name: 'Share' }).click();
  await expect(page.getByRole('dialog')).toContainText('no link can hold it');
  await page.keyboard.press('Escape');
  const { open: openExport, save } = exportDialog(page);
  await openExport();
  const svg = await save('SVG');
  const gexf = await save('GEXF');
  const html = await save('HTML', /^Everything/);
  for (const { text } of [svg, gexf]) {
    expect(XMLValidator.validate(text)).toBe(true);
    expect(text).not.toMatch(/<(?:script|foreignObject|iframe|img|animate)[\s>]|\son[a-z]+="/i);
  }
  await expectNothing();

  const own = await browser.newPage({ viewport: SIZE });
  const expectNothingThere = await listen(own);
  const said: string[] = [];
  own.on('console', (message) => said.push(message.text()));
  await own.goto(pathToFileURL(written(info.outputPath(), 'saved.html', html.text)).href);
  await expect(own.getByRole('heading', { name: /^Attack <script>/ })).toBeVisible();
  expect(said).toEqual([]);
  expect(await own.evaluate(() => globalThis.hits)).toEqual([]);
  expect(expectNothingThere).toBeDefined();
  await own.close();
});

test('a file that cannot be shown is answered with the field that is wrong, and what was open stays', async ({
  page,
}, info) => {
  const expectNothing = await listen(page);
  await page.goto('./?actor=turkey');
  await expect(page.getByRole('heading', { name: 'Turkey', level: 2 })).toBeVisible();
  const cases: readonly (readonly [content: string | Buffer, said: string])[] = [
    [change('"title"', '"__proto__":{"polluted":1},"title"'), '__proto__'],
    [change(/"x": ?-?[\d.]+/, '"x":1e999'), 'actors[0].x'],
    [change(/"x": ?-?[\d.]+/, '"x":NaN'), 'not JSON'],
    [change(/"ordinal": ?\d+/, '"ordinal":1.5'), 'sentences[0].ordinal'],
    [change(/"id": ?"[a-z-]+"(?=,\s*"name")/, '"id":"__proto__"'), 'origins[0].id'],
    [change(/"memberOf": ?"[^"]*"/, '"memberOf":"constructor"'), 'memberOf'],
    [change(/"from": ?"2015-[^"]*"/, '"from":"-000001-01-01"'), 'happened.from'],
    [change('"actors"', '"<img src=x onerror=window.hit(1)>":1,"actors"'), '<img src=x onerror=window.hit(1)>'],
    [change('"attache/1"', '"attache/<script>window.hit(1)</script>"'), 'attache/<script>'],
    [circle(), 'memberOf'],
    ['['.repeat(200_000), 'cut off'],
    [Buffer.from(realText).fill(0xff, 1000, 1010), 'UTF-8'],
  ];
  for (const [at, [content, said]] of inTurn(cases).entries()) {
    await open(page, written(info.outputPath(), `bad-${at}.json`, content));
    const alert = page.getByRole('alert');
    await expect(alert, said).toContainText(`“bad-${at}.json” cannot be opened`);
    await expect(alert).toContainText(said);
    await expect(page.getByRole('heading', { name: 'Turkey', level: 2 })).toBeVisible();
  }
  expect(await page.evaluate(() => Reflect.get({}, 'polluted'))).toBeUndefined();
  await expectNothing();
});

function change(from: RegExp | string, to: string): string {
  return realText.replace(from, () => to);
}

/** Three actors that are members of one another in a circle. */
function circle(): string {
  const dataset: { actors: { id: string; memberOf: string | null }[] } = JSON.parse(realText);
  const [a, b, c] = dataset.actors;
  Object.assign(a!, { memberOf: b!.id });
  Object.assign(b!, { memberOf: c!.id });
  Object.assign(c!, { memberOf: a!.id });
  return JSON.stringify(dataset);
}

test('any address shows a map', async ({ page }) => {
  const expectNothing = await listen(page);
  const attack = encodeURIComponent('"><img src=x onerror=window.hit(1)>');
  const addresses = [
    `?actor=${attack}&link=${attack}&from=${attack}&open=${attack}&sources=${attack}`,
    '?actor=__proto__&link=constructor~prototype~military&open=__proto__,constructor&sources=__proto__',
    '?from=0000-01-01&to=9999-12-31&min-origins=1e999&depth=NaN&v=99999',
    `?actor=${'x'.repeat(7000)}`,
    '?data=..%2F..%2Fetc%2Fpasswd',
    '?%E0%A4%A&%00=%00&actor=%ff%fe',
    `#${attack}`,
  ];
  for (const address of inTurn(addresses)) {
    await page.goto(`./${address}`);
    await expect(page.getByRole('region', { name: 'Time' })).toBeVisible();
    await expectNothing();
  }
});

/** The largest of everything: what is written into the file, and what the page says of it at once or shows. */
const LARGEST: readonly (readonly [name: string, write: (file: string) => void, said: RegExp])[] = [
  ['texts of ten million letters', writeHostile({ long: 10_000_000, aliases: 2, actors: 80, links: 240 }), /summary/],
  ['a hundred thousand aliases', writeHostile({ long: 100, aliases: 100_000, actors: 80, links: 240 }), SHOWN],
  ['250,000 claims', writePlain({ actors: 20_000, links: 250_000, seed: 6 }), SHOWN],
  ['1.2 GB, as a million claims are', (file) => truncateSync(file, 1_200_000_000), /larger than/],
];

test.describe('the largest of everything', () => {
  test.skip(!isLarge, 'HOSTILE=large');
  for (const [name, write, said] of LARGEST) {
    test(name, async ({ page }, info) => {
      test.setTimeout(600_000);
      const expectNothing = await listen(page);
      const file = written(info.outputPath(), 'large.json', '');
      write(file);
      await page.goto('./');
      await expect(page.getByRole('region', { name: 'Time' })).toBeVisible();
      const start = Date.now();
      const log = (what: string) => console.log(`${name}: ${what} after ${((Date.now() - start) / 1000).toFixed(1)} s`);
      await open(page, file);
      const answer = page.getByRole('alert').or(page.getByRole('button', { name: /^Dataset: (?!Paris)/ }));
      await expect(answer).toContainText(said, { timeout: 300_000 });
      log(`${(statSync(file).size / 1e6).toFixed(0)} MB, answered`);
      await expectNothing();
      if (said !== SHOWN) return;
      await mapPage(page).settled();
      log('settled');
      await page.getByRole('radio', { name: 'Table' }).check({ force: true, timeout: 120_000 });
      await expect(page.getByRole('row').nth(1)).toBeVisible({ timeout: 120_000 });
      log('table');
      await page.getByRole('combobox').fill('a');
      await page.getByRole('option').first().click({ timeout: 120_000 });
      const heading = page.getByRole('complementary', { name: 'Evidence' }).getByRole('heading').first();
      await expect(heading).toBeVisible({ timeout: 120_000 });
      log('actor');
    });
  }
});

function writeHostile(options: HostileOptions): (file: string) => void {
  return (file) => writeFileSync(file, JSON.stringify(hostileDataset(options)));
}

function writePlain(options: GeneratorOptions): (file: string) => void {
  return (file) => writeFileSync(file, JSON.stringify(generateDataset(options)));
}

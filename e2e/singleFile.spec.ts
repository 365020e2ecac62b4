import { pathToFileURL } from 'node:url';
import type { Drawn } from '../src/map/drawn.ts';
import { copyFile, mkdir } from 'node:fs/promises';
import type { Browser, Page } from '@playwright/test';
import { dataset } from './dataset.ts';
import { expect, test } from './fixtures.ts';
import { exportDialog } from './pages/exportDialog.ts';
import { mapPage } from './pages/mapPage.ts';
import { said } from './pages/said.ts';

const SIZE = { width: 1440, height: 900 };
test.use({ viewport: SIZE });

/** Opens a saved page from disk, where there is no network, and notes what it asks for and complains of. */
async function openFromDisk(browser: Browser, path: string) {
  const context = await browser.newContext({ offline: true, acceptDownloads: true, viewport: SIZE, locale: 'en-GB' });
  const page = await context.newPage();
  const asked: string[] = [];
  const problems: string[] = [];
  page.on('request', (request) => asked.push(request.url()));
  page.on('console', (message) => problems.push(message.text()));
  page.on('pageerror', (error) => problems.push(error.message));
  const url = pathToFileURL(path).href;
  await page.goto(url);
  const { settled } = mapPage(page);
  return {
    context,
    page,
    drawn: await settled(),
    asked: () => asked.filter((address) => address !== url && !address.startsWith('blob:')),
    problems,
  };
}

async function saved(page: Page, path: string, ...options: readonly RegExp[]): Promise<string> {
  const { open, save, dialog } = exportDialog(page);
  await open();
  const file = await save('HTML', ...options);
  const kept = `${path}/${file.name}`;
  await mkdir(path, { recursive: true });
  await copyFile(file.path, kept);
  await page.keyboard.press('Escape');
  await expect(dialog).toBeHidden();
  return kept;
}

const named = ({ actors }: Drawn) => actors.map(({ id, isNamed }) => `${id} ${isNamed}`).toSorted();
const linked = ({ links }: Drawn) => links.map(({ id }) => id).toSorted();

/** The same things in the same places, but for what a pixel's rounding moves. */
function expectSamePicture(drawn: Drawn, wanted: Drawn): void {
  expect(named(drawn)).toEqual(named(wanted));
  expect(linked(drawn)).toEqual(linked(wanted));
  const places = new Map(wanted.actors.map((actor) => [actor.id, actor]));
  const moved = drawn.actors.map(({ id, x, y }) => Math.hypot(x - places.get(id)!.x, y - places.get(id)!.y));
  expect(Math.max(...moved)).toBeLessThan(1.5);
}

for (const [name, query] of [
  ['of everything', ''],
  ['with an actor', '?actor=turkey'],
  [
    'with filters and time, the rest faded',
    '?link=russia~turkey~military&from=2015-11-24&to=2015-11-26&relations=military',
  ],
  [
    'with filters and time, the rest hidden',
    '?actor=vladimir-putin&unmatched=hide&from=2015-11-24&to=2015-11-26&relations=diplomatic',
  ],
  ['in a focus', '?actor=turkey&depth=1'],
] as const) {
  test(`a page saved as one file ${name} shows the same map, panel and slider, and asks for nothing`, async ({
    page,
    browser,
  }, info) => {
    const before = await mapPage(page).open(query);
    const words = await said(page);
    // Outside a focus nothing is in view.
    const scopes = query.includes('depth') ? [/^Everything/] : [];
    const path = await saved(page, info.outputPath('saved'), ...scopes);
    const { page: own, drawn, asked, problems, context } = await openFromDisk(browser, path);
    expectSamePicture(drawn, before);
    const there = await said(own);
    // What the rest of the dataset is counted by is not in a file that leaves it out.
    const counts = /\d+ of \d+ (?:claims|links)|\d+ links filtered away/g;
    if (query.includes('hide')) expect(there.replaceAll(counts, '').split('\n').length).toBeGreaterThan(50);
    else expect(there).toBe(words);
    expect(new URL(own.url()).search).toBe(query);
    expect(asked()).toEqual([]);
    expect(problems).toEqual([]);
    await context.close();
  });
}

test('a page saved as one file works on: slider, search, selection, filters, table, tidy, exports', async ({
  page,
  browser,
}, info) => {
  test.slow();
  await mapPage(page).open('?actor=turkey');
  const path = await saved(page, info.outputPath('saved'));
  const { page: own, asked, problems, context } = await openFromDisk(browser, path);

  await own.getByRole('slider', { name: 'First day shown' }).focus();
  await own.keyboard.press('Shift+ArrowRight');
  await expect.poll(() => new URL(own.url()).search).toContain('from=');

  await own.keyboard.press('Control+k');
  await own.keyboard.type('hollnde');
  await own.getByRole('option', { name: /François Hollande/ }).click();
  await expect(own.getByRole('heading', { level: 2, name: 'François Hollande' })).toBeVisible();
  await expect.poll(() => new URL(own.url()).search).toContain('actor=francois-hollande');

  await own.getByRole('button', { name: 'Tidy: find new places' }).click();
  await expect(own.getByRole('button', { name: 'Tidy: find new places' })).toBeVisible();
  await own.getByRole('radio', { name: 'Table' }).check({ force: true });
  await expect(own.getByRole('tab', { name: /Links/ })).toBeVisible();

  const { open, save } = exportDialog(own);
  await open();
  const json = await save('JSON', /^Everything/);
  expect(JSON.parse(json.text)).toEqual(dataset);
  // The link that goes along is that of the site, not of the reader's disk.
  const svg = await save('SVG');
  expect(svg.text).toContain(new URL(page.url()).origin);
  expect(svg.text).not.toContain('file:');

  await own.keyboard.press('Escape');
  await own.getByRole('radio', { name: 'Map' }).check({ force: true });
  await open();
  // The stories of the whole dataset go along, also from file to file.
  await own.keyboard.press('Escape');
  await own.getByRole('button', { name: /^Dataset:/ }).click();
  await own.getByRole('button', { name: /^From Paris to Moscow/ }).click();
  await expect(own.getByRole('heading', { name: /^From Paris to Moscow/ })).toBeFocused();
  await own.keyboard.press('j');
  await expect(own.locator('[aria-current=step]')).toContainText('17 November: a call to Moscow');
  await open();
  const again = await save('HTML', /^Everything/);
  await own.keyboard.press('Escape');
  const second = info.outputPath('second.html');
  await copyFile(again.path, second);
  const copy = await openFromDisk(browser, second);
  await expect(copy.page.locator('[aria-current=step]')).toContainText('17 November: a call to Moscow');
  expect([...asked(), ...copy.asked()]).toEqual([]);
  expect([...problems, ...copy.problems]).toEqual([]);
  await copy.context.close();
  await context.close();
});

test('what is not in view is not in the file, where only the view is taken', async ({ page }, info) => {
  await mapPage(page).open('?from=2015-11-24&to=2015-11-24&undated=no&relations=military');
  const path = await saved(page, info.outputPath('saved'), /^What is in view/);
  const { readFile } = await import('node:fs/promises');
  const text = await readFile(path, 'utf8');
  const elements = [...text.matchAll(/<script type="application\/json"[^>]*>([^<]*)<\/script>/g)];
  // Nor a story, which is told of the whole.
  expect(elements).toHaveLength(1);
  const inside = elements[0]?.[1] ?? '';
  const held: typeof dataset = JSON.parse(inside);
  expect(held.claims.length).toBeGreaterThan(0);
  expect(held.claims.length).toBeLessThan(dataset.claims.length / 2);
  const facts = new Set(held.claims.map(({ fact }) => fact));
  expect(held.facts.map(({ id }) => id)).toEqual([...facts].toSorted());
});

test('without a network a page cannot be saved, and the reader is told', async ({ page, context, quietPage }) => {
  await mapPage(page).open('');
  const { open, choose, dialog } = exportDialog(page);
  await open();
  await choose('HTML');
  await context.setOffline(true);
  await dialog.getByRole('button', { name: 'Save', exact: true }).click();
  await expect(dialog.getByRole('alert')).toContainText('It takes a network');
  // The refused request is what this is about.
  quietPage.length = 0;
});

import { createHash } from 'node:crypto';
import { readFileSync } from 'node:fs';
import path from 'node:path';
import type { Page } from '@playwright/test';
import { expect, test } from './fixtures.ts';
import { exportDialog } from './pages/exportDialog.ts';
import { mapPage } from './pages/mapPage.ts';
import { serveSite } from './siteServer.ts';

const DATA = 'data/paris-moscow-2015.json';
const FILE = readFileSync(path.join(import.meta.dirname, '../public', DATA), 'utf8');

/** Until all that the site keeps is kept; that begins some time after the first picture. */
const isKept = (page: Page) => page.evaluate(async () => Boolean((await navigator.serviceWorker.ready).active));
const heading = (page: Page, name: string) => page.getByRole('heading', { level: 2, name });

test.use({ isKeptOffline: true });

test('after one visit everything works without a network', async ({ page, context }) => {
  await page.setViewportSize({ width: 1440, height: 900 });
  const site = await serveSite('/some/where/');
  await page.goto(site.address);
  expect(await isKept(page)).toBe(true);
  await context.setOffline(true);
  await site.close();

  await page.reload();
  const { settled, placeOf } = mapPage(page);
  await settled();
  const { x, y } = await placeOf('turkey');
  await page.mouse.click(x, y);
  await expect(heading(page, 'Turkey')).toBeVisible();
  // A permalink to somebody else.
  await page.goto(`${site.address}?actor=francois-hollande&from=2015-11-24&to=2015-11-26`);
  await expect(heading(page, 'François Hollande')).toBeVisible();
  await page.getByRole('combobox', { name: 'Search actors and sentences' }).fill('Kremlin');
  await expect(page.getByRole('option').first()).toBeVisible();
  await page.keyboard.press('Enter');
  await expect.poll(() => new URL(page.url()).search).not.toContain('francois-hollande');
  await page.goto(`${site.address}?link=russia~turkey~military&view=table`);
  await expect(page.getByRole('grid')).toBeVisible();
  await expect(page.locator('#evidence [data-sentence]').first()).toBeVisible();
  const { open, save } = exportDialog(page);
  await open();
  expect((await save('CSV', 'Claims')).text.split('\n').length).toBeGreaterThan(431);
});

test('a newer build is announced, never forced', async ({ page }) => {
  let isNewer = false;
  const oldHtml = readFileSync(path.join(import.meta.dirname, '../dist/index.html'));
  const newHtml = Buffer.from(
    oldHtml.toString('utf8').replace('</head>', '<meta name="build" content="newer" /></head>'),
  );
  const [oldKey, newKey] = [oldHtml, newHtml].map(keyOf);
  const site = await serveSite('/', (file, bytes) => {
    if (!isNewer) return bytes;
    if (file === 'index.html') return newHtml;
    if (file !== 'sw.js') return bytes;
    const worker = bytes.toString('utf8');
    expect(worker).toContain(oldKey!.integrity);
    return Buffer.from(
      worker.replaceAll(oldKey!.integrity, newKey!.integrity).replaceAll(oldKey!.revision, newKey!.revision),
    );
  });
  await page.goto(`${site.address}?actor=turkey`);
  expect(await isKept(page)).toBe(true);

  isNewer = true;
  const newer = page.locator('meta[name=build]');
  await page.reload();
  const said = page.getByText('A newer version of this page is ready.');
  await expect(said).toBeVisible();
  await expect(newer).toHaveCount(0);
  // Who goes on reading, even with another visit, stays with what they have.
  await page.reload();
  await expect(heading(page, 'Turkey')).toBeVisible();
  await expect(newer).toHaveCount(0);
  await expect(said).toBeVisible();

  await page.getByRole('button', { name: 'Reload', exact: true }).click();
  await expect(newer).toHaveCount(1);
  await expect(heading(page, 'Turkey')).toBeVisible();
  await site.close();
});

test('a dataset that came only half is never kept', async ({ page }) => {
  let [isCut, asked] = [true, 0];
  const site = await serveSite('/', (file, bytes) => {
    if (file !== DATA) return bytes;
    asked += 1;
    // The page itself gets it whole; what asks a second time is what keeps it. A middleman's half looks like a whole.
    return isCut && asked > 1 ? bytes.subarray(0, bytes.length / 2) : bytes;
  });
  const kept = () =>
    page.evaluate(async (name) => {
      const answer = await caches.match(new URL(name, location.href), { ignoreSearch: true });
      return answer ? answer.text() : null;
    }, DATA);
  await page.goto(site.address);
  await expect.poll(() => asked, { timeout: 15_000 }).toBe(2);
  // Nothing of that build is: half a site is no site.
  await expect
    .poll(() => page.evaluate(async () => (await navigator.serviceWorker.getRegistration()) === undefined))
    .toBe(true);
  expect(await kept()).toBeNull();

  isCut = false;
  await page.reload();
  expect(await isKept(page)).toBe(true);
  expect(await kept()).toBe(FILE);
  await site.close();
});

/** As `build/offline.ts` writes them. */
function keyOf(bytes: Buffer) {
  return {
    integrity: createHash('sha384').update(bytes).digest('base64'),
    revision: createHash('sha256').update(bytes).digest('hex').slice(0, 16),
  };
}

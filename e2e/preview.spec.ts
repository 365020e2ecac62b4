import { once } from 'node:events';
import { readFileSync } from 'node:fs';
import path from 'node:path';
import type { Page } from '@playwright/test';
import { expect, test } from './fixtures.ts';
import { mapPage } from './pages/mapPage.ts';
import { pixelsOf } from './pages/pixelsOf.ts';

const MAP = '**/assets/map-*.js';
const PREVIEW = '**/data/*.preview.json';
const DATA = '**/data/paris-moscow-2015.json';

/** Keeps files from coming until they are let in, those too that are asked for only then. */
async function hold(page: Page, files: string): Promise<() => void> {
  const gate = new EventTarget();
  let isOpen = false;
  await page.route(files, async (route) => {
    if (!isOpen) await once(gate, 'open');
    await route.continue();
  });
  return () => {
    isOpen = true;
    gate.dispatchEvent(new Event('open'));
  };
}

const drawn = (page: Page) => page.waitForFunction(() => performance.getEntriesByName('attache:preview').length > 0);
const canvas = (page: Page) => page.locator('canvas');

test.describe('what the map will show is there before the map', () => {
  for (const [width, height] of [
    [1440, 900],
    [1024, 768],
    [1700, 1000],
    [2560, 1440],
    [390, 844],
  ] as const) {
    test(`with its signs where the map has them, at ${width} × ${height}`, async ({ page }) => {
      await page.setViewportSize({ width, height });
      const release = await hold(page, MAP);
      await page.goto('./');
      await drawn(page);
      await expect(canvas(page)).toHaveCount(1);
      const box = (await canvas(page).boundingBox())!;
      const before = await pixelsOf(await page.screenshot({ clip: box }));
      release();
      await expect(page.locator('#map canvas')).toHaveCount(1);
      const { nodes, labels } = await mapPage(page).settled();
      expect(await page.locator('#map canvas').boundingBox()).toEqual(box);
      const after = await pixelsOf(await page.screenshot({ clip: box }));

      const colour = ({ data }: typeof before, x: number, y: number) => {
        const at = 4 * (Math.round(y) * Math.round(box.width) + Math.round(x));
        return Array.from(data.subarray(at, at + 3));
      };
      // Beside the number that may stand in the middle of a sign.
      const spots = nodes.map(
        ({ left, right, top, bottom }) => [left + 0.3 * (right - left), (top + bottom) / 2] as const,
      );
      const paper = colour(after, 2, 2);
      expect(spots.length).toBeGreaterThan(10);
      for (const [x, y] of spots) expect(colour(before, x, y), `at ${x}, ${y}`).toEqual(colour(after, x, y));
      expect(spots.some(([x, y]) => colour(after, x, y).join() !== paper.join())).toBe(true);

      // As many names, most of them where they then are.
      const inked = (of: typeof before, { left, right, top, bottom }: (typeof labels)[number]) => {
        let dark = 0;
        for (let y = Math.ceil(top); y < bottom; y++) {
          for (let x = Math.ceil(left); x < right; x++) if (colour(of, x, y)[0]! < 110) dark += 1;
        }
        return dark;
      };
      const same = labels.filter((rect) => Math.abs(inked(before, rect) / inked(after, rect) - 1) < 0.15);
      expect(same.length).toBeGreaterThan(0.6 * labels.length);
    });
  }

  test('of a copied link, and without names where they are hidden', async ({ page }) => {
    const release = await hold(page, MAP);
    await page.goto('./?names=hide&version=1~2~3');
    await drawn(page);
    const box = (await canvas(page).boundingBox())!;
    const bare = await pixelsOf(await page.screenshot({ clip: box }));
    await page.goto('./');
    await drawn(page);
    const named = await pixelsOf(await page.screenshot({ clip: box }));
    const ink = ({ data }: typeof bare) => data.filter((value, at) => at % 4 === 0 && value < 60).length;
    expect(ink(bare)).toBeGreaterThan(500);
    expect(ink(named)).toBeGreaterThan(1.2 * ink(bare));
    release();
  });

  test('and follows a window that is turned, and the colours of the page', async ({ page }) => {
    const release = await hold(page, MAP);
    await page.setViewportSize({ width: 390, height: 844 });
    await page.goto('./');
    await drawn(page);
    await page.emulateMedia({ colorScheme: 'dark' });
    await page.setViewportSize({ width: 844, height: 390 });
    const box = (await page.locator('.skeleton-map').boundingBox())!;
    await expect.poll(() => canvas(page).boundingBox()).toEqual(box);
    await expect.poll(() => canvas(page).evaluate(({ width }: HTMLCanvasElement) => width)).toBe(box.width);
    const { data } = await pixelsOf(await page.screenshot({ clip: box }));
    expect(Array.from(data.subarray(0, 3))).toEqual([0x11, 0x14, 0x19]);
    release();
  });

  for (const [name, late] of [
    ['and the words beside it follow it', MAP],
    ['and the words do not wait for it where it is late', '**/{assets/map-*.js,data/*.preview.json}'],
  ] as const) {
    test(name, async ({ page }) => {
      const release = await hold(page, late);
      await page.goto('./', { waitUntil: 'commit' });
      await expect(page.locator('.skeleton').getByText('Attaché')).toBeVisible();
      await expect(page.locator('.skeleton').getByText('who did what to whom')).toBeVisible();
      release();
      await expect(page.locator('#map canvas')).toBeVisible();
    });
  }

  test('and says meanwhile how far the map has come', async ({ page }) => {
    const release = await hold(page, DATA);
    await page.goto('./');
    await drawn(page);
    const status = page.getByRole('status');
    await expect(status).toHaveText(/Loading the map…/);
    const [line, map] = [(await status.boundingBox())!, (await canvas(page).boundingBox())!];
    expect(line.y).toBeGreaterThan(map.y + map.height - 60);
    expect(await status.evaluate((element) => getComputedStyle(element).zIndex)).toBe('1');
    release();
    await expect(page.locator('#map canvas')).toBeVisible();
  });
});

test.describe('no preview is shown', () => {
  for (const [name, address] of [
    ['of an actor that is selected', './?actor=russia'],
    ['of a window of time', './?from=2015-11-24'],
    ['in the pages of others', './embed.html'],
  ] as const) {
    test(name, async ({ page }) => {
      const asked: string[] = [];
      page.on('request', (request) => asked.push(request.url()));
      await page.goto(address);
      await mapPage(page).settled();
      expect(asked.filter((url) => url.includes('.preview.json'))).toEqual([]);
    });
  }

  for (const [name, body] of [
    ['of another version of the dataset', (text: string) => text.replace(/"version":"[^"]*"/, '"version":"other"')],
    ['of a later format', (text: string) => text.replace('attache-preview/1', 'attache-preview/2')],
    ['that is cut off', (text: string) => text.slice(0, 2000)],
    ['that lacks a part', (text: string) => text.replace('"lines"', '"strokes"')],
  ] as const) {
    test(name, async ({ page }) => {
      const text = readFileSync(path.join(import.meta.dirname, '../dist/data/paris-moscow-2015.preview.json'), 'utf8');
      expect(body(text)).not.toBe(text);
      await page.route(PREVIEW, (route) => route.fulfill({ body: body(text), contentType: 'application/json' }));
      await page.goto('./');
      expect((await mapPage(page).settled()).labels.length).toBeGreaterThan(20);
      expect(await page.evaluate(() => performance.getEntriesByName('attache:preview').length)).toBe(0);
    });
  }

  test('where it does not come: the map does', async ({ page }) => {
    await page.route(PREVIEW, () => undefined);
    await page.goto('./');
    expect((await mapPage(page).settled()).labels.length).toBeGreaterThan(20);
    await page.unrouteAll({ behavior: 'ignoreErrors' });
  });

  test('once the data turns out not to be readable', async ({ page }) => {
    await page.route(DATA, (route) => route.fulfill({ body: '{"format":"attache/1"' }));
    await page.goto('./');
    await expect(page.getByRole('alert')).toContainText('The map cannot be shown');
    await expect(canvas(page)).toHaveCount(0);
  });

  test('without its style, which is asked for again', async ({ page, quietPage }) => {
    const release = await hold(page, MAP);
    let asked = 0;
    await page.route('**/assets/index-*.css', (route) => {
      asked += 1;
      return asked === 1 ? route.abort() : route.continue();
    });
    await page.goto('./');
    await expect(page.locator('.skeleton-map')).toHaveCSS('position', 'relative');
    await expect(canvas(page)).toHaveCount(0);
    release();
    await mapPage(page).settled();
    quietPage.length = 0;
  });

  test('without the program, of which the page says that it did not arrive', async ({ page, quietPage }) => {
    await page.route(MAP, (route) => route.abort());
    await page.goto('./');
    await expect(page.getByRole('status')).toHaveText(/The program of this page did not arrive/);
    await expect(canvas(page)).toHaveCount(0);
    quietPage.length = 0;
  });
});

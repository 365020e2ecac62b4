import type { Browser, BrowserContextOptions, Page } from '@playwright/test';
import { realText } from '../src/dataset/testing/realDataset.ts';
import { randomFrom } from '../src/layout/random.ts';
import { generateDataset } from '../src/generate/generateDataset.ts';
import { expect, test } from './fixtures.ts';
import { mapPage } from './pages/mapPage.ts';

test.use({ viewport: { width: 1440, height: 900 } });

/** `E2E=all FAULTS=all npx playwright test … faults` fails every request of a first visit in turn, not only some. */
const isAll = process.env['FAULTS'] === 'all';
const DATA = '**/data/paris-moscow-2015.json';

const query = (page: Page): string => new URL(page.url()).search;
const time = (page: Page) => page.getByRole('region', { name: 'Time' });
const title = (page: Page, name: string) => page.getByRole('heading', { name, level: 2 });
/** What a reader can go on with where the map cannot be shown. */
const wayOut = (page: Page) =>
  page
    .getByRole('button', { name: 'Try again' })
    .first()
    .or(page.getByText(/Reload the page/))
    .first();

/** A visit of its own, in which the service worker keeps nothing from an earlier one. */
async function visit(browser: Browser, options: BrowserContextOptions = {}): Promise<Page> {
  const context = await browser.newContext({
    viewport: { width: 1440, height: 900 },
    locale: 'en-GB',
    timezoneId: 'UTC',
    serviceWorkers: 'block',
    ...options,
  });
  return context.newPage();
}

async function chooseFile(page: Page, name: string, text: string): Promise<void> {
  await page.getByRole('button', { name: /^Dataset:/ }).click();
  const [chooser] = await Promise.all([
    page.waitForEvent('filechooser'),
    page.getByRole('button', { name: 'Open a file of your own…' }).click(),
  ]);
  await chooser.setFiles({ name, mimeType: 'application/json', buffer: Buffer.from(text) });
}

test('whichever request of the first visit fails, there is a map or a way out', async ({ browser }) => {
  test.setTimeout(isAll ? 600_000 : 90_000);
  const first = await visit(browser);
  const asked = new Set<string>();
  first.on('request', (request) => asked.add(request.url()));
  await first.goto('./?actor=turkey');
  await expect(title(first, 'Turkey')).toBeVisible();
  await first.waitForLoadState('networkidle');
  await first.context().close();
  const [, ...others] = asked;
  expect(others.length).toBeGreaterThan(5);
  const some = [/SelectedPanel/, /\.css$/, /paris-moscow/].flatMap(
    (name) => others.find((url) => name.test(url)) ?? [],
  );
  expect(some).toHaveLength(3);
  const outcomes: string[] = [];
  for (const url of isAll ? others : some) {
    const page = await visit(browser);
    await page.route(url, (route) => route.abort('connectionreset'));
    await page.goto('./?actor=turkey', { waitUntil: 'commit' });
    await expect(time(page).or(wayOut(page)).first(), url).toBeVisible({ timeout: 20_000 });
    await page.unroute(url);
    // The style comes by itself at a second try.
    if (url.endsWith('.css')) await expect(page.locator('#root > div').first()).toHaveCSS('display', 'flex');
    const isShown = await title(page, 'Turkey').isVisible();
    outcomes.push(`${isShown ? 'the map' : 'a way out'} without ${new URL(url).pathname}`);
    const retry = page.getByRole('button', { name: 'Try again' }).first();
    if (await retry.isVisible()) await retry.click();
    else if (!isShown) await page.reload();
    await expect(title(page, 'Turkey'), url).toBeVisible();
    expect(query(page)).toBe('?actor=turkey');
    await page.context().close();
  }
  if (isAll) console.log(outcomes.join('\n'));
});

test('an answer with turned bits, or cut off, gives a map or says what is wrong', async ({ browser }) => {
  const random = randomFrom(7);
  const page = await visit(browser);
  for (let round = 0; round < 5; round++) {
    const bytes = Buffer.from(realText);
    for (let flip = 0; flip < 3; flip++) bytes[Math.floor(random() * bytes.length)]! ^= 1 << Math.floor(random() * 8);
    const body = round % 2 === 0 ? bytes : bytes.subarray(0, Math.floor(random() * bytes.length));
    await page.route(DATA, (route) => route.fulfill({ body }));
    await page.goto('./?actor=turkey');
    await expect(time(page).or(wayOut(page)).first()).toBeVisible();
    await page.unroute(DATA);
  }
  await page.context().close();
});

test('without storage, caches, OffscreenCanvas, WebGL and workers everything works', async ({ browser }) => {
  const page = await visit(browser);
  const problems: string[] = [];
  page.on('pageerror', (error) => problems.push(error.message));
  page.on('console', (message) => message.type() === 'error' && problems.push(message.text()));
  await page.addInitScript(() => {
    for (const name of ['localStorage', 'sessionStorage', 'indexedDB', 'caches']) {
      Object.defineProperty(window, name, {
        get: () => {
          throw new DOMException('forbidden', 'SecurityError');
        },
      });
    }
    for (const name of ['OffscreenCanvas', 'WebGLRenderingContext', 'WebGL2RenderingContext', 'SharedWorker']) {
      Reflect.deleteProperty(window, name);
    }
    Reflect.set(window, 'Worker', function noWorker() {
      throw new DOMException('forbidden', 'SecurityError');
    });
  });
  const { settled } = mapPage(page);
  await page.goto('./?actor=turkey');
  const before = await settled();
  await page.getByRole('button', { name: 'Theme: as the system' }).click();
  await expect(page.getByRole('button', { name: 'Theme: light' })).toBeVisible();
  await page.getByRole('button', { name: 'Tidy: find new places' }).click();
  await expect(page.getByRole('button', { name: 'Tidy: find new places' })).toBeVisible({ timeout: 20_000 });
  const after = await settled();
  expect(after.actors.length).toBeGreaterThan(0);
  expect(before.actors.length).toBeGreaterThan(0);
  // Large enough to be read in a worker, where there is one.
  await chooseFile(page, 'large.json', JSON.stringify(generateDataset({ actors: 300, links: 5000, seed: 1 })));
  await expect(page.getByRole('button', { name: /^Dataset: (?!Paris)/ })).toBeVisible({ timeout: 20_000 });
  await settled();
  expect(problems).toEqual([]);
  await page.context().close();
});

test('full storage and workers that die lose nothing that the reader has set', async ({ browser }) => {
  const page = await visit(browser);
  await page.addInitScript(() => {
    Storage.prototype.setItem = () => {
      throw new DOMException('full', 'QuotaExceededError');
    };
  });
  // They start, say that they are ready, take the work, and die.
  await page.route('**/*.worker-*.js', (route) =>
    route.fulfill({
      contentType: 'text/javascript',
      body: "self.onmessage = () => { throw new Error('out of memory'); }; self.postMessage('ready');",
    }),
  );
  const { settled } = mapPage(page);
  await page.goto('./?actor=turkey&relations=military');
  await settled();
  await page.getByRole('button', { name: 'Tidy: find new places' }).click();
  await expect(page.getByRole('button', { name: 'Tidy: find new places' })).toBeVisible({ timeout: 20_000 });
  await chooseFile(page, 'large.json', JSON.stringify(generateDataset({ actors: 300, links: 5000, seed: 1 })));
  const alert = page.getByRole('alert');
  await expect(alert).toContainText('“large.json” cannot be opened');
  await expect(title(page, 'Turkey')).toBeVisible();
  expect(query(page)).toBe('?actor=turkey&relations=military');
  await page.unroute('**/*.worker-*.js');
  await alert.getByRole('button', { name: 'Try again' }).click();
  await expect(alert).toBeHidden({ timeout: 20_000 });
  await expect(page.getByRole('button', { name: /^Dataset: (?!Paris)/ })).toBeVisible();
  await page.context().close();
});

test('dates are the same in every time zone, year and language', async ({ browser }) => {
  const said = async (options: BrowserContextOptions, year: number) => {
    const page = await visit(browser, options);
    await page.clock.setFixedTime(new Date(year, 11, 31, 23, 59));
    await page.goto('./?link=russia~turkey~military&from=2015-11-24&to=2015-11-25');
    await expect(page.getByRole('heading', { level: 2 }).first()).toBeVisible();
    await page.getByRole('slider', { name: 'First day shown' }).press('ArrowLeft');
    await expect.poll(() => query(page)).not.toContain('from=2015-11-24');
    await expect(page.getByText('Loading…')).toHaveCount(0);
    // What is said aloud is said once, and then gone.
    const snapshot = (await page.locator('#root').ariaSnapshot()).replaceAll(/^ *- status.*$/gm, '');
    const words = `${query(page)}\n${snapshot}`;
    await page.context().close();
    return words;
  };
  const here = await said({}, 2026);
  expect(here).toContain('24 Nov');
  for (const [timezoneId, locale, year] of [
    ['Pacific/Pago_Pago', 'en-GB', 1999],
    ['Pacific/Kiritimati', 'ar-EG', 2026],
  ] as const) {
    expect(await said({ timezoneId, locale }, year), timezoneId).toBe(here);
  }
});

test('at 400 % zoom, with less motion and more contrast, all of it can be reached', async ({ browser }) => {
  const page = await visit(browser, {
    viewport: { width: 320, height: 256 },
    deviceScaleFactor: 4,
    reducedMotion: 'reduce',
    contrast: 'more',
  });
  await page.goto('./');
  await mapPage(page).settled();
  const map = page.getByRole('application');
  await map.scrollIntoViewIfNeeded();
  expect((await map.boundingBox())?.height).toBeGreaterThan(150);
  await page.screenshot({ path: test.info().outputPath('zoomed.png') });
  await page.keyboard.press('Control+k');
  await page.keyboard.type('turkey');
  await expect(page.getByRole('option').first()).toBeVisible();
  await page.keyboard.press('Enter');
  await expect(title(page, 'Turkey')).toBeVisible();
  await expect.poll(() => query(page)).toContain('actor=turkey');
  await page.screenshot({ path: test.info().outputPath('zoomed-panel.png') });
  const [content, width] = await page.evaluate(() => [document.documentElement.scrollWidth, innerWidth] as const);
  expect(content).toBeLessThanOrEqual(width);
  await page.context().close();
});

const TRAVELS = process.env['FAULTS'] === 'all' ? 200 : 40;

test(`back and forward ${TRAVELS} times, two tabs, a frozen tab and one that comes back from the cache keep the view`, async ({
  page,
  context,
}) => {
  test.slow();
  await page.goto('./');
  await mapPage(page).settled();
  const views = [''];
  for (const words of ['turkey', 'hollande', 'putin']) {
    await page.keyboard.press('Control+k');
    await page.keyboard.type(words);
    await expect(page.getByRole('option').first()).toContainText(new RegExp(words, 'i'));
    await page.keyboard.press('Enter');
    await expect.poll(() => query(page)).not.toBe(views.at(-1));
    views.push(query(page));
  }
  const at = await page.evaluate(async (travels) => {
    let [place, step] = [3, -1];
    for (let travel = 0; travel < travels; travel++) {
      if (place === 0) step = 1;
      if (place === 3) step = -1;
      const arrived = new Promise((resolve) => {
        addEventListener('popstate', resolve, { once: true });
      });
      history.go(step);
      await arrived;
      place += step;
    }
    return place;
  }, TRAVELS);
  expect(query(page)).toBe(views[at]);
  await page.goForward().catch(() => null);
  await page.evaluate(() => history.go(0 - history.state.step + 1));
  await expect(title(page, 'Turkey')).toBeVisible();
  expect(query(page)).toBe('?actor=turkey');

  const other = await context.newPage();
  await other.goto('./?actor=france&relations=economic');
  await expect(title(other, 'France')).toBeVisible();
  expect(query(page)).toBe('?actor=turkey');

  // As a tab that has lain in the background for hours: frozen, and one that is kept for the way back.
  const session = await context.newCDPSession(page);
  await session.send('Page.setWebLifecycleState', { state: 'frozen' });
  await session.send('Page.setWebLifecycleState', { state: 'active' });
  await page.evaluate(() => {
    dispatchEvent(new PageTransitionEvent('pagehide', { persisted: true }));
    dispatchEvent(new PageTransitionEvent('pageshow', { persisted: true }));
  });
  await page.bringToFront();
  await page.getByRole('checkbox', { name: /^Military, / }).click({ force: true });
  await expect.poll(() => query(page)).toBe('?actor=turkey&relations=diplomatic,economic');
  await page.goBack();
  await expect.poll(() => query(page)).toBe('?actor=turkey');
  expect(query(other)).toBe('?actor=france&relations=economic');
  await other.close();
});

import type { Browser, BrowserContextOptions, Page } from '@playwright/test';
import { launchOptions } from '../src/build/browser.mjs';
import { realText } from '../src/dataset/testing/realDataset.ts';
import { randomFrom } from '../src/layout/random.ts';
import { generateDataset } from '../src/generate/generateDataset.ts';
import { expect, test } from './fixtures.ts';
import { mapPage } from './pages/mapPage.ts';
import { openFile } from './pages/openFile.ts';

test.use({ viewport: { width: 1440, height: 900 } });

/** Here it is a short form of each; `E2E=all` tries more, and `FAULTS=all` fails every request of a first visit in turn. */
const isLong = process.env['E2E'] === 'all';
const isAll = process.env['FAULTS'] === 'all';
/** Others may be at work on the same machine: what is waited for comes at last, and only then is it late. */
const LATE = { timeout: 30_000 };
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
  const page = await context.newPage();
  page.setDefaultTimeout(LATE.timeout);
  return page;
}

/** Large enough to be read in a worker, where there is one. */
const large = () => JSON.stringify(generateDataset({ actors: 300, links: 5000, seed: 1 }));
const tidy = (page: Page) => page.getByRole('button', { name: 'Tidy: find new places' });
/** What a page says when it stands. */
const standing = (page: Page) => time(page).or(wayOut(page)).first();

test('whichever request of the first visit fails, there is a map or a way out', async ({ browser }) => {
  test.setTimeout(isAll ? 900_000 : 90_000);
  const page = await visit(browser);
  const asked = new Set<string>();
  page.on('request', (request) => asked.add(request.url()));
  await page.goto('./?actor=turkey');
  await expect(title(page, 'Turkey')).toBeVisible(LATE);
  const wanted = [/SelectedPanel/, /\.css$/, /paris-moscow/];
  await expect.poll(() => wanted.filter((name) => ![...asked].some((url) => name.test(url))), LATE).toEqual([]);
  if (isAll) await page.waitForLoadState('networkidle');
  const [, ...others] = asked;
  const some = wanted.map((name) => others.find((url) => name.test(url)) ?? '');
  const outcomes: string[] = [];
  for (const url of isAll ? others : some) {
    // The style comes by itself at a second try, whenever that is.
    const isStyle = url.endsWith('.css');
    await page.route(url, (route) => route.abort('connectionreset'), isStyle ? { times: 1 } : {});
    await page.goto('./?actor=turkey', { waitUntil: 'commit' });
    await expect(standing(page), url).toBeVisible(LATE);
    await page.unroute(url);
    if (isStyle) await expect(page.locator('#root > div').first()).toHaveCSS('display', 'flex', LATE);
    const retry = page.getByRole('button', { name: 'Try again' }).first();
    // A part that is late is neither yet.
    const either = title(page, 'Turkey').or(wayOut(page)).first();
    await expect(either, url).toBeVisible(LATE);
    const isShown = await title(page, 'Turkey').isVisible();
    outcomes.push(`${isShown ? 'the map' : 'a way out'} without ${new URL(url).pathname}`);
    if (await retry.isVisible()) await retry.click();
    else if (!isShown) await page.reload();
    await expect(title(page, 'Turkey'), url).toBeVisible(LATE);
    expect(query(page)).toBe('?actor=turkey');
  }
  if (isAll) console.log(outcomes.join('\n'));
  await page.context().close();
});

test('an answer with turned bits, or cut off, gives a map or says what is wrong', async ({ browser }) => {
  const random = randomFrom(7);
  const page = await visit(browser);
  for (let round = 0; round < (isLong ? 5 : 2); round++) {
    const bytes = Buffer.from(realText);
    for (let flip = 0; flip < 3; flip++) bytes[Math.floor(random() * bytes.length)]! ^= 1 << Math.floor(random() * 8);
    const body = round % 2 === 0 ? bytes : bytes.subarray(0, Math.floor(random() * bytes.length));
    await page.route(DATA, (route) => route.fulfill({ body }));
    await page.goto('./?actor=turkey');
    await expect(standing(page)).toBeVisible(LATE);
    await page.unroute(DATA);
  }
  await page.context().close();
});

/** What a phone gets where the reception is poor. The site is served without compression here: it is three times as much. */
const SLOW = { offline: false, latency: 300, downloadThroughput: 100_000, uploadThroughput: 50_000 };
const SLOWEST = { ...SLOW, latency: 400, downloadThroughput: 50_000 };

declare global {
  /** What a page that is on its way says first, and when. */
  var told: { readonly said: string; readonly atMs: number } | undefined;
}

test('a slow network is told of, and one that is cut off in the middle leaves a way on', async ({ browser }) => {
  test.setTimeout(isLong ? 300_000 : 120_000);
  const page = await visit(browser);
  await page.addInitScript(() => {
    new MutationObserver(() => {
      const said = document.querySelector('[data-loading]')?.textContent;
      if (said) globalThis.told ??= { said, atMs: performance.now() };
    }).observe(document, { childList: true, subtree: true, characterData: true });
  });
  const session = await page.context().newCDPSession(page);
  await session.send('Network.enable');
  await session.send('Network.setCacheDisabled', { cacheDisabled: true });
  for (const network of isLong ? [SLOW, SLOWEST] : [SLOW]) {
    await session.send('Network.emulateNetworkConditions', network);
    const start = Date.now();
    await page.goto('./?actor=turkey', { waitUntil: 'commit' });
    await expect(title(page, 'Turkey')).toBeVisible({ timeout: 90_000 });
    const shownMs = Date.now() - start;
    const told = await page.evaluate(() => globalThis.told);
    expect(told?.said).toMatch(/^Loading the map…/);
    if (isLong) console.log(`${network.downloadThroughput / 1000} kB/s: told ${told?.atMs} ms, shown ${shownMs} ms`);
    // To be used, not only to be seen.
    await page.getByRole('checkbox', { name: /^Military, / }).click({ force: true });
    await expect.poll(() => query(page), LATE).toBe('?actor=turkey&relations=diplomatic,economic');
  }

  await session.send('Network.emulateNetworkConditions', SLOWEST);
  const asked = page.waitForRequest(/\/assets\/[^/]*\.js$/);
  await page.goto('./?actor=turkey', { waitUntil: 'commit' });
  await asked;
  await session.send('Network.emulateNetworkConditions', { ...SLOWEST, offline: true });
  await expect(wayOut(page)).toBeVisible(LATE);
  await session.send('Network.emulateNetworkConditions', { ...SLOW, latency: 0, downloadThroughput: -1 });
  const retry = page.getByRole('button', { name: 'Try again' }).first();
  await ((await retry.isVisible()) ? retry.click() : page.reload());
  await expect(title(page, 'Turkey')).toBeVisible(LATE);
  expect(query(page)).toBe('?actor=turkey');
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
  await tidy(page).click();
  await expect(tidy(page)).toBeVisible(LATE);
  const after = await settled();
  expect(after.actors.length).toBeGreaterThan(0);
  expect(before.actors.length).toBeGreaterThan(0);
  await openFile(page, 'large.json', large());
  await expect(page.getByRole('button', { name: /^Dataset: (?!Paris)/ })).toBeVisible(LATE);
  await settled();
  expect(problems).toEqual([]);
  await page.context().close();
});

test('full storage and workers that die lose nothing that the reader has set', async ({ browser }) => {
  test.skip(!isLong, 'E2E=all');
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
  await tidy(page).click();
  await expect(tidy(page)).toBeVisible(LATE);
  await openFile(page, 'large.json', large());
  const alert = page.getByRole('alert');
  await expect(alert).toContainText('“large.json” cannot be opened', LATE);
  await expect(title(page, 'Turkey')).toBeVisible();
  expect(query(page)).toBe('?actor=turkey&relations=military');
  await page.unroute('**/*.worker-*.js');
  await alert.getByRole('button', { name: 'Try again' }).click();
  await expect(alert).toBeHidden(LATE);
  await expect(page.getByRole('button', { name: /^Dataset: (?!Paris)/ })).toBeVisible(LATE);
  await page.context().close();
});

test('dates are the same in every time zone, year and language', async ({ browser }) => {
  test.setTimeout(isLong ? 120_000 : 60_000);
  const said = async (options: BrowserContextOptions, year: number) => {
    const page = await visit(browser, options);
    await page.clock.setFixedTime(new Date(year, 11, 31, 23, 59));
    await page.goto('./?link=russia~turkey~military&from=2015-11-24&to=2015-11-25');
    await expect(page.getByRole('heading', { level: 2 }).first()).toBeVisible(LATE);
    await page.getByRole('slider', { name: 'First day shown' }).press('ArrowLeft');
    await expect.poll(() => query(page), LATE).not.toContain('from=2015-11-24');
    let [before, words] = ['', ''];
    await expect(async () => {
      before = words;
      // What is said aloud is said once, and then gone.
      const snapshot = (await page.locator('#root').ariaSnapshot()).replaceAll(/^ *- status.*$/gm, '');
      words = `${query(page)}\n${snapshot}`;
      expect(words).not.toContain('Loading…');
      // Parts that come later have come when nothing is added any more.
      expect(words).toBe(before);
    }).toPass({ ...LATE, intervals: [250] });
    await page.context().close();
    return words;
  };
  const zones = [
    ['Pacific/Kiritimati', 'ar-EG', 2026],
    ['Pacific/Pago_Pago', 'en-GB', 1999],
  ] as const;
  const [here, ...there] = await Promise.all([
    said({}, 2026),
    ...zones.slice(0, isLong ? 2 : 1).map(([timezoneId, locale, year]) => said({ timezoneId, locale }, year)),
  ]);
  expect(here).toContain('24 Nov');
  for (const [at, words] of there.entries()) expect(words, zones[at]?.[0]).toBe(here);
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
  await expect(page.getByRole('option').first()).toContainText('Turkey', LATE);
  await page.keyboard.press('Enter');
  await expect(title(page, 'Turkey')).toBeVisible(LATE);
  await expect.poll(() => query(page), LATE).toContain('actor=turkey');
  await page.screenshot({ path: test.info().outputPath('zoomed-panel.png') });
  const [content, width] = await page.evaluate(() => [document.documentElement.scrollWidth, innerWidth] as const);
  expect(content).toBeLessThanOrEqual(width);
  await page.context().close();
});

const TRAVELS = isLong ? 200 : 40;

test(`back and forward ${TRAVELS} times, two tabs and a frozen tab keep the view`, async ({ page, context }) => {
  test.slow();
  await page.goto('./');
  await mapPage(page).settled();
  const views = [''];
  for (const words of ['turkey', 'hollande', 'putin']) {
    await page.keyboard.press('Control+k');
    await page.keyboard.type(words);
    await expect(page.getByRole('option').first()).toContainText(new RegExp(words, 'i'), LATE);
    await page.keyboard.press('Enter');
    await expect.poll(() => query(page), LATE).not.toBe(views.at(-1));
    views.push(query(page));
    // Selections that follow each other faster are one step of the history, as those of a held key.
    await page.waitForTimeout(400);
  }
  expect(await page.evaluate(() => history.state.step)).toBe(3);
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
  await expect.poll(() => query(page), LATE).toBe(views[at]);
  await page.evaluate(() => history.go(1 - history.state.step));
  await expect(title(page, 'Turkey')).toBeVisible(LATE);
  await expect.poll(() => query(page), LATE).toBe('?actor=turkey');

  const other = await context.newPage();
  await other.goto('./?actor=france&relations=economic');
  await expect(title(other, 'France')).toBeVisible(LATE);
  expect(query(page)).toBe('?actor=turkey');

  // As a tab that has lain in the background for hours.
  const session = await context.newCDPSession(page);
  await session.send('Page.setWebLifecycleState', { state: 'frozen' });
  await session.send('Page.setWebLifecycleState', { state: 'active' });
  await page.bringToFront();
  await page.getByRole('checkbox', { name: /^Military, / }).click({ force: true });
  await expect.poll(() => query(page), LATE).toBe('?actor=turkey&relations=diplomatic,economic');
  await page.goBack();
  await expect.poll(() => query(page), LATE).toBe('?actor=turkey');
  expect(query(other)).toBe('?actor=france&relations=economic');
  await other.close();
});

test('a page that the browser has kept is as it was, and works on', async ({ playwright, baseURL }) => {
  // Playwright switches that cache off for all others.
  const own = { ...launchOptions(), ignoreDefaultArgs: ['--disable-back-forward-cache'] };
  const browser = await playwright.chromium.launch(own);
  const page = await visit(browser, baseURL === undefined ? {} : { baseURL });
  await page.goto('./?actor=turkey');
  await expect(title(page, 'Turkey')).toBeVisible(LATE);
  await page.getByRole('checkbox', { name: /^Military, / }).click({ force: true });
  await expect.poll(() => query(page), LATE).toBe('?actor=turkey&relations=diplomatic,economic');
  const before = await mapPage(page).settled();
  await page.evaluate(() => {
    addEventListener('pageshow', ({ persisted }) => Reflect.set(window, 'wasKept', persisted));
  });
  await page.goto('./licences.txt');
  // A page that was kept does not load again.
  await page.goBack({ waitUntil: 'commit' });
  await expect.poll(() => page.evaluate((): unknown => Reflect.get(window, 'wasKept')), LATE).toBe(true);
  expect(query(page)).toBe('?actor=turkey&relations=diplomatic,economic');
  await expect(title(page, 'Turkey')).toBeVisible();
  expect((await mapPage(page).settled()).actors).toEqual(before.actors);
  await page.keyboard.press('Control+k');
  await page.keyboard.type('hollande');
  await page
    .getByRole('option', { name: /François Hollande/ })
    .first()
    .click(LATE);
  await expect(title(page, 'François Hollande')).toBeVisible(LATE);
  await browser.close();
});

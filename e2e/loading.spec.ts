import { readFileSync } from 'node:fs';
import path from 'node:path';
import type { Page } from '@playwright/test';
import { expect, test } from './fixtures.ts';
import { mapPage } from './pages/mapPage.ts';
import { chooseFile, openFile } from './pages/openFile.ts';
import { serveCompact } from './pages/serveCompact.ts';

const DATA = '**/data/paris-moscow-2015.json';
const LIST = '**/data/index.json';
const text = readFileSync(path.join(import.meta.dirname, '../public/data/paris-moscow-2015.json'), 'utf8');

interface Loose {
  id: string;
  title: string;
  format: string;
  claims: { relation: string; to: string }[];
}

/** A dataset of a reader's own: the real one with something changed. */
function own(change: (dataset: Loose) => void = () => undefined): string {
  // oxlint-disable-next-line typescript/no-unsafe-type-assertion
  const dataset = JSON.parse(text) as Loose;
  dataset.id = 'my-own';
  dataset.title = 'My own data';
  change(dataset);
  return JSON.stringify(dataset);
}

const time = (page: Page) => page.getByRole('region', { name: 'Time' });
const title = (page: Page, name: string) => page.getByRole('heading', { name, level: 2 });
const query = (page: Page): string => new URL(page.url()).search;

async function drop(page: Page, name: string, content: string): Promise<void> {
  const dataTransfer = await page.evaluateHandle(
    ([fileName, json]) => {
      const transfer = new DataTransfer();
      transfer.items.add(new File([json ?? ''], fileName ?? '', { type: 'application/json' }));
      return transfer;
    },
    [name, content],
  );
  await page.dispatchEvent('body', 'dragenter', { dataTransfer });
  await expect(page.getByText('Drop the dataset to open it')).toBeVisible();
  await page.dispatchEvent('body', 'drop', { dataTransfer });
  await expect(page.getByText('Drop the dataset to open it')).toBeHidden();
}

test.describe('while the data is on its way', () => {
  test('the layout stands, and after a moment says how far it is', async ({ page }) => {
    const held: (() => Promise<void>)[] = [];
    await page.route(DATA, (route) => held.push(() => route.continue()));
    await page.goto('./');
    await expect(page.getByRole('status')).toHaveText(/Loading the map…/);
    await expect(page.getByText('Attaché')).toBeVisible();
    await Promise.all(held.map((release) => release()));
    await expect(time(page)).toBeVisible();
    await expect(page.getByText('Loading the map…')).toBeHidden();
  });
});

test.describe('the map stands before the page around it has come', () => {
  for (const [width, height] of [
    [1440, 900],
    [1024, 768],
    [390, 844],
  ] as const) {
    test(`and stays as it is when that comes, at ${width} × ${height}`, async ({ page }) => {
      await page.setViewportSize({ width, height });
      const held: (() => Promise<void>)[] = [];
      await page.route('**/assets/page-*.js', (route) => held.push(() => route.continue()));
      await page.goto('./');
      const { settled } = mapPage(page);
      const { drawMs: _first, ...first } = await settled();
      expect(first.labels.length).toBeGreaterThan(20);
      await expect(time(page)).toHaveCount(0);
      await Promise.all(held.map((release) => release()));
      await expect(time(page)).toBeVisible();
      await expect(page.getByRole('button', { name: 'Zoom in' })).toBeVisible();
      const { drawMs: _last, ...last } = await settled();
      expect(last).toEqual(first);
    });
  }

  test('also of a large dataset, in its compact form', async ({ page }) => {
    await serveCompact(page, { actors: 300, links: 1_000, seed: 5 });
    const held: (() => Promise<void>)[] = [];
    await page.route(/assets\/(?:page|react)-[^/]*\.js$/, (route) => held.push(() => route.continue()));
    await page.goto('./');
    expect((await mapPage(page).settled()).actors.length).toBeGreaterThan(5);
    await expect(time(page)).toHaveCount(0);
    await Promise.all(held.map((release) => release()));
    await expect(time(page)).toBeVisible();
  });

  test('and does not stay alone where that cannot come', async ({ page, quietPage }) => {
    await page.route('**/assets/page-*.js', (route) => route.abort());
    await page.goto('./?actor=russia');
    await expect(page.getByRole('status')).toHaveText(/The map cannot be shown: the connection is gone/);
    await expect(page.locator('canvas')).toHaveCount(0);
    expect(query(page)).toBe('?actor=russia');
    quietPage.length = 0;
  });
});

test('the map is seen only once its ground is drawn, whatever the window does meanwhile', async ({ page }) => {
  await page.addInitScript(() => {
    const seen: string[] = [];
    Reflect.set(window, 'groundsSeen', seen);
    const probe = new OffscreenCanvas(1, 1).getContext('2d', { willReadFrequently: true })!;
    const look = (): void => {
      for (const canvas of document.querySelectorAll('canvas')) {
        if (!canvas.closest('.skeleton-map, #map') || !canvas.checkVisibility({ visibilityProperty: true })) continue;
        probe.clearRect(0, 0, 1, 1);
        probe.drawImage(canvas, 0, 0);
        const ground = probe.getImageData(0, 0, 1, 1).data.join();
        if (seen.at(-1) !== ground) seen.push(ground);
      }
      // After whatever the frame draws.
      requestAnimationFrame(() => setTimeout(look));
    };
    look();
  });
  const client = await page.context().newCDPSession(page);
  await client.send('Emulation.setCPUThrottlingRate', { rate: 6 });
  await page.goto('./', { waitUntil: 'commit' });
  for (let width = 1300; width > 900; width -= 20) {
    await page.setViewportSize({ width, height: 700 });
    await page.waitForTimeout(60);
  }
  await expect(time(page)).toBeVisible();
  const grounds = await page.evaluate((): string[] => Reflect.get(window, 'groundsSeen'));
  expect(grounds).toEqual([expect.stringMatching(/^2\d\d,2\d\d,2\d\d,255$/)]);
});

test.describe('data that cannot be shown says why, and what to do', () => {
  for (const [name, response, said] of [
    ['missing', { status: 404, body: 'no' }, 'The server has no such file (404).'],
    ['forbidden', { status: 403, body: 'no' }, 'with the code 403'],
    ['a web page instead', { body: '<!doctype html><p>Not found' }, 'It is a web page, not a dataset.'],
    ['cut off', { body: text.slice(0, 100_000) }, 'It is cut off: it ends in the middle, after 100,000 characters.'],
    ['empty', { body: '\n' }, 'It is empty.'],
    [
      'of a later format',
      { body: own((d) => (d.format = 'attache/2')) },
      'It has the format attache/2, and this page reads attache/1.',
    ],
    ['something else', { body: '{"type":"FeatureCollection"}' }, 'not a compiled dataset'],
    ['of a wrong shape', { body: own((d) => (d.claims[7]!.relation = 'secret')) }, 'claims[7].relation'],
    [
      'with a loose end',
      { body: own((d) => (d.claims[7]!.to = 'atlantis')) },
      'names “atlantis”, which is not among the actors',
    ],
  ] as const) {
    test(name, async ({ page, quietPage }) => {
      await page.route(DATA, (route) => route.fulfill(response));
      await page.goto('./?actor=russia');
      const alert = page.getByRole('alert');
      await expect(alert).toContainText('The map cannot be shown');
      await expect(alert).toContainText(said);
      await page.unroute(DATA);
      await page.getByRole('button', { name: 'Try again' }).click();
      await expect(title(page, 'Russia')).toBeVisible();
      // The browser itself reports what it did not get.
      quietPage.splice(0, Infinity, ...quietPage.filter((problem) => !problem.includes('Failed to load resource')));
    });
  }

  test('no network at all', async ({ page, quietPage }) => {
    await page.route(DATA, (route) => route.abort('internetdisconnected'));
    await page.goto('./');
    await expect(page.getByRole('alert')).toContainText('No answer came from the server.');
    await chooseFile(page, 'mine.json', own());
    await expect(title(page, 'My own data')).toBeVisible();
    expect(query(page)).toBe('?file=my-own');
    quietPage.length = 0;
  });

  test('no list of datasets', async ({ page, quietPage }) => {
    await page.route(LIST, (route) => route.fulfill({ status: 404, body: '' }));
    await page.goto('./');
    await expect(page.getByRole('alert')).toContainText('The map cannot be shown');
    await page.unroute(LIST);
    await page.getByRole('button', { name: 'Try again' }).click();
    await expect(time(page)).toBeVisible();
    quietPage.length = 0;
  });
});

test.describe('a dataset of the reader’s own', () => {
  test('opens from the disk, and goes nowhere', async ({ page }) => {
    await page.goto('./?actor=russia');
    await expect(title(page, 'Russia')).toBeVisible();
    await page.waitForLoadState('networkidle');
    const sent: string[] = [];
    page.on('request', (request) => {
      if (request.method() !== 'GET' || request.url().includes('my-own')) sent.push(request.url());
    });
    await openFile(page, 'mine.json', own());
    await expect(title(page, 'My own data')).toBeVisible();
    expect(query(page)).toBe('?file=my-own');
    expect(sent).toEqual([]);
    await page.getByRole('button', { name: 'Share' }).click();
    await expect(page.getByRole('dialog')).toContainText('no link can hold it');
  });

  test('can be dropped anywhere; Back returns, and Forward opens it again', async ({ page }) => {
    await page.goto('./?actor=russia');
    await expect(title(page, 'Russia')).toBeVisible();
    await drop(page, 'mine.json', own());
    await expect(title(page, 'My own data')).toBeVisible();
    await page.goBack();
    await expect(title(page, 'Russia')).toBeVisible();
    expect(query(page)).toBe('?actor=russia');
    await page.goForward();
    await expect(title(page, 'My own data')).toBeVisible();
    expect(query(page)).toBe('?file=my-own');
  });

  test('that is bad changes nothing, and says what is wrong with it', async ({ page }) => {
    await page.goto('./?actor=russia');
    await expect(title(page, 'Russia')).toBeVisible();
    await drop(
      page,
      'bad.json',
      own((d) => (d.claims[0]!.relation = 'secret')),
    );
    const alert = page.getByRole('alert');
    await expect(alert).toContainText('“bad.json” cannot be opened');
    await expect(alert).toContainText('claims[0].relation');
    await expect(title(page, 'Russia')).toBeVisible();
    expect(query(page)).toBe('?actor=russia');
    await drop(page, 'good.json', own());
    await expect(alert).toBeHidden();
    await expect(title(page, 'My own data')).toBeVisible();
  });

  test('is asked for by its address, and then shows what that says', async ({ page }) => {
    await page.goto('./?file=my-own&actor=turkey');
    await expect(page.getByRole('alert')).toContainText('This link needs a file');
    await chooseFile(page, 'mine.json', own());
    await expect(title(page, 'Turkey')).toBeVisible();
    expect(query(page)).toBe('?file=my-own&actor=turkey');
  });
});

test.describe('several datasets', () => {
  test.beforeEach(async ({ page }) => {
    const second = own((dataset) => {
      dataset.id = 'second';
      dataset.title = 'The second';
    });
    await page.route('**/data/second.json', (route) => route.fulfill({ body: second }));
    await page.route(LIST, async (route) => {
      const response = await route.fetch();
      // oxlint-disable-next-line typescript/no-unsafe-type-assertion
      const list = (await response.json()) as { datasets: object[] };
      const entry = { ...list.datasets[0], id: 'second', title: 'The second', file: 'second.json' };
      await route.fulfill({ json: { ...list, datasets: [...list.datasets, entry] } });
    });
  });

  test('are chosen from the bar, and the choice is in the permalink', async ({ page }) => {
    await page.goto('./?actor=russia');
    await page.getByRole('button', { name: /^Dataset:/ }).click();
    await page.getByRole('button', { name: 'The second' }).click();
    await expect(title(page, 'The second')).toBeVisible();
    expect(query(page)).toBe('?data=second');
    await page.goBack();
    await expect(title(page, 'Russia')).toBeVisible();
  });

  test('are opened by a permalink, with the view of it', async ({ page }) => {
    await page.goto('./?data=second&actor=turkey&relations=military');
    await expect(title(page, 'Turkey')).toBeVisible();
    await expect(page.getByRole('button', { name: 'Dataset: The second' })).toBeVisible();
    expect(query(page)).toBe('?data=second&actor=turkey&relations=military');
  });

  test('the first needs no name', async ({ page }) => {
    await page.goto('./?data=paris-moscow-2015&actor=turkey');
    await expect(title(page, 'Turkey')).toBeVisible();
    expect(query(page)).toBe('?actor=turkey');
  });

  test('one that is not there is said to be missing, and the nearest is offered', async ({ page }) => {
    await page.goto('./?data=secnd&actor=turkey');
    const notices = page.getByRole('list', { name: 'About this address' });
    await expect(notices).toContainText('No dataset “secnd”: did you mean The second?');
    await notices.getByRole('button', { name: 'The second' }).click();
    await expect(title(page, 'The second')).toBeVisible();
    expect(query(page)).toBe('?data=second');
  });
});

test('what a reader will want next has come before it is asked for, and nobody is told to wait', async ({ page }) => {
  await serveCompact(page, { actors: 300, links: 1_000, seed: 5 });
  const [asked, arrived]: [string[], string[]] = [[], []];
  page.on('request', (request) => asked.push(request.url()));
  page.on('requestfinished', (request) => arrived.push(request.url()));
  const has = (name: RegExp) => expect.poll(() => arrived.some((url) => name.test(url))).toBe(true);
  const { settled, badgeOf } = mapPage(page);
  await mapPage(page).open();
  await has(/assets\/SelectedPanel-/);
  await has(/assets\/TableView-/);
  await has(/\/details\.columns$/);
  expect(arrived.filter((url) => url.includes('/block-'))).toEqual([]);
  await page.evaluate(() => {
    const told: string[] = [];
    Reflect.set(window, 'told', told);
    const look = new MutationObserver(() => {
      if (document.body.textContent.includes('Loading…')) told.push('Loading…');
    });
    look.observe(document.body, { childList: true, subtree: true, characterData: true });
  });

  const [link] = (await settled()).links;
  const { x, y } = await badgeOf(link!.id);
  await page.mouse.move(x, y);
  await has(/\/block-\d+\.columns$/);
  await expect.poll(() => asked.length - arrived.length).toBe(0);
  await page.mouse.click(x, y);
  await expect(page.getByRole('complementary', { name: 'Evidence' }).locator('[data-sentence]').first()).toBeVisible();
  await page.getByRole('radio', { name: 'Table' }).check({ force: true });
  await expect(page.getByRole('grid', { name: 'Links' }).locator('[role=row][aria-selected]').first()).toBeVisible();
  expect(await page.evaluate((): unknown => Reflect.get(window, 'told'))).toEqual([]);
});

test('style and first script are asked for before all else, and the map’s program after what its preview needs', async ({
  page,
}) => {
  const asked: string[] = [];
  page.on('request', (request) => asked.push(new URL(request.url()).pathname));
  await page.goto('./');
  await expect(page.locator('html')).not.toHaveAttribute('data-wordless');
  const at = (file: RegExp) => asked.findIndex((name) => file.test(name));
  const order = [/\/index-.*\.(?:css|js)$/, /\/data\/index\.json$/, /\.preview\.json$/, /\/map-.*\.js$/].map(at);
  expect(order).toEqual(order.toSorted((one, other) => one - other));
  expect(order[0]).toBe(1);
  // A link to something chosen has no preview: the map itself is asked for at once.
  asked.length = 0;
  await page.goto('./?actor=russia');
  await expect.poll(() => at(/\/paris-moscow-2015\.json$/)).toBeGreaterThan(0);
  expect(at(/\.preview\.json$/)).toBe(-1);
  const before = asked.slice(0, at(/\/paris-moscow-2015\.json$/));
  expect(before.some((name) => /\/map-.*\.js$/.test(name))).toBe(true);
});

test('what draws the map is compiled while it comes', async ({ page, request }) => {
  await page.goto('./');
  const parts = page.locator('script[type=module][src], link[data-part=columns]');
  const addresses = await parts.evaluateAll((elements) =>
    elements.map((element) => element.getAttribute('src') ?? element.getAttribute('href') ?? ''),
  );
  expect(addresses).toHaveLength(2);
  for (const address of addresses) {
    const script = await (await request.get(new URL(address, page.url()).href)).text();
    // The browser takes the hint from nowhere else.
    expect(script.split('\n')[0]).toBe('//# allFunctionsCalledOnLoad');
  }
});

test('a part that fails leaves the others alive', async ({ page, quietPage }) => {
  await page.addInitScript(() => {
    HTMLCanvasElement.prototype.getContext = () => {
      throw new Error('no canvas today');
    };
  });
  await page.goto('./?actor=russia');
  await expect(page.getByRole('alert')).toContainText('stopped working');
  await expect(title(page, 'Russia')).toBeVisible();
  await expect(time(page)).toBeVisible();
  quietPage.length = 0;
});

import { readFileSync } from 'node:fs';
import path from 'node:path';
import type { CDPSession, Page } from '@playwright/test';
import { parseDatasetList } from '../src/dataset/datasetList.ts';
import { launchOptions } from '../src/build/browser.mjs';
import { realIndex } from '../src/dataset/testing/realDataset.ts';
import { selectShownCounts } from '../src/derive/shownCounts.ts';
import { randomFrom } from '../src/layout/random.ts';
import { viewFromQuery, viewToQuery } from '../src/state/viewUrl.ts';
import { expectAccessibleInOneColour } from './accessibility.ts';
import { expect, test } from './fixtures.ts';
import { mapPage } from './pages/mapPage.ts';

/** `npm run soak` walks for half an hour; here it is a short one. A walk can be repeated by its seed. */
const SECONDS = Number(process.env['SOAK_SECONDS'] ?? 20);
const SEED = Number(process.env['SOAK_SEED'] ?? 46_857_722);
/** After this everything has been loaded that ever is, and the figures count. */
const WARM_UP_SECONDS = Math.min(60, SECONDS / 2);
/** How much more of the heap may be in use than then: in a moment not all has been compiled that ever is. */
const MOST_HEAP = WARM_UP_SECONDS < 60 ? 1.2 : 1.1;
/** However long the walk. What a reader has opened stays open, and React keeps what was drawn before: 3356 and 345 at most. */
const MOST = { nodes: 4000, listeners: 420, workers: 2 } as const;
/** A machine that is at other things gets fewer steps done; what is sampled is sampled by steps. */
const STEPS_TO_AXE = 60;
const STEPS_TO_LABELS = 15;

const listed = parseDatasetList(readFileSync(path.join(import.meta.dirname, '../public/data/index.json'), 'utf8'));
if (!listed.ok) throw new Error('public/data/index.json is not valid');
const stories = listed.value[0]?.stories ?? [];

const SIZES = [
  { width: 1440, height: 900 },
  { width: 1024, height: 768 },
  { width: 390, height: 844 },
];

// What V8 makes of code that is run often is kept in the same memory, grows for long, and holds no data.
const browser = launchOptions();
test.use({ launchOptions: { ...browser, args: [...browser.args, '--js-flags=--no-opt --no-maglev --no-sparkplug'] } });

type Random = () => number;
const oneOf = <Item>(items: readonly Item[], random: Random): Item | undefined =>
  items[Math.floor(random() * items.length)];

interface Control {
  readonly name: string;
  readonly role: string;
  readonly x: number;
  readonly y: number;
}

/** What lies open to a click now, whatever it is; not what leads elsewhere, opens a file or saves one. */
function controls(page: Page): Promise<Control[]> {
  return page.evaluate(() => {
    const kinds =
      'button, input, summary, a[href], [role=tab], [role=option], [role=slider], [role=switch], [role=row] [tabindex], th button';
    const leads = /save|copy|download|file|print|reload|mail/i;
    return [...document.querySelectorAll<HTMLElement>(kinds)].flatMap((element) => {
      const href = element.getAttribute('href') ?? '';
      const name = (element.getAttribute('aria-label') ?? element.textContent).trim().slice(0, 60);
      if (/^(?:https?:|#)/.test(href) || leads.test(name) || element.matches(':disabled, [type=file]')) return [];
      const seen = element.matches('input') ? (element.closest('label') ?? element) : element;
      const box = seen.getBoundingClientRect();
      const [x, y] = [box.x + box.width / 2, box.y + box.height / 2];
      const top = document.elementFromPoint(x, y);
      if (!top || !(seen.contains(top) || top.contains(seen))) return [];
      return [{ name, role: element.getAttribute('role') ?? element.tagName.toLowerCase(), x, y }];
    });
  });
}

const KEYS = ['Escape', 't', 'e', 'l', 'f', 'Tab', 'ArrowRight', 'ArrowDown', 'PageUp', 'PageDown', 'Home', 'End'];

/** One thing that a reader may do, at random. @returns what it was */
async function step(page: Page, random: Random): Promise<string> {
  const kind = random();
  if (kind < 0.1) {
    const key = oneOf(KEYS, random)!;
    await page.keyboard.press(key);
    return `key ${key}`;
  }
  if (kind < 0.16) {
    const way = random() < 0.6 ? 'back' : 'forward';
    await page.evaluate((to) => {
      const { step: at = 0 } = { ...history.state };
      if (to === 'forward') history.forward();
      else if (at > 0) history.back();
    }, way);
    return way;
  }
  if (kind < 0.18) {
    const size = oneOf(SIZES, random)!;
    await page.setViewportSize(size);
    return `window ${size.width}`;
  }
  if (kind < 0.32) return onMap(page, random);
  if (kind < 0.38) {
    const actor = oneOf(realIndex.dataset.actors, random)!;
    const box = page.getByRole('combobox', { name: 'Search actors and sentences' });
    if (!(await box.isVisible()) || (await page.getByRole('dialog').count()) > 0) return 'no search';
    await box.fill(actor.name.slice(0, 3 + Math.floor(random() * 8)), { timeout: 3000 });
    await page.waitForTimeout(120);
    await page.keyboard.press('ArrowDown');
    await page.keyboard.press('Enter');
    return `search ${actor.name}`;
  }
  const control = oneOf(await controls(page), random);
  if (!control) {
    await page.keyboard.press('Escape');
    return 'nothing to click';
  }
  await page.mouse.click(control.x, control.y);
  if (control.role === 'slider') await page.keyboard.press(oneOf(['ArrowRight', 'ArrowLeft', 'Home', 'End'], random)!);
  return `${control.role} ${control.name}`;
}

async function onMap(page: Page, random: Random): Promise<string> {
  const map = page.getByRole('application');
  const box = (await map.isVisible()) ? await map.boundingBox() : null;
  if (!box) return 'no map';
  const x = box.x + random() * box.width;
  const y = box.y + random() * box.height;
  const kind = random();
  await page.mouse.move(x, y);
  if (kind < 0.3) await page.mouse.wheel(0, random() < 0.5 ? -240 : 240);
  else if (kind < 0.6) {
    await page.mouse.down();
    await page.mouse.move(x + 60, y - 40, { steps: 4 });
    await page.mouse.up();
  } else if (kind < 0.8) await page.mouse.dblclick(x, y);
  else await page.mouse.click(x, y);
  return 'the map';
}

/** The address is of a view that comes back from it; and what is said of it on the screen is what follows from it. */
async function expectTrue(page: Page, doing: string): Promise<void> {
  await expect(async () => {
    const { query, text } = await page.evaluate(() => ({
      query: location.search.slice(1),
      text: document.querySelector<HTMLElement>('#root')?.innerText ?? '',
    }));
    const { view, notices } = viewFromQuery(query, realIndex, stories);
    expect(notices).toEqual([]);
    expect(viewToQuery(view, realIndex)).toBe(query);
    const { links, allLinks, claims } = selectShownCounts({ index: realIndex, view, hovered: null });
    const all = realIndex.claims.count;
    for (const [, shown, of, noun] of text.matchAll(/(\d+) of (\d+) (claims|links)$/gm)) {
      expect(`${shown} of ${of}`).toBe(noun === 'links' ? `${links} of ${allLinks}` : `${claims} of ${all}`);
    }
    expect(text).not.toMatch(/stopped working|undefined|NaN|\[object/);
  }, `${doing} (SOAK_SEED=${SEED})`).toPass({ timeout: 10_000, intervals: [0, 100, 250] });
}

/** Every part once, so that all of the program has arrived before anything is measured. */
async function tour(page: Page): Promise<void> {
  for (const words of ['turkey', 'jet']) {
    await page.getByRole('combobox', { name: 'Search actors and sentences' }).fill(words);
    await page.getByRole('option').first().click();
  }
  for (const address of ['?link=russia~turkey~military', '?view=table', '?actor=russia&open=*']) {
    await page.evaluate((to) => {
      history.pushState({ step: 0 }, '', to);
      dispatchEvent(new PopStateEvent('popstate'));
    }, address);
    await page.waitForTimeout(400);
    for (const tab of await page.getByRole('tab').all()) await tab.click();
  }
  for (const name of ['Export', 'Share', 'Help and keys']) {
    await page.getByRole('button', { name, exact: true }).click();
    await expect(page.getByRole('dialog')).toBeVisible();
    await page.waitForTimeout(400);
    await page.keyboard.press('Escape');
    await expect(page.getByRole('dialog')).toBeHidden();
  }
  await page.getByText('More filters').click();
  await page.getByText('How to read the map').click();
  await expectAccessibleInOneColour(page);
  await page.setViewportSize(SIZES[2]!);
  await page.waitForTimeout(400);
}

interface Figures {
  readonly heapKiB: number;
  readonly nodes: number;
  readonly listeners: number;
  readonly workers: number;
}

/** In the first view, with everything closed and nothing moving, after everything that can be collected has been. */
async function measure(page: Page, session: CDPSession): Promise<Figures> {
  await page.setViewportSize(SIZES[0]!);
  for (let press = 0; press < 4; press++) await page.keyboard.press('Escape');
  const pause = page.getByRole('button', { name: /^Pause/ });
  if (await pause.isVisible()) await pause.click();
  await page.evaluate(() => {
    history.pushState({ step: 0 }, '', location.pathname);
    dispatchEvent(new PopStateEvent('popstate'));
  });
  await mapPage(page).settled();
  await page.waitForTimeout(1500);
  for (let round = 0; round < 3; round++) await session.send('HeapProfiler.collectGarbage');
  const { metrics } = await session.send('Performance.getMetrics');
  const value = (name: string) => metrics.find((metric) => metric.name === name)?.value ?? 0;
  return {
    heapKiB: Math.round(value('JSHeapUsedSize') / 1024),
    nodes: value('Nodes'),
    listeners: value('JSEventListeners'),
    workers: page.workers().length,
  };
}

test(`a walk of ${SECONDS} s over all controls breaks nothing and leaves nothing behind`, async ({
  page,
  quietPage,
}) => {
  test.setTimeout(SECONDS * 3000 + 120_000);
  page.setDefaultTimeout(10_000);
  await page.setViewportSize(SIZES[0]!);
  await mapPage(page).open();
  const session = await page.context().newCDPSession(page);
  await session.send('Performance.enable');
  await session.send('HeapProfiler.enable');
  const random = randomFrom(SEED);
  await tour(page);
  const early = [await measure(page, session)];
  const start = Date.now();
  const passed = () => (Date.now() - start) / 1000;
  let [steps, isWarm] = [0, false];
  const trail: string[] = [];
  while (passed() < SECONDS) {
    const doing = await step(page, random);
    trail.push(doing);
    steps += 1;
    await expectTrue(page, trail.slice(-6).join(' · '));
    expect(quietPage, trail.slice(-6).join(' · ')).toEqual([]);
    if (steps % STEPS_TO_AXE === 0) await expectAccessibleInOneColour(page);
    if (steps % STEPS_TO_LABELS === 0 && (await page.getByRole('application').isVisible())) {
      const overlaps = await mapPage(page).overlaps();
      expect(overlaps, trail.slice(-6).join(' · ')).toBe(0);
    }
    if (!isWarm && passed() > WARM_UP_SECONDS) {
      early.push(await measure(page, session));
      isWarm = true;
    }
    if (process.env['SOAK_SECONDS'] && steps % 100 === 0) {
      console.log(`${Math.round(passed())} s, ${steps} steps: ${JSON.stringify(await measure(page, session))}`);
    }
  }
  const last = await measure(page, session);
  console.log(`seed ${SEED}, ${steps} steps: ${JSON.stringify(early)} then ${JSON.stringify(last)}`);
  expect(last.heapKiB).toBeLessThan(early.at(-1)!.heapKiB * MOST_HEAP);
  expect(last.nodes).toBeLessThan(MOST.nodes);
  expect(last.listeners).toBeLessThan(MOST.listeners);
  expect(last.workers).toBeLessThanOrEqual(MOST.workers);
});

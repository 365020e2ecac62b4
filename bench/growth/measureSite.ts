import type { Browser, Locator, Page } from '@playwright/test';
import { quantileMs } from '../measure.ts';
import product from '../peers/product.ts';
import { watchCanvas } from '../peers/watchCanvas.ts';
import type { Size } from '../sizes.ts';
import { watchAnswers } from './watchAnswer.ts';

/** Milliseconds and megabytes, as one reader has them. */
export interface GrowthFigures {
  /** From the navigation to the first picture. */
  readonly load: number;
  readonly memory: number;
  readonly redraws: number;
  /** From a step of the window of time to its picture. */
  readonly dateStep: number;
  readonly filter: number;
  readonly search: number;
  readonly scroll: number;
  /** Of memory after all that. */
  readonly memoryAfterUse: number;
}

const VIEWPORT = { width: 1440, height: 900 };
const PAN_MS = 2_000;
const DATE_STEPS = 40;
const SCROLL_MS = 2_000;
/** The loader that runs this file gives functions their names by a call of its own. */
const BEFORE_ITS_SCRIPTS = `globalThis.__name = (value) => value; (${watchCanvas.toString()})(); (${watchAnswers.toString()})();`;

/** What a reader of a dataset waits for: real input in a real browser, and what is then on the page. */
export async function measureSite(
  browser: Browser,
  address: string,
  size: Size,
  loads: number,
): Promise<GrowthFigures> {
  const times: number[] = [];
  for (let load = 1; load < loads; load++) {
    const page = await open(browser, address, size);
    times.push(await loadTime(page));
    await page.context().close();
  }
  const page = await open(browser, address, size);
  times.push(await loadTime(page));
  await page.waitForTimeout(1_500);
  const memory = await memoryOf(page);
  const redraws = await pan(page);
  const filter = await pressFilter(page);
  const search = await typeInSearch(page);
  const scroll = await scrollTable(page);
  const memoryAfterUse = await memoryOf(page);
  await page.goto('about:blank');
  await page.goto(`${address}/?data=${size.toLowerCase()}`);
  await loadTime(page);
  const dateStep = await dragWindow(page);
  await page.context().close();
  return { load: quantileMs(times, 0.5), memory, redraws, dateStep, filter, search, scroll, memoryAfterUse };
}

async function open(browser: Browser, address: string, size: Size): Promise<Page> {
  const context = await browser.newContext({ viewport: VIEWPORT, locale: 'en-GB', timezoneId: 'UTC' });
  const page = await context.newPage();
  await page.addInitScript(BEFORE_ITS_SCRIPTS);
  await page.goto(`${address}/?data=${size.toLowerCase()}`);
  return page;
}

async function loadTime(page: Page): Promise<number> {
  await page.waitForFunction(() => performance.getEntriesByName('attache:drawn').length > 0, undefined, {
    timeout: 120_000,
  });
  return page.evaluate(() => performance.getEntriesByName('attache:drawn')[0]?.startTime ?? 0);
}

/** What scripts hold, typed columns included, after a collection. */
async function memoryOf(page: Page): Promise<number> {
  const session = await page.context().newCDPSession(page);
  await session.send('HeapProfiler.collectGarbage');
  const { usedSize, ...rest } = await session.send('Runtime.getHeapUsage');
  await session.detach();
  const columns = 'backingStorageSize' in rest ? rest.backingStorageSize : 0;
  return (usedSize + columns) / 2 ** 20;
}

/** Redraws in a second of moving the map by hand. */
async function pan(page: Page): Promise<number> {
  const { x, y } = await product.box(page);
  const [left, top] = [x + 30, y + 30];
  await page.mouse.move(left, top);
  await page.mouse.down();
  const before = await product.drawn(page);
  const start = performance.now();
  while (performance.now() - start < PAN_MS) {
    const turn = ((performance.now() - start) / PAN_MS) * 4 * Math.PI;
    await page.mouse.move(left + 120 * Math.sin(turn), top + 80 * (1 - Math.cos(turn)));
  }
  const redraws = ((await product.drawn(page)) - before) / ((performance.now() - start) / 1_000);
  await page.mouse.up();
  await page.waitForTimeout(600);
  return redraws;
}

/** A window of 90 days is dragged along: half of the steps take no longer. Not a number where the page stalls. */
async function dragWindow(page: Page): Promise<number> {
  const times: number[] = [];
  try {
    await page.locator('[data-end=to]').waitFor();
    await page.waitForTimeout(1_500);
    await product.grabRange(page);
    for (let step = 1; step <= DATE_STEPS; step++) times.push((await product.setDateRange(page, step)).ms);
    await page.mouse.up();
  } catch (error) {
    console.log(`The window of time: ${error instanceof Error ? error.message : String(error)}`);
    return NaN;
  }
  return quantileMs(times, 0.5);
}

/** From a press until an element says something else on the screen; undefined where it did not. */
async function answer(page: Page, element: Locator, press: () => Promise<void>): Promise<number | undefined> {
  const handle = await element.elementHandle();
  await page.evaluate((shown) => Reflect.set(window, 'answer', window.answerWatch!.changed(shown)), handle);
  await press();
  const ms = await page.evaluate(async (): Promise<number | null> => {
    const at: number | null = await Reflect.get(window, 'answer');
    return at === null ? null : at - window.answerWatch!.input;
  });
  return ms ?? undefined;
}

const known = (times: readonly (number | undefined)[]): number[] => times.flatMap((time) => time ?? []);

/** A relation is left out and let in again: until the number of claims beside the filters is another. */
async function pressFilter(page: Page): Promise<number> {
  const filters = page.getByRole('region', { name: 'Filters and key' });
  const military = filters.getByRole('checkbox', { name: /^Military, / });
  const count = filters.getByText(/ of [\d,]+ claims$/);
  const times: (number | undefined)[] = [];
  for (let press = 0; press < 6; press++) {
    times.push(await answer(page, count, () => military.click()));
    await page.waitForTimeout(700);
  }
  return quantileMs(known(times), 0.5);
}

/** The letters of a name, one by one: until the list below says something else. The first makes the index, and is left out. */
async function typeInSearch(page: Page): Promise<number> {
  const list = page.getByRole('listbox', { name: 'Search actors and sentences' });
  await page.keyboard.press('Control+k');
  const name = (await list.getByRole('option').first().innerText()).split('\n')[0] ?? '';
  const times: (number | undefined)[] = [];
  for (const letter of name.slice(0, 7)) {
    times.push(await answer(page, list, () => page.keyboard.press(letter === ' ' ? 'Space' : letter)));
    await page.waitForTimeout(500);
  }
  await page.keyboard.press('Escape');
  await page.keyboard.press('Escape');
  return quantileMs(known(times.slice(1)), 0.5);
}

/** The frames while the claims of the table run past under the wheel. */
async function scrollTable(page: Page): Promise<number> {
  await page.getByRole('radio', { name: 'Table' }).check({ force: true });
  await page.getByRole('tab', { name: /Claims/ }).click();
  const grid = page.getByRole('grid', { name: 'Claims' });
  await grid.locator('[role=row][aria-selected]').first().waitFor();
  await page.waitForTimeout(1_000);
  const box = await grid.boundingBox();
  if (!box) throw new Error('the table is not on the page');
  await page.mouse.move(box.x + box.width / 2, Math.min(box.y + 250, VIEWPORT.height - 150));
  const frames = page.evaluate((ms) => window.answerWatch!.frames(ms), SCROLL_MS);
  const start = performance.now();
  while (performance.now() - start < SCROLL_MS) await page.mouse.wheel(0, 240);
  return quantileMs(await frames, 0.95);
}

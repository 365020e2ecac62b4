import type { Browser, Page } from '@playwright/test';
import { quantileMs } from '../measure.ts';
import product from '../peers/product.ts';
import type { Size } from '../sizes.ts';
import { lettersInSearch, pressesOfFilter } from './answers.ts';
import { loadingOf, openPage, VIEWPORT, type Loading } from './openPage.ts';

/** Milliseconds and megabytes, as one reader has them. */
export interface GrowthFigures {
  readonly loading: Loading;
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

const PAN_MS = 2_000;
const DATE_STEPS = 40;
const SCROLL_MS = 2_000;
/** What a reader of a dataset waits for: real input in a real browser, and what is then on the page. */
export async function measureSite(
  browser: Browser,
  address: string,
  size: Size,
  loads: number,
): Promise<GrowthFigures> {
  const loadings: Loading[] = [];
  for (let load = 1; load < loads; load++) {
    const page = await openPage(browser, address, size);
    loadings.push(await loadingOf(page));
    await page.context().close();
  }
  const page = await openPage(browser, address, size);
  loadings.push(await loadingOf(page));
  await page.waitForTimeout(1_500);
  const memory = await memoryOf(page);
  const redraws = await pan(page);
  const filter = quantileMs(await pressesOfFilter(page), 0.5);
  const search = quantileMs(await lettersInSearch(page), 0.5);
  const scroll = await scrollTable(page);
  const memoryAfterUse = await memoryOf(page);
  await page.goto('about:blank');
  await page.goto(`${address}/?data=${size.toLowerCase()}`);
  await loadingOf(page);
  const dateStep = await dragWindow(page);
  await page.context().close();
  const median = (part: keyof Loading) =>
    quantileMs(
      loadings.map((one) => one[part]),
      0.5,
    );
  const loading = { preview: median('preview'), map: median('map') };
  return { loading, memory, redraws, dateStep, filter, search, scroll, memoryAfterUse };
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

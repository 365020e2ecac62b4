import type { Browser, Page } from '@playwright/test';
import type { Drawn } from '../../src/map/drawn.ts';
import type { Size } from '../sizes.ts';
import { answer, known, lettersInSearch, pressesOfFilter } from './answers.ts';
import { loadingOf, openPage } from './openPage.ts';

/** How long the answers to one kind of press took to stand on the screen. */
export interface Feel {
  readonly what: string;
  /** In milliseconds, in the order of the presses. */
  readonly times: readonly number[];
  /** Of the tasks over 50 ms while they were made, and after; 0: none was so long. */
  readonly longestTask: number;
}

const RESTED_MS = 3_000;
const BETWEEN_MS = 700;
const PRESSES = 8;

/**
 * What a reader presses and has to wait for, in one page, and as the floor of it a button that writes one number. Between
 * presses the page comes to rest.
 */
export async function measureFeel(browser: Browser, address: string, size: Size): Promise<readonly Feel[]> {
  const page = await openPage(browser, address, size);
  await loadingOf(page);
  await page.getByRole('slider').first().waitFor();
  await page.waitForTimeout(RESTED_MS);
  const feels: Feel[] = [];
  const acts: readonly (readonly [string, (page: Page) => Promise<readonly number[]>])[] = [
    ['nothing but a number', pressNothing],
    ['an actor on the map, until its name heads the evidence', pressActors],
    ['a link on the map, until its two names do', pressLinks],
    ['a filter, until the claims are counted', pressesOfFilter],
    ['a letter in the search, until the list is another', lettersInSearch],
    ['the table, until it has rows', pressTable],
  ];
  for (const [what, act] of acts) {
    await page.evaluate(() => window.answerWatch!.longestTask());
    const times = await act(page);
    await page.waitForTimeout(BETWEEN_MS);
    feels.push({ what, times, longestTask: await page.evaluate(() => window.answerWatch!.longestTask()) });
  }
  await page.context().close();
  return feels;
}

async function pressNothing(page: Page): Promise<readonly number[]> {
  await page.evaluate(() => {
    const button = document.createElement('button');
    button.id = 'floor';
    button.style.cssText = 'position:fixed;inset:0 auto auto 0;z-index:999';
    button.textContent = '0';
    button.addEventListener('click', () => {
      button.textContent = String(Number(button.textContent) + 1);
    });
    document.body.append(button);
  });
  const button = page.locator('#floor');
  const times = await pressEach(page, Array.from({ length: PRESSES }), () =>
    answer(page, button, () => button.click()),
  );
  await button.evaluate((element) => element.remove());
  return times;
}

const pressActors = (page: Page) => pressMarks(page, ({ actors }) => actors);
const pressLinks = (page: Page) => pressMarks(page, ({ links }) => links);

/** Some marks of the map, each where it lies by then. */
async function pressMarks(
  page: Page,
  marksOf: (drawn: Drawn) => readonly { readonly id: string; readonly x: number; readonly y: number }[],
): Promise<readonly number[]> {
  const evidence = page.locator('#evidence');
  const ids = marksOf(await drawn(page)).map(({ id }) => id);
  const times = await pressEach(page, ids.slice(0, PRESSES), async (id) => {
    const mark = marksOf(await drawn(page)).find((other) => other.id === id);
    const box = await page.locator('#map').boundingBox();
    if (!mark || !box) return undefined;
    const [x, y] = [box.x + mark.x, box.y + mark.y];
    await page.mouse.move(x, y);
    await page.waitForTimeout(BETWEEN_MS);
    return answer(page, evidence, () => page.mouse.click(x, y), 'h2');
  });
  await page.locator('#map').press('Escape');
  return times;
}

async function drawn(page: Page): Promise<Drawn> {
  const mark = await page.waitForFunction((): Drawn | null => {
    const entry = performance.getEntriesByName('attache:drawn').at(-1);
    return entry instanceof PerformanceMark ? entry.detail : null;
  });
  return (await mark.jsonValue()) as Drawn;
}

async function pressTable(page: Page): Promise<readonly number[]> {
  const choose = (name: string) => page.getByRole('radio', { name, exact: true }).check({ force: true });
  return pressEach(page, Array.from({ length: PRESSES / 2 }), async () => {
    const time = await answer(page, page.locator('#view'), () => choose('Table'), '[role=row][aria-selected]');
    await choose('Map');
    return time;
  });
}

async function pressEach<Item>(
  page: Page,
  items: readonly Item[],
  press: (item: Item) => Promise<number | undefined>,
): Promise<readonly number[]> {
  const times: (number | undefined)[] = [];
  for (const item of items) {
    times.push(await press(item));
    await page.waitForTimeout(BETWEEN_MS);
  }
  return known(times);
}

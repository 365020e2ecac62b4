/**
 * The built app as one more contestant of the peers' harness (its README: "Adapter contract"): the page as its users get
 * it, with bar, filters, evidence, names and badges, and the map between them. Everything is asked from outside: real
 * input, what the canvas is told to draw, what stands on the page, and the app's one performance mark.
 */
import process from 'node:process';
import type { Page } from '@playwright/test';
import type { Drawn } from '../../src/map/drawn.ts';
import { isSize } from '../sizes.ts';
import { FIRST_DAY, readColumns, windowOf, WINDOW } from './peerRows.ts';
import { watchCanvas } from './watchCanvas.ts';

const { PRODUCT_URL = '', PRODUCT_NAME = 'product', PRODUCT_QUERY = '', PEERS_ROOT = '' } = process.env;
/** By attribute: to look through the page for names and roles takes it longer than some tasks that are counted. */
const TIDY = '[aria-label="Tidy: find new places"]';
const STOP = '[aria-label="Stop tidying"]';
const LONGEST_TIDY_MS = 9_000;

/** In days: the window keeps to whole bars, of a month at most. */
const HALF_BAR = 16;

let size = 'S';
/** The step of the window of time that was asked for last. */
let askedStep = 0;
/** Where the window of time is held, and how far a day is. */
let grip = { x: 0, y: 0, perDay: 0 };

const latestMark = (page: Page) =>
  page.evaluate((): { at: number; drawn: Drawn } | null => {
    const entry = performance.getEntriesByName('attache:drawn').at(-1);
    return entry instanceof PerformanceMark ? { at: entry.startTime, drawn: entry.detail } : null;
  });

/** What the picture holds once nothing is drawn any more. */
async function settled(page: Page): Promise<Drawn> {
  for (let tries = 0; tries < 100; tries++) {
    const one = await latestMark(page);
    await page.waitForTimeout(200);
    const other = await latestMark(page);
    if (one && one.at === other?.at) return one.drawn;
  }
  throw new Error('the picture did not settle');
}

async function boxOf(page: Page, selector: string) {
  const box = await page.locator(selector).boundingBox();
  if (!box) throw new Error(`${selector} is not on the page`);
  return box;
}

/** Runs in the page: whether the map has its ground, before which it is hidden. */
function isDrawn(): boolean {
  const canvas = document.querySelector<HTMLCanvasElement>('.skeleton-map canvas, #map canvas');
  return canvas?.checkVisibility({ visibilityProperty: true }) ?? false;
}

/** Runs in the page: when the next frame has been painted. A picture that was there before it could be watched is no later. */
function nextPainted(): Promise<number> {
  return new Promise((resolve) => {
    requestAnimationFrame(() => {
      const { port1, port2 } = new MessageChannel();
      port1.onmessage = () => resolve(performance.now());
      port2.postMessage(null);
    });
  });
}

const ENDS = '[data-end]';

/** Found once: to look through the page for them takes it longer than to ask them. */
const watchEnds = (page: Page) =>
  page.evaluate((ends) => {
    const found = [...document.querySelectorAll(ends)];
    window.mapWatch!.state = () => found.map((end) => end.getAttribute('aria-valuenow')).join();
  }, ENDS);

const drawnSoFar = (page: Page) => page.evaluate(() => window.mapWatch?.drawn ?? 0);

const dayValues = (page: Page, attribute: string) =>
  page.locator(ENDS).evaluateAll((ends, name) => ends.map((end) => Number(end.getAttribute(name))), attribute);

export default {
  name: PRODUCT_NAME,
  renderer: 'canvas',
  url: (_base: string, wanted: string) => {
    size = wanted;
    return `${PRODUCT_URL}/?data=${wanted.toLowerCase()}${PRODUCT_QUERY}`;
  },
  async waitReady(page: Page) {
    // In one call, as with the peers, and to be there in time: to have Playwright wait for something brings a program of its own
    // to the page. The loader that runs this file gives functions their names by a call of its own.
    const ms = await page.evaluate<number>(
      `globalThis.__name = (value) => value; (${watchCanvas.toString()})(); (${isDrawn.toString()})() ? (${nextPainted.toString()})() : mapWatch.first`,
    );
    await page.locator('[data-end=from]').waitFor();
    await settled(page);
    return { ms, marks: { firstDraw: ms } };
  },
  /** Places are in the dataset: the first picture is the readable one. The layout that is run is the one readers can ask for. */
  async settle(page: Page) {
    const ms = await page.evaluate(() => window.mapWatch!.first);
    await page.evaluate(() => {
      const longTasks: number[] = [];
      Reflect.set(window, 'longTasks', longTasks);
      const seen = new PerformanceObserver((list) => longTasks.push(...list.getEntries().map((task) => task.duration)));
      seen.observe({ type: 'longtask' });
    });
    const before = await drawnSoFar(page);
    await page.locator(TIDY).click();
    const stop = page.locator(STOP);
    const start = performance.now();
    await stop.waitFor({ state: 'detached', timeout: LONGEST_TIDY_MS }).catch(() => stop.click());
    const layoutMs = performance.now() - start;
    const frames = (await drawnSoFar(page)) - before;
    await page.waitForTimeout(300);
    const longTasks = await page.evaluate((): number[] => Reflect.get(window, 'longTasks'));
    return { ms, ticks: 0, tickMs: null, readableMs: ms, spread: 0, layoutMs, frames, longTasks };
  },
  /** The harness drags from 30 pixels within the corner: from where no actor is, so that it is the map that moves. */
  async box(page: Page) {
    const { x, y, width, height } = await boxOf(page, '#map');
    const { nodes } = await settled(page);
    const isClear = (left: number, top: number) =>
      nodes.every(
        (rect) => left < rect.left - 8 || left > rect.right + 8 || top < rect.top - 8 || top > rect.bottom + 8,
      );
    for (let top = 30; top < height - 60; top += 12) {
      for (let left = 30; left < width / 2; left += 12) {
        if (isClear(left, top)) return { x: x + left - 30, y: y + top - 30, width: width - left, height: height - top };
      }
    }
    throw new Error('the map has no place without actors to drag from');
  },
  drawn: drawnSoFar,
  /** Those that stand alone, and in the window. */
  async targets(page: Page, count: number) {
    const { actors } = await settled(page);
    const { x: left, y: top } = await boxOf(page, '#map');
    const isSeen = await page.evaluate(
      (points) => points.map(([x, y]) => document.elementFromPoint(x, y) instanceof HTMLCanvasElement),
      actors.map(({ x, y }) => [left + x, top + y] as const),
    );
    const gaps = actors.map(({ x, y }, at) =>
      Math.min(...actors.map((other, place) => (place === at ? Infinity : Math.hypot(other.x - x, other.y - y)))),
    );
    const seen = [...actors.keys()].filter((place) => isSeen[place]);
    return seen.toSorted((one, other) => gaps[other]! - gaps[one]!).slice(0, count);
  },
  /** Until the map says that something is there to be clicked: as with the peers, before anything is made of it. */
  async hover(page: Page, target: number) {
    const { x, y } = await boxOf(page, '#map');
    const actor = (await settled(page)).actors[target];
    if (!actor) return null;
    await page.mouse.move(1, 1);
    await page.waitForTimeout(250);
    await page.evaluate(() => {
      const { style } = document.querySelector<HTMLElement>('#map canvas')!;
      const found = new Promise((resolve) => {
        const note = (cursor: string): void => {
          style.setProperty('cursor', cursor);
          if (cursor === 'pointer') resolve(performance.now());
        };
        Object.defineProperty(style, 'cursor', {
          configurable: true,
          get: () => style.getPropertyValue('cursor'),
          set: note,
        });
        setTimeout(() => resolve(null), 3_000);
      });
      Reflect.set(window, 'found', found);
    });
    await page.mouse.move(x + actor.x, y + actor.y);
    return page.evaluate(async (): Promise<number | null> => {
      const at = await Reflect.get(window, 'found');
      return at === null ? null : at - window.mapWatch!.input;
    });
  },
  /** Until the evidence names the actor, which is more than the peers are asked for. */
  async click(page: Page, target: number) {
    const { x, y } = await boxOf(page, '#map');
    const actor = (await settled(page)).actors[target];
    if (!actor) return null;
    await page.mouse.move(x + actor.x, y + actor.y);
    await page.waitForTimeout(500);
    await page.evaluate(() => {
      const before = document.querySelector('h2')?.textContent;
      const named = new Promise((resolve) => {
        const look = new MutationObserver(() => {
          if (document.querySelector('h2')?.textContent === before) return;
          look.disconnect();
          resolve(performance.now());
        });
        look.observe(document.body, { subtree: true, childList: true, characterData: true });
        setTimeout(() => resolve(null), 3_000);
      });
      Reflect.set(window, 'named', named);
    });
    await page.mouse.down();
    await page.mouse.up();
    const ms = await page.evaluate(async (): Promise<number | null> => {
      const at = await Reflect.get(window, 'named');
      return at === null ? null : at - window.mapWatch!.input;
    });
    await page.keyboard.press('Escape');
    await page.waitForTimeout(600);
    return ms;
  },
  /** A window of the first 90 days is made with its end; then it is held in its middle. */
  async grabRange(page: Page) {
    const first = Math.min(...(await dayValues(page, 'aria-valuemin')));
    const last = Math.max(...(await dayValues(page, 'aria-valuemax')));
    for (let tries = 0; tries < 3; tries++) {
      const plot = await boxOf(page, '[role=group]:has(> div > [data-end])');
      const thumb = await boxOf(page, '[data-end=to]');
      const perDay = plot.width / (last - first + 1);
      const [from = 0, to = 0] = await dayValues(page, 'aria-valuenow');
      const y = thumb.y + thumb.height / 2;
      const isMade = Math.abs(to - from + 1 - WINDOW) < 7;
      grip = { x: plot.x + ((from + to + 1) / 2 - first) * perDay, y, perDay };
      const held = isMade ? grip.x : thumb.x + thumb.width / 2;
      await page.mouse.move(held, y);
      await page.mouse.down();
      if (isMade) return watchEnds(page);
      const way = (first + WINDOW - to - 1) * perDay;
      await page.mouse.move(held + way / 2, y, { steps: 4 });
      await page.mouse.move(held + way, y, { steps: 4 });
      await page.mouse.up();
      await page.waitForTimeout(600);
    }
    throw new Error('the window of time could not be made');
  },
  async setDateRange(page: Page, step: number) {
    askedStep = step;
    // First what is waited for, then the move, as with the peers: what the harness does between two steps takes its time, too.
    await page.evaluate(() => window.mapWatch!.expect());
    await page.mouse.move(grip.x + windowOf(step)[0] * grip.perDay, grip.y);
    return { ms: await page.evaluate(() => window.mapWatch!.answer) };
  },
  /**
   * The number of claims that the page says match, against the rows, in the window that the page says it shows: its ends
   * keep to whole bars. Where that is right, the answer is the reference's for the step; else it is what was found.
   */
  async visible(page: Page): Promise<readonly [number, number]> {
    await page.waitForTimeout(900);
    const [from = 0, to = 0] = await dayValues(page, 'aria-valuenow');
    const said = await page
      .getByText(/^[\d,]+ of [\d,]+ claims$/)
      .first()
      .textContent();
    const claims = Number(said?.split(' of ')[0]?.replaceAll(',', ''));
    const rows = isSize(size) ? readColumns(PEERS_ROOT, size) : undefined;
    if (!rows) throw new Error(`no size ${size}`);
    const within = (first: number, end: number): readonly [number, number] => {
      const actors = new Set<number>();
      let links = 0;
      for (const [link, day] of rows.day.entries()) {
        if (day < first || day >= end) continue;
        links += 1;
        actors.add(rows.src[link]!).add(rows.dst[link]!);
      }
      return [actors.size, links];
    };
    const [actors, links] = within(from - FIRST_DAY, to - FIRST_DAY + 1);
    // The window does not leave the axis, which ends with the last of the data.
    const latest = Math.max(...(await dayValues(page, 'aria-valuemax'))) - FIRST_DAY - WINDOW + 1;
    const off = Math.abs(Math.min(windowOf(askedStep)[0], latest) - (from - FIRST_DAY));
    const isRight = claims === links && off <= HALF_BAR && Math.abs(to - from + 1 - WINDOW) <= HALF_BAR;
    return isRight ? within(...windowOf(askedStep)) : [actors, claims];
  },
};

import type { Browser, Page } from '@playwright/test';
import { watchCanvas } from '../peers/watchCanvas.ts';
import type { Size } from '../sizes.ts';
import { watchAnswers } from './watchAnswer.ts';

export const VIEWPORT = { width: 1440, height: 900 };
/** The loader that runs this file gives functions their names by a call of its own. */
const BEFORE_ITS_SCRIPTS = `globalThis.__name = (value) => value; (${watchCanvas.toString()})(); (${watchAnswers.toString()})();`;

/** A dataset in a page of its own, watched from before its first script. */
export async function openPage(browser: Browser, address: string, size: Size): Promise<Page> {
  const context = await browser.newContext({ viewport: VIEWPORT, locale: 'en-GB', timezoneId: 'UTC' });
  const page = await context.newPage();
  await page.addInitScript(BEFORE_ITS_SCRIPTS);
  await page.goto(`${address}/?data=${size.toLowerCase()}`);
  return page;
}

/** From the navigation on, in milliseconds: until the preview has been drawn, and until the map itself has. */
export interface Loading {
  readonly preview: number;
  readonly map: number;
}

/** Waits for the map to settle. */
export async function loadingOf(page: Page): Promise<Loading> {
  await page.waitForFunction(() => performance.getEntriesByName('attache:drawn').length > 0, undefined, {
    timeout: 120_000,
  });
  return page.evaluate(() => {
    const [preview, map] = ['attache:preview', 'attache:map'].map((name) => performance.getEntriesByName(name)[0]);
    return { preview: preview?.startTime ?? 0, map: map?.startTime ?? 0 };
  });
}

import { AxeBuilder } from '@axe-core/playwright';
import { expect, type Page } from '@playwright/test';

/** Fails on what axe finds on the page, or within `part`, once nothing fades any more: in light, and the colours in dark too. */
export async function expectAccessible(page: Page, part?: string): Promise<void> {
  expect(await violations(page, part)).toEqual([]);
  await page.emulateMedia({ colorScheme: 'dark' });
  expect(await violations(page, part, ['color-contrast'])).toEqual([]);
  await page.emulateMedia({ colorScheme: 'light' });
}

/**
 * The same without the colours, for a page that lives long: axe keeps tables of every colour that it has seen, and they
 * only grow.
 */
export async function expectAccessibleInOneColour(page: Page): Promise<void> {
  const axe = new AxeBuilder(await withAxe(page)).setLegacyMode(true).exclude('iframe');
  expect(saidOf(await axe.disableRules(['color-contrast']).analyze())).toEqual([]);
}

async function violations(page: Page, part?: string, rules?: string[]): Promise<unknown> {
  await page.evaluate(() => Promise.all(document.getAnimations().map((animation) => animation.finished)));
  // Without the second page that axe opens for the frames of others: the app has none, and it takes as long again. Its
  // own frame is a page by itself, and tested as one: two pages looked at as one have every landmark twice.
  const axe = new AxeBuilder(await withAxe(page)).setLegacyMode(true).exclude('iframe');
  if (part !== undefined) axe.include(part);
  if (rules !== undefined) axe.withRules(rules);
  return saidOf(await axe.analyze());
}

function saidOf({ violations: found }: Awaited<ReturnType<AxeBuilder['analyze']>>): unknown {
  return found.map(({ id, nodes }) => [id, nodes.map(({ html }) => html)]);
}

/** Each copy of axe that is put into a page stays in its memory: more than a MiB, which a walk would take for the app's. */
async function withAxe(page: Page): Promise<{ readonly page: Page; readonly axeSource?: string }> {
  const isThere = await page.evaluate(() => 'axe' in globalThis);
  return isThere ? { page, axeSource: '0' } : { page };
}

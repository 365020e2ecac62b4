import { AxeBuilder } from '@axe-core/playwright';
import { expect, type Page } from '@playwright/test';

/** Fails on what axe finds on the page, or within `part`, once nothing fades any more. */
export async function expectAccessible(page: Page, part?: string): Promise<void> {
  await page.evaluate(() => Promise.all(document.getAnimations().map((animation) => animation.finished)));
  // Without the second page that axe opens for the frames of others: the app has none, and it takes as long again. Its
  // own frame is a page by itself, and tested as one: two pages looked at as one have every landmark twice.
  const axe = new AxeBuilder({ page }).setLegacyMode(true).exclude('iframe');
  const { violations } = await (part === undefined ? axe : axe.include(part)).analyze();
  expect(violations.map(({ id, nodes }) => [id, nodes.map(({ html }) => html)])).toEqual([]);
}

import { expect, type Page } from '@playwright/test';

/** All that the page says of its state, once no more comes: the evidence, the filters and the time. */
export async function said(page: Page): Promise<string> {
  await expect(page.getByRole('heading', { level: 2 }).first()).toBeVisible();
  await expect(page.getByRole('region', { name: 'Filters and key' })).toBeVisible();
  await expect(page.getByRole('region', { name: 'Time' })).toBeVisible();
  let snapshot = '';
  await expect(async () => {
    const before = snapshot;
    snapshot = await page.locator('#root').ariaSnapshot();
    expect(snapshot).toBe(before);
  }).toPass({ intervals: [100] });
  // What is announced is news of a change, said once; a page that has just come has none.
  return snapshot.replaceAll(/^\s*- status.*\n/gm, '');
}

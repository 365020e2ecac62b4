import type { Page } from '@playwright/test';
import { expectAccessible } from './accessibility.ts';
import { dataset } from './dataset.ts';
import { expect, test } from './fixtures.ts';

const gridOf = (page: Page, name: string) => page.getByRole('grid', { name });
const rowsOf = (page: Page, name: string) => gridOf(page, name).locator('[role=row][aria-selected]');
const panelHeading = (page: Page) =>
  page.getByRole('complementary', { name: 'Evidence' }).getByRole('heading', { level: 2 });
const cellsOf = (page: Page, name: string, column: number) =>
  rowsOf(page, name).evaluateAll(
    (rows, at) =>
      rows.map((row) => row.querySelectorAll('[role=gridcell]')[at]?.textContent.replace(/ [→↔⇄]$/, '') ?? ''),
    column,
  );

/** Opens the page and waits until it answers. */
async function openApp(page: Page, query = ''): Promise<void> {
  await page.goto(`./${query}`);
  await expect(page.getByRole('complementary', { name: 'Evidence' }).getByRole('heading', { level: 2 })).toBeVisible();
}

test('a link is chosen in the table as on the map, and the address says so', async ({ page }) => {
  await openApp(page, '?view=table');
  const row = rowsOf(page, 'Links').filter({ hasText: 'Turkey' }).filter({ hasText: 'Military' }).first();
  await row.click();
  await expect(row).toHaveAttribute('aria-selected', 'true');
  await expect(page).toHaveURL(/link=/);
  await expect(page).toHaveURL(/view=table/);
  await expect(panelHeading(page)).toContainText('Turkey');
  await page.reload();
  await expect(rowsOf(page, 'Links').and(page.locator('[aria-selected=true]'))).toBeVisible();
});

test('columns sort, say how, and are remembered', async ({ page }) => {
  await openApp(page, '?view=table');
  const head = (name: string) => gridOf(page, 'Links').getByRole('columnheader', { name });
  await expect(head('Claims')).toHaveAttribute('aria-sort', 'descending');
  const claims = (await cellsOf(page, 'Links', 5)).map((text) => Number.parseInt(text, 10));
  expect(claims).toEqual(claims.toSorted((one, other) => other - one));
  await head('From').getByRole('button').click();
  await expect(head('From')).toHaveAttribute('aria-sort', 'ascending');
  await expect(head('Claims')).toHaveAttribute('aria-sort', 'none');
  const names = await cellsOf(page, 'Links', 0);
  expect(names).toEqual(names.toSorted((one, other) => one.localeCompare(other, 'en')));
  await head('From').getByRole('button').click();
  await expect(head('From')).toHaveAttribute('aria-sort', 'descending');
  await page.reload();
  await expect(head('From')).toHaveAttribute('aria-sort', 'descending');
});

test('rows are reached and chosen by keys', async ({ page }) => {
  await openApp(page, '?view=table');
  const rows = rowsOf(page, 'Links');
  await rows.first().focus();
  await page.keyboard.press('ArrowDown');
  await expect(gridOf(page, 'Links').locator('[aria-rowindex="3"]')).toBeFocused();
  await page.keyboard.press('Enter');
  await expect(page).toHaveURL(/link=/);
  const count = Number(await gridOf(page, 'Links').getAttribute('aria-rowcount'));
  await page.keyboard.press('End');
  await expect(gridOf(page, 'Links').locator(`[aria-rowindex="${count}"]`)).toBeFocused();
  await expect(gridOf(page, 'Links').locator(`[aria-rowindex="${count}"]`)).toBeInViewport();
  await page.keyboard.press('Home');
  await expect(gridOf(page, 'Links').locator('[aria-rowindex="2"]')).toBeFocused();
});

test('claims: one row for each, with its sentence', async ({ page }) => {
  await openApp(page, '?view=table');
  await page.getByRole('tab', { name: /Claims/ }).click();
  await expect(gridOf(page, 'Claims')).toHaveAttribute('aria-rowcount', String(dataset.claims.length + 1));
  await rowsOf(page, 'Claims').first().click();
  await expect(page).toHaveURL(/claim=/);
});

test('actors: opened and folded in the table', async ({ page }) => {
  await openApp(page, '?view=table');
  await page.getByRole('tab', { name: /Actors/ }).click();
  const before = Number(await gridOf(page, 'Actors').getAttribute('aria-rowcount'));
  await page.getByRole('button', { name: 'Open Russia into its people and bodies' }).click();
  await expect(page).toHaveURL(/open=russia/);
  await expect
    .poll(async () => Number(await gridOf(page, 'Actors').getAttribute('aria-rowcount')))
    .toBeGreaterThan(before);
  await expect(rowsOf(page, 'Actors').filter({ hasText: /^Vladimir Putin/ })).toBeVisible();
});

test('filters hold in the table, and it counts what they hide', async ({ page }) => {
  await openApp(page, '?view=table&relations=economic');
  await expect(rowsOf(page, 'Links').first()).toBeVisible();
  expect(new Set(await cellsOf(page, 'Links', 2))).toEqual(new Set(['Economic']));
  await expect(page.getByText(/claims are hidden by filters or time/).first()).toBeVisible();
  await page.getByRole('button', { name: 'Clear filters and time' }).click();
  await expect(page).not.toHaveURL(/relations/);
});

test('tabs move by arrows', async ({ page }) => {
  await openApp(page, '?view=table');
  await page.getByRole('tab', { name: /Links/ }).focus();
  await page.keyboard.press('ArrowRight');
  await expect(page.getByRole('tab', { name: /Actors/ })).toBeFocused();
  await expect(gridOf(page, 'Actors')).toBeVisible();
});

test('axe finds nothing in any of the tables', async ({ page }) => {
  await openApp(page, '?view=table');
  for (const tab of ['Links', 'Actors', 'Claims']) {
    await page.getByRole('tab', { name: new RegExp(tab) }).click();
    await expect(rowsOf(page, tab).first()).toBeVisible();
    await expectAccessible(page);
  }
});

test.describe('on a phone', () => {
  test.use({ viewport: { width: 390, height: 844 }, hasTouch: true, isMobile: true });

  test('rows are cards, nothing scrolls sideways, and a menu sorts them', async ({ page }) => {
    await openApp(page, '?view=table');
    await expect(rowsOf(page, 'Links').first()).toBeVisible();
    expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(390);
    expect(await gridOf(page, 'Links').evaluate((grid) => grid.scrollWidth - grid.clientWidth)).toBe(0);
    await page.getByLabel('Sort by').selectOption('from');
    const names = await cellsOf(page, 'Links', 0);
    expect(names).toEqual(names.toSorted((one, other) => one.localeCompare(other, 'en')));
  });
});

import type { Page } from '@playwright/test';
import { expect, test } from './fixtures.ts';
import { mapPage } from './pages/mapPage.ts';

const filters = (page: Page) => page.getByRole('region', { name: 'Filters and key' });
const choice = (page: Page, name: string) => filters(page).getByRole('checkbox', { name: new RegExp(`^${name}, `) });
const claims = (page: Page) => filters(page).getByText(/^\d+ of \d+ claims$/);

async function shownClaims(page: Page): Promise<number> {
  return Number.parseInt(await claims(page).innerText(), 10);
}

/** The number beside a choice: how many claims it would let through. */
async function countBeside(page: Page, name: string): Promise<number> {
  const label = await choice(page, name).getAttribute('aria-label');
  return Number(/, ([\d,]+) claims?$/.exec(label ?? '')?.[1]?.replaceAll(',', ''));
}

/** Once nothing is on its way any more: what a reload cuts off counts as a failed request. */
async function reload(page: Page): Promise<void> {
  await page.waitForLoadState('networkidle');
  await page.reload();
}

async function openApp(page: Page, query = ''): Promise<void> {
  await page.goto(`./${query}`);
  await expect(page.getByRole('region', { name: 'Time' })).toBeVisible();
}

for (const relation of ['Diplomatic', 'Military', 'Economic']) {
  test(`without ${relation.toLowerCase()} claims as many fewer show as stood beside it`, async ({ page }) => {
    await openApp(page);
    const all = await shownClaims(page);
    const own = await countBeside(page, relation);
    expect(own).toBeGreaterThan(0);
    await choice(page, relation).click();
    await expect.poll(() => shownClaims(page)).toBe(all - own);
    expect(await countBeside(page, relation)).toBe(own);
    await reload(page);
    await expect(choice(page, relation)).not.toBeChecked();
    await expect.poll(() => shownClaims(page)).toBe(all - own);
  });

  test(`"only" leaves ${relation.toLowerCase()} claims alone, and asked again brings the others back`, async ({
    page,
  }) => {
    await openApp(page);
    const all = await shownClaims(page);
    const own = await countBeside(page, relation);
    await choice(page, relation).click({ modifiers: ['Alt'] });
    await expect.poll(() => shownClaims(page)).toBe(own);
    await choice(page, relation).hover();
    await filters(page)
      .getByRole('button', { name: `Only ${relation.toLowerCase()}` })
      .click();
    await expect.poll(() => shownClaims(page)).toBe(all);
  });
}

test('counts ignore the choice they stand beside, and heed the others', async ({ page }) => {
  await openApp(page);
  await choice(page, 'Military').click({ modifiers: ['Alt'] });
  const parts = await Promise.all(['Cooperation', 'Neutral', 'Conflict'].map((stance) => countBeside(page, stance)));
  expect(parts.reduce((sum, part) => sum + part, 0)).toBe(await shownClaims(page));
  expect(await countBeside(page, 'Diplomatic')).toBeGreaterThan(0);
});

test('clearing takes every filter and the window back in one step, and undo brings them again', async ({ page }) => {
  await openApp(page, '?from=2015-11-24&to=2015-11-25');
  const all = Number(/of (\d+)/.exec(await claims(page).innerText())?.[1]);
  await choice(page, 'Conflict').click({ modifiers: ['Alt'] });
  const narrowed = await shownClaims(page);
  expect(narrowed).toBeLessThan(all);
  await filters(page).getByRole('button', { name: 'Clear 2 filters' }).click();
  await expect.poll(() => shownClaims(page)).toBe(all);
  await page.keyboard.press('z');
  await expect.poll(() => shownClaims(page)).toBe(narrowed);
  await page.keyboard.press('Shift+Z');
  await expect.poll(() => shownClaims(page)).toBe(all);
});

test('more filters: origins, disputes, kinds of actor, sources', async ({ page }) => {
  await openApp(page);
  const all = await shownClaims(page);
  await filters(page).getByText('More filters').click();
  await filters(page).getByRole('radio', { name: '2' }).check({ force: true });
  await expect.poll(() => shownClaims(page)).toBeLessThan(all);
  await filters(page).getByRole('radio', { name: '1' }).check({ force: true });
  await filters(page).getByRole('switch', { name: 'Only disputed facts' }).click({ force: true });
  await expect.poll(() => shownClaims(page)).toBeLessThan(all);
  await page.keyboard.press('z');
  await expect.poll(() => shownClaims(page)).toBe(all);
  const own = await countBeside(page, 'The Moscow Times');
  await choice(page, 'The Moscow Times').click({ modifiers: ['Alt'] });
  await expect.poll(() => shownClaims(page)).toBe(own);
});

test('the key says what every mark means', async ({ page }) => {
  await openApp(page);
  await filters(page).getByText('How to read the map').click();
  await expect(filters(page).getByText('Population', { exact: true })).toBeInViewport();
  for (const meaning of ['independent origins', 'contradict each other', 'folded in', 'Who acts on whom']) {
    await expect(filters(page).getByText(meaning)).toBeVisible();
  }
  // Leaves again: what an effect answers with would be called then.
  await page.getByRole('button', { name: 'Hide filters and key' }).click();
  await expect(filters(page).getByText('How to read the map')).toBeHidden();
});

test('names and counts leave the map and come back, with the address', async ({ page }) => {
  const map = mapPage(page);
  const before = await map.open();
  await filters(page).getByText('How to read the map').click();
  const names = filters(page).getByRole('switch', { name: 'Names and counts' });
  await expect(names).toBeChecked();
  await names.click();
  await expect(page).toHaveURL(/\?names=hide$/);
  await expect.poll(async () => (await map.settled()).labels).toEqual([]);
  expect((await map.settled()).nodes).toEqual(before.nodes);

  const bare = await map.open('?names=hide&actor=turkey');
  expect(bare.actors.filter(({ isNamed }) => isNamed).map(({ id }) => id)).toEqual(['turkey']);
  expect((await map.open('?names=hide')).labels).toEqual([]);
  await filters(page).getByText('How to read the map').click();
  await names.click();
  await expect.poll(async () => (await map.settled()).labels.length).toBe(before.labels.length);
});

test('the filters fold away; the relations stay in reach', async ({ page }) => {
  await openApp(page);
  await filters(page).getByRole('button', { name: 'Hide filters and key' }).click();
  const military = filters(page).getByRole('button', { name: /^Military, \d+ claims$/ });
  await expect(military).toHaveAttribute('aria-pressed', 'true');
  await military.click();
  await expect(military).toHaveAttribute('aria-pressed', 'false');
  await reload(page);
  await expect(military).toHaveAttribute('aria-pressed', 'false');
  await filters(page)
    .getByRole('button', { name: /Show filters and key, 1 filter active/ })
    .click();
  await expect(choice(page, 'Military')).not.toBeChecked();
});

test.describe('on a phone', () => {
  test.use({ viewport: { width: 390, height: 844 }, hasTouch: true, isMobile: true });

  test('the relations are in a row and the rest in a sheet', async ({ page }) => {
    await openApp(page);
    await page.getByRole('button', { name: /^Economic, \d+ claims$/ }).tap();
    await page.getByRole('button', { name: /Show filters and key, 1 filter active/ }).tap();
    const sheet = page.getByRole('dialog', { name: 'Filters and key' });
    await expect(sheet.getByRole('checkbox', { name: /^Economic, / })).not.toBeChecked();
    await sheet.getByRole('button', { name: 'Clear 1 filter' }).tap();
    await expect(sheet.getByRole('checkbox', { name: /^Economic, / })).toBeChecked();
    await sheet.getByRole('button', { name: 'Close' }).tap();
    await expect(sheet).toBeHidden();
  });
});

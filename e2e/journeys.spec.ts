import type { Locator, Page } from '@playwright/test';
import { expect, test } from './fixtures.ts';
import { mapPage } from './pages/mapPage.ts';

const evidence = (page: Page) => page.getByRole('complementary', { name: 'Evidence' });

async function tabTo(page: Page, target: Locator, key = 'Tab'): Promise<void> {
  for (let stops = 0; stops < 60; stops++) {
    await page.keyboard.press(key);
    if (await target.evaluate((element) => element === document.activeElement)) return;
  }
  throw new Error('not among the stops of the Tab key');
}

test.describe('by keyboard alone', () => {
  test.use({ permissions: ['clipboard-read', 'clipboard-write'] });

  test('from the first Tab to a link that is copied', async ({ page }) => {
    const { map, spoken } = mapPage(page);
    await mapPage(page).open();
    await page.keyboard.press('Tab');
    await page.keyboard.press('Enter');
    await expect(map).toBeFocused();
    await page.keyboard.press('ArrowRight');
    await page.keyboard.press('ArrowDown');
    const [name = ''] = ((await spoken().getAttribute('aria-label')) ?? '').split(', ');
    await page.keyboard.press('Enter');
    await expect(evidence(page).getByRole('heading', { level: 2, name })).toBeVisible();
    await page.keyboard.press('n');
    await page.keyboard.press('Enter');
    await expect(evidence(page).locator('[data-sentence]').first()).toBeVisible();

    await tabTo(page, page.getByRole('button', { name: 'Share' }), 'Shift+Tab');
    await page.keyboard.press('Enter');
    await expect(page.getByRole('dialog')).toBeVisible();
    await tabTo(page, page.getByRole('dialog').getByRole('button', { name: 'Copy link' }));
    await page.keyboard.press('Enter');
    await expect(page.getByRole('dialog').getByRole('status')).toHaveText('Copied');
    const copied = await page.evaluate(() => navigator.clipboard.readText());
    expect(copied).toContain(page.url());
    expect(copied).toContain('link=');
    await page.keyboard.press('Escape');
    await expect(page.getByRole('button', { name: 'Share' })).toBeFocused();
  });
});

test('on paper: the map, the dates and every sentence, and nothing to press', async ({ page }) => {
  await mapPage(page).open('?link=russia~turkey~military');
  const sentences = evidence(page).locator('[data-sentence]');
  await expect(sentences.first()).toBeVisible();
  const words = await sentences.allTextContents();
  expect(words.length).toBeGreaterThan(20);
  await page.evaluate(() => dispatchEvent(new Event('beforeprint')));
  await page.emulateMedia({ media: 'print' });
  // Paper is narrower than the window was.
  await page.setViewportSize({ width: 700, height: 1000 });
  await expect(mapPage(page).map).toBeVisible();
  await expect(page.getByRole('region', { name: 'Time' })).toBeVisible();
  await expect(page.getByText(page.url())).toBeVisible();
  expect(await sentences.allInnerTexts()).toEqual(words);
  for (const name of ['Share', 'Play', 'Zoom in', 'Overview', 'Copy link to this link'])
    await expect(page.getByRole('button', { name })).toHaveCount(0);
  const [content, window] = await page.evaluate(() => [document.documentElement.scrollWidth, innerWidth]);
  expect(content).toBeLessThanOrEqual(window ?? 0);
});

test('with reduced motion nothing fades or slides', async ({ page }) => {
  await page.emulateMedia({ reducedMotion: 'reduce' });
  await mapPage(page).open();
  await page.getByRole('checkbox', { name: /^Military, / }).click();
  await page
    .getByRole('button', { name: /^Russia/ })
    .first()
    .click();
  await expect(evidence(page).getByRole('heading', { level: 2, name: 'Russia' })).toBeVisible();
  const longest = await page.evaluate(() =>
    Math.max(0, ...document.getAnimations().map((one) => Number(one.effect?.getComputedTiming().duration ?? 0))),
  );
  expect(longest).toBeLessThan(1);
});

test('what is pointed at lights up on both sides: a line its sentences, a sentence its line', async ({ page }) => {
  const { badgeOf, open } = mapPage(page);
  await open('?actor=turkey');
  const { x, y } = await badgeOf('russia~turkey~military');
  await page.mouse.move(x, y);
  const row = evidence(page)
    .getByRole('group', { name: 'Russia' })
    .getByRole('button', { name: /42 claims/ });
  await expect(row).toHaveAttribute('data-lit');
  await page.mouse.move(0, 0);
  await expect(row).not.toHaveAttribute('data-lit');

  await open('?link=russia~turkey~military');
  await evidence(page).locator('[data-sentence]').first().hover();
  await expect(evidence(page).locator('[data-lit]').first()).toBeVisible();
});

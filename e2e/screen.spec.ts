import type { Page } from '@playwright/test';
import { expectAccessible } from './accessibility.ts';
import { expect, test } from './fixtures.ts';

const PHONE = { viewport: { width: 390, height: 844 }, hasTouch: true, isMobile: true };

/** Once nothing is on its way any more: what a reload cuts off counts as a failed request. */
async function reload(page: Page): Promise<void> {
  await page.waitForLoadState('networkidle');
  await page.reload();
}

async function openApp(page: Page, query = ''): Promise<void> {
  await page.goto(`./${query}`);
  await expect(page.getByRole('region', { name: 'Time' })).toBeVisible();
}

async function expectNoSidewaysScroll(page: Page): Promise<void> {
  const [content, window] = await page.evaluate(() => [document.documentElement.scrollWidth, innerWidth]);
  expect(content).toBeLessThanOrEqual(window ?? 0);
}

test.describe('by axe, in light and dark', () => {
  for (const [state, query] of [
    ['the start', ''],
    ['an actor', '?actor=turkey'],
    ['a window and filters', '?from=2015-11-24&to=2015-11-25&relations=military'],
  ] as const) {
    test(state, async ({ page }) => {
      await openApp(page, query);
      await expectAccessible(page);
    });
  }

  test('more filters and the key', async ({ page }) => {
    await openApp(page);
    await page.getByText('More filters').click();
    await page.getByText('How to read the map').click();
    await expect(page.getByText('Sources contradict each other.')).toBeVisible();
    await expectAccessible(page);
  });

  test('the help', async ({ page }) => {
    await openApp(page);
    await page.keyboard.press('?');
    await expect(page.getByRole('dialog', { name: 'Help and keys' })).toBeVisible();
    await expectAccessible(page);
  });

  test.describe('on a phone', () => {
    test.use(PHONE);

    test('the start', async ({ page }) => {
      await openApp(page);
      await expectAccessible(page);
      await expectNoSidewaysScroll(page);
    });

    test('the filters', async ({ page }) => {
      await openApp(page);
      await page.getByRole('button', { name: 'Show filters and key' }).tap();
      await expect(page.getByRole('dialog', { name: 'Filters and key' })).toBeVisible();
      await expectAccessible(page);
    });

    test('the menu', async ({ page }) => {
      await openApp(page);
      await page.getByRole('button', { name: 'More', exact: true }).tap();
      await expect(page.getByRole('group', { name: 'More', exact: true })).toBeVisible();
      await expectAccessible(page);
    });
  });
});

test('in forced colours the start has no violation', async ({ page }) => {
  await page.emulateMedia({ forcedColors: 'active' });
  await openApp(page, '?actor=turkey');
  await expectAccessible(page);
});

test('nothing lies outside the window, however wide it is, nor at twice the text size', async ({ page }) => {
  await openApp(page);
  for (const fontSize of ['100%', '200%']) {
    await page.evaluate((size) => document.documentElement.style.setProperty('font-size', size), fontSize);
    for (const width of [320, 390, 768, 1024, 1440, 2560]) {
      await page.setViewportSize({ width, height: 900 });
      await expectNoSidewaysScroll(page);
    }
  }
});

test('keys do what the help says', async ({ page }) => {
  await openApp(page);
  await page.keyboard.press('t');
  await expect(page.getByRole('radio', { name: 'Table' })).toBeChecked();
  await page.keyboard.press('t');
  await expect(page.getByRole('radio', { name: 'Map' })).toBeChecked();
  await page.keyboard.press('e');
  await expect(page.getByRole('complementary', { name: 'Evidence' })).toBeHidden();
  await page.keyboard.press('e');
  await expect(page.getByRole('complementary', { name: 'Evidence' })).toBeVisible();
  await page.keyboard.press('l');
  await expect(page.getByRole('checkbox', { name: /^Military, / })).toBeHidden();
  await page.keyboard.press('l');
  await page.keyboard.press('Control+k');
  await expect(page.getByRole('combobox')).toBeFocused();
  await page.keyboard.type('t?');
  await expect(page.getByRole('combobox')).toHaveValue('t?');
  await expect(page.getByRole('dialog')).toBeHidden();
});

test('a key pressed as soon as the page stands is heard', async ({ page }) => {
  await page.addInitScript(() => {
    const seen = new MutationObserver(() => {
      if (!document.querySelector('input[name=display]')) return;
      seen.disconnect();
      document.body.dispatchEvent(new KeyboardEvent('keydown', { key: 't', bubbles: true, cancelable: true }));
    });
    seen.observe(document, { childList: true, subtree: true });
  });
  await page.goto('./');
  await expect(page.getByRole('radio', { name: 'Table' })).toBeChecked();
});

test('single keys can be turned off', async ({ page }) => {
  await openApp(page);
  await page.keyboard.press('?');
  const help = page.getByRole('dialog', { name: 'Help and keys' });
  await help.getByRole('switch', { name: 'Single keys act' }).click({ force: true });
  await page.keyboard.press('Escape');
  await expect(help).toBeHidden();
  await page.keyboard.press('?');
  await page.keyboard.press('t');
  await expect(page.getByRole('radio', { name: 'Map' })).toBeChecked();
  await expect(help).toBeHidden();
});

test('the theme is remembered and is no part of the address', async ({ page }) => {
  await openApp(page);
  await page.getByRole('button', { name: 'Theme: as the system' }).click();
  await page.getByRole('button', { name: 'Theme: light' }).click();
  await expect(page.getByRole('button', { name: 'Theme: dark' })).toBeVisible();
  await expect(page.locator('html')).toHaveAttribute('data-theme', 'dark');
  expect(new URL(page.url()).search).toBe('');
  await reload(page);
  await expect(page.locator('html')).toHaveAttribute('data-theme', 'dark');
});

test('a closed panel opens for the next selection', async ({ page }) => {
  await openApp(page, '?actor=turkey');
  const panel = page.getByRole('complementary', { name: 'Evidence' });
  await panel.getByRole('button', { name: 'Close the evidence panel' }).click();
  await expect(panel).toBeHidden();
  await page.getByRole('combobox').fill('hollande');
  await page.getByRole('option').first().click();
  await expect(panel.getByRole('heading', { name: /Hollande/ }).first()).toBeVisible();
});

test('the first stops of the Tab key skip to the map and to the evidence', async ({ page }) => {
  await openApp(page);
  await page.keyboard.press('Tab');
  await expect(page.getByRole('link', { name: 'Skip to the map' })).toBeFocused();
  await page.keyboard.press('Tab');
  await expect(page.getByRole('link', { name: 'Skip to the evidence' })).toBeFocused();
});

import type { Page } from '@playwright/test';
import { expectAccessible } from './accessibility.ts';
import { dataset } from './dataset.ts';
import { expect, test } from './fixtures.ts';

const boxOf = (page: Page) => page.getByRole('combobox', { name: 'Search actors and sentences' });
const listOf = (page: Page) => page.getByRole('listbox', { name: 'Search actors and sentences' });
const panelHeading = (page: Page) =>
  page.getByRole('complementary', { name: 'Evidence' }).getByRole('heading', { level: 2 });

/** Opens the page and waits until it answers. */
async function openApp(page: Page, query = ''): Promise<void> {
  await page.goto(`./${query}`);
  await expect(page.getByRole('complementary', { name: 'Evidence' }).getByRole('heading', { level: 2 })).toBeVisible();
}

for (const keys of ['/', 'Control+k', 'Meta+k']) {
  test(`${keys} goes to the box, which suggests the most connected actors`, async ({ page }) => {
    await openApp(page);
    await expect(panelHeading(page)).toBeVisible();
    await page.keyboard.press(keys);
    await expect(boxOf(page)).toBeFocused();
    await expect(boxOf(page)).toHaveValue('');
    await expect(listOf(page).getByRole('group', { name: 'Most connected' }).getByRole('option')).toHaveCount(6);
  });
}

for (const [typed, name] of [
  ['erdogan', 'Recep Tayyip Erdoğan'],
  ['hollnde', 'François Hollande'],
  ['DAESH', 'Islamic State'],
] as const) {
  test(`“${typed}” finds ${name} by keyboard alone`, async ({ page }) => {
    await openApp(page);
    await page.keyboard.press('Control+k');
    await page.keyboard.type(typed);
    const actors = listOf(page).getByRole('group', { name: 'Actors' });
    await expect(actors.getByRole('option').first()).toContainText(name);
    await page.keyboard.press('ArrowDown');
    await expect(actors.getByRole('option', { selected: true })).toContainText(name);
    await page.keyboard.press('Enter');
    await expect(panelHeading(page)).toHaveText(name);
    await expect(listOf(page)).toBeHidden();
    await expect(page).toHaveURL(/actor=/);
  });
}

test('Enter pressed before the answer has come goes to it once it has', async ({ page }) => {
  await openApp(page);
  await page.keyboard.press('/');
  await page.keyboard.type('hollnde');
  await page.keyboard.press('Enter');
  await expect(panelHeading(page)).toHaveText('François Hollande');
  await expect(listOf(page)).toBeHidden();
});

test('what the arrows chose stays so when the answer to the last letter comes after them', async ({ page }) => {
  await openApp(page);
  await boxOf(page).fill('turk');
  const actors = listOf(page).getByRole('group', { name: 'Actors' }).getByRole('option');
  await expect(actors.nth(1)).toContainText('Turkish military');
  // In one task, so that no answer can come in between.
  await boxOf(page).evaluate(async (input: HTMLInputElement) => {
    document.execCommand('insertText', false, 'e');
    for (const _ of [1, 2]) {
      await Promise.resolve();
      input.dispatchEvent(new KeyboardEvent('keydown', { key: 'ArrowDown', bubbles: true }));
    }
  });
  await expect(boxOf(page)).toHaveValue('turke');
  await expect(actors.nth(1)).toContainText('Ottoman Turkey');
  await expect(listOf(page).getByRole('option', { selected: true })).toContainText('Turkish military');
});

test('words of a sentence lead to the claim that rests on it', async ({ page }) => {
  const sentence = dataset.sentences.find(
    ({ id, text }) => text.length > 80 && dataset.claims.some(({ sentences }) => sentences[0] === id),
  );
  const typed =
    (sentence?.text ?? '')
      .match(/\p{L}{6,}/gu)
      ?.slice(0, 4)
      .join(' ') ?? '';
  await openApp(page);
  await boxOf(page).fill(typed);
  const first = listOf(page).getByRole('group', { name: 'Sentences' }).getByRole('option').first();
  await expect(first.locator('mark').first()).toBeVisible();
  await first.click();
  await expect(page).toHaveURL(/claim=/);
  await expect(page.locator('[data-sentence]').first()).toContainText(typed.split(' ')[0] ?? '');
});

test('says so when nothing is found, and Escape leaves', async ({ page }) => {
  await openApp(page);
  await boxOf(page).fill('zzqqxx');
  await expect(page.getByText('Nothing found for “zzqqxx”.')).toBeVisible();
  await page.keyboard.press('Escape');
  await expect(page.getByText('Nothing found for “zzqqxx”.')).toBeHidden();
  await page.keyboard.press('Escape');
  await expect(boxOf(page)).toHaveValue('');
});

test('arrows go round the list and the box knows where', async ({ page }) => {
  await openApp(page);
  await boxOf(page).focus();
  await expect(listOf(page).getByRole('option')).toHaveCount(6);
  await page.keyboard.press('ArrowUp');
  const active = await boxOf(page).getAttribute('aria-activedescendant');
  await expect(listOf(page).getByRole('option').last()).toHaveAttribute('id', active ?? '');
  await page.keyboard.press('ArrowDown');
  await expect(listOf(page).getByRole('option').first()).toHaveAttribute('aria-selected', 'true');
});

test('axe finds nothing in the open list', async ({ page }) => {
  await openApp(page);
  await boxOf(page).fill('putin');
  await expect(listOf(page).getByRole('option').first()).toBeVisible();
  await expectAccessible(page, 'search');
});

test.describe('on a phone', () => {
  test.use({ viewport: { width: 390, height: 844 }, hasTouch: true, isMobile: true });

  test('the list is as wide as the screen and no wider', async ({ page }) => {
    await openApp(page);
    await boxOf(page).tap();
    await page.keyboard.type('putin');
    await expect(listOf(page).getByRole('option').first()).toBeInViewport({ ratio: 1 });
    expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(390);
    await listOf(page).getByRole('option').first().tap();
    await expect(panelHeading(page)).toHaveText('Vladimir Putin');
  });
});

import { expectAccessible } from './accessibility.ts';
import { expect, test } from './fixtures.ts';
import { mapPage } from './pages/mapPage.ts';
import type { Locator, Page } from '@playwright/test';

const STORY = 'story=from-paris-to-moscow';
const TITLE = 'From Paris to Moscow: thirteen days in November 2015';

const wordsOf = (page: Page): Locator => page.getByRole('complementary', { name: 'Story' });
const stepNow = (page: Page): Locator => wordsOf(page).locator('[aria-current="step"]').getByRole('heading');
const notTold = (page: Page): Locator => page.getByRole('complementary', { name: 'Evidence' });

test('a story opens from the overview, is read by keys with map and address following, and is left', async ({
  page,
}) => {
  const { settled } = mapPage(page);
  await mapPage(page).open('?actor=turkey&view=map');
  await notTold(page).getByRole('button', { name: 'Back to the overview' }).click();
  await notTold(page).getByRole('button', { name: TITLE }).press('Enter');
  await expect(wordsOf(page).getByRole('heading', { name: TITLE })).toBeFocused();
  await expect(page).toHaveURL(new RegExp(`\\?${STORY}&link=paris-attackers~people-in-paris~military`));
  const before = await settled();
  for (const [key, heading] of [
    ['ArrowRight', '17 November: a call to Moscow'],
    ['j', '23 November: jets, and an offer from London'],
    ['j', '24 November: a jet is shot down'],
    ['k', '23 November: jets, and an offer from London'],
    ['j', '24 November: a jet is shot down'],
  ] as const) {
    await page.keyboard.press(key);
    await expect(stepNow(page)).toHaveText(heading);
    await expect(stepNow(page)).toBeInViewport();
  }
  await expect(page).toHaveURL(new RegExp(`${STORY}&step=4&link=russia~turkey~military&from=2015-11-24&to=2015-11-24`));
  expect((await settled()).links.map(({ id }) => id)).not.toEqual(before.links.map(({ id }) => id));
  await expectAccessible(page, '#evidence');
  await page.keyboard.press('Escape');
  await expect(notTold(page).getByRole('heading', { level: 2 })).toHaveText('Paris to Moscow, November 2015');
  expect(new URL(page.url()).search).toBe('');
});

test('it is found in the menu of the dataset, by keyboard, whatever is selected', async ({ page }) => {
  await page.setViewportSize({ width: 1024, height: 768 });
  await page.goto('./?actor=turkey');
  await page.getByRole('button', { name: /^Dataset:/ }).press('Enter');
  await page.getByRole('group', { name: 'Choose a dataset' }).getByRole('button', { name: TITLE }).press('Enter');
  await expect(wordsOf(page).getByRole('heading', { name: TITLE })).toBeFocused();
  await page.keyboard.press('ArrowRight');
  await expect(stepNow(page)).toHaveText('17 November: a call to Moscow');
});

test('names that are hidden stay hidden from step to step, and leave no step', async ({ page }) => {
  await page.goto(`./?${STORY}&step=2&names=hide`);
  await expect(page).toHaveURL(/link=francois-hollande~vladimir-putin~military.*names=hide/);
  await expect(stepNow(page)).toHaveText('17 November: a call to Moscow');
  await expect(page.getByRole('button', { name: /Back to the story/ })).toHaveCount(0);
  await page.keyboard.press('j');
  await expect(page).toHaveURL(/step=3.*names=hide/);
});

test('a shared link opens at its step, which the rest of the story is scrolled from', async ({ page }) => {
  // No more than the place: what it shows is added.
  await page.goto(`./?${STORY}&step=4`);
  await expect(stepNow(page)).toHaveText('24 November: a jet is shot down');
  await expect(stepNow(page)).toBeInViewport();
  await expect(page).toHaveURL(/link=russia~turkey~military&from=2015-11-24/);
  await page.getByText('Turkey insists that the jet entered its air space.').hover();
  await page.mouse.wheel(0, 300);
  await expect(stepNow(page)).toHaveText('Whose air space?');
  await expect(page).toHaveURL(/step=5&dispute=did-the-jet-violate-turkish-air-space/);
  await page
    .getByRole('radio', { name: 'Table' })
    .or(page.getByRole('button', { name: 'Table' }))
    .first()
    .click();
  await page.keyboard.press('j');
  await expect(page).toHaveURL(/step=6&dispute=was-the-jet-warned&view=table/);
});

test('each statement opens its evidence, and the way back leads to the same place', async ({ page }) => {
  await page.goto(`./?${STORY}&step=6`);
  const mark = wordsOf(page).getByRole('button', { name: /^Evidence 2: .*gave the pilot no warning/ });
  await mark.click();
  await expect(page).toHaveURL(/step=6&claim=paris-dateline-17-turkish-military-surviving-pilot-request/);
  await expect(wordsOf(page).getByRole('heading', { level: 2 }).filter({ visible: true })).toHaveText(/no warning/i);
  await expect(wordsOf(page).locator('[data-sentence="paris-dateline-17"]').first()).toBeVisible();
  await wordsOf(page).getByRole('button', { name: 'Back to the story' }).click();
  await expect(stepNow(page)).toHaveText('Warned, or not?');
  await expect(mark).toBeInViewport();
  await expect(mark).toBeFocused();
  await page.emulateMedia({ media: 'print' });
  await expect(page.getByText('The sole surviving pilot said he received no warning').first()).toBeVisible();
});

test('a story that is not told falls back to the map and says so', async ({ page }) => {
  await page.goto(`./?story=from-paris-to-moskow&actor=russia`);
  await expect(page.getByText('No story “from-paris-to-moskow”')).toBeVisible();
  await page.getByRole('button', { name: TITLE }).click();
  await expect(wordsOf(page)).toBeVisible();
});

test('its page holds the words and their sentences without JavaScript, and becomes the app with it', async ({
  page,
  browser,
}) => {
  const context = await browser.newContext({ javaScriptEnabled: false });
  const plain = await context.newPage();
  await plain.goto(`${test.info().project.use.baseURL}/story/from-paris-to-moscow/`);
  await expect(plain.getByRole('heading', { level: 1 })).toHaveText(TITLE);
  await expect(plain.getByRole('heading', { name: 'Warned, or not?' })).toBeVisible();
  await expect(plain.getByText('The sole surviving pilot said he received no warning').first()).toBeVisible();
  await context.close();
  await page.goto('./story/from-paris-to-moscow/');
  await expect(stepNow(page)).toHaveText('13 November: the attacks in Paris');
  await expect(page).toHaveURL(/\/\?story=from-paris-to-moscow&link=paris-attackers~people-in-paris~military/);
});

test.describe('on a phone', () => {
  test.use({ viewport: { width: 390, height: 844 }, hasTouch: true });

  test('it is found in the menu, and its words stand in the sheet, under the map that follows', async ({ page }) => {
    await mapPage(page).open();
    await page.getByRole('button', { name: 'More', exact: true }).tap();
    await page.getByRole('region', { name: 'Stories of this dataset' }).getByRole('button', { name: TITLE }).tap();
    await expect(wordsOf(page).getByRole('heading', { name: TITLE })).toBeFocused();
    await wordsOf(page).getByRole('button', { name: 'Next step' }).tap();
    await expect(stepNow(page)).toHaveText('17 November: a call to Moscow');
    await expect(stepNow(page)).toBeInViewport();
    await wordsOf(page).getByRole('button', { name: 'Next step' }).tap();
    await expect(stepNow(page)).toHaveText('23 November: jets, and an offer from London');
    await expect(page).toHaveURL(/step=3&actor=france/);
    await expectAccessible(page, '#evidence');
    await wordsOf(page).getByRole('button', { name: 'Leave the story' }).first().tap();
    await expect(wordsOf(page)).toBeHidden();
  });

  test.describe('without motion', () => {
    test.use({ contextOptions: { reducedMotion: 'reduce' } });

    test('words and map are there at once, and neither slides nor fades', async ({ page }) => {
      await page.goto(`./?${STORY}&step=2`);
      await mapPage(page).settled();
      const next = wordsOf(page).getByRole('button', { name: 'Next step' });
      const seen = watchPictures(page);
      await next.tap();
      await expect(stepNow(page)).toHaveText('23 November: jets, and an offer from London');
      const { places, maps } = await seen;
      // Before and after; the letters of the map may come a frame later.
      expect(places).toBe(2);
      expect(maps).toBeLessThanOrEqual(3);
      expect(maps).toBeGreaterThan(1);
    });
  });
});

/** How many different pictures of the map, and places of the words, are seen in the frames of the next second. */
async function watchPictures(page: Page): Promise<{ readonly places: number; readonly maps: number }> {
  return page.evaluate(async () => {
    const [map, words] = [document.querySelector('#map canvas'), document.querySelector('[data-step]')];
    const small = new OffscreenCanvas(96, 96).getContext('2d', { willReadFrequently: true })!;
    const [places, maps] = [new Set<number>(), new Set<string>()];
    const end = performance.now() + 1000;
    while (performance.now() < end) {
      await new Promise(requestAnimationFrame);
      small.clearRect(0, 0, 96, 96);
      if (map instanceof HTMLCanvasElement) small.drawImage(map, 0, 0, 96, 96);
      maps.add(small.getImageData(0, 0, 96, 96).data.join());
      places.add(words?.getBoundingClientRect().top ?? 0);
    }
    return { places: places.size, maps: maps.size };
  });
}

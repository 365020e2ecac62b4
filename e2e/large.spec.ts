import { writeFileSync } from 'node:fs';
import type { Page } from '@playwright/test';
import { generateDataset } from '../src/generate/generateDataset.ts';
import { expect, test } from './fixtures.ts';
import { exportDialog } from './pages/exportDialog.ts';
import { mapPage } from './pages/mapPage.ts';
import { serveCompact } from './pages/serveCompact.ts';

const panel = (page: Page) => page.getByRole('complementary', { name: 'Evidence' });
const shown = (page: Page) => page.getByRole('region', { name: 'Filters and key' }).getByText(/ of 50,000 claims$/);
const search = (page: Page) => new URL(page.url()).search;

test('10,000 actors and 50,000 claims: open, select, filter, time, search, table, export', async ({ page }) => {
  test.slow();
  const dataset = await serveCompact(page, { actors: 10_000, links: 50_000, seed: 7 });
  const { actors, claims } = dataset;
  const actor = actors.find(({ kind }) => kind === 'person')!;
  const drawn = await mapPage(page).open(`?actor=${actor.id}`);
  expect(drawn.labelOverlaps).toBe(0);
  await expect(panel(page).getByRole('heading', { level: 2, name: actor.name })).toBeVisible();
  await expect(shown(page)).toHaveText('50,000 of 50,000 claims');

  await page.getByRole('checkbox', { name: /^Military, / }).click();
  const military = claims.filter(({ relation }) => relation === 'military').length;
  await expect(shown(page)).toHaveText(`${(50_000 - military).toLocaleString('en-GB')} of 50,000 claims`);

  await page.getByRole('slider', { name: 'First day shown' }).focus();
  await page.keyboard.press('Shift+ArrowRight');
  await expect.poll(() => search(page)).toContain('from=');
  await expect.poll(() => search(page)).toContain('relations=');

  const other = actors.find(({ kind }) => kind === 'state')!;
  await page.keyboard.press('Control+k');
  await page.keyboard.type(other.name);
  await page
    .getByRole('option', { name: new RegExp(`^${other.name}`) })
    .first()
    .click();
  await expect(panel(page).getByRole('heading', { level: 2, name: other.name })).toBeVisible();

  await page.keyboard.press('Escape');
  await page.getByRole('radio', { name: 'Table' }).check({ force: true });
  await page.getByRole('tab', { name: /Claims/ }).click();
  const row = page.getByRole('grid', { name: 'Claims' }).locator('[role=row][aria-selected]').first();
  await row.click();
  await expect.poll(() => search(page)).toContain('claim=');
  const claim = claims.find(({ id: one }) => search(page).includes(`claim=${one}`))!;
  const sentence = dataset.sentences.find(({ id: one }) => one === claim.sentences[0])!;
  await expect(panel(page)).toContainText(sentence.text);

  const { open, save } = exportDialog(page);
  await open();
  const { text } = await save('CSV', 'Claims', /^Everything/);
  expect(text.split('\r\n').filter(Boolean)).toHaveLength(claims.length + 1);
});

test('a file of more than 40 MB: says how far it is, can be given up, and leaves the page alive meanwhile', async ({
  page,
}, info) => {
  test.slow();
  const dataset = generateDataset({ actors: 8_000, links: 44_000, seed: 3 });
  const file = info.outputPath('large.json');
  const json = JSON.stringify(dataset);
  expect(json.length).toBeGreaterThan(40e6);
  writeFileSync(file, json);
  await mapPage(page).open();
  const before = await page.getByRole('heading', { level: 2 }).first().textContent();
  const under = page.getByRole('status').filter({ hasText: 'Opening “large.json”…' });
  const choose = async () => {
    await page.getByRole('button', { name: /^Dataset:/ }).click();
    const chooser = page.waitForEvent('filechooser');
    await page.getByRole('button', { name: 'Open a file of your own…' }).click();
    await (await chooser).setFiles(file);
  };

  await choose();
  await expect(under).toBeVisible();
  await expect(page.getByRole('progressbar', { name: 'Opening “large.json”…' })).toBeVisible();
  await page.getByRole('button', { name: 'Cancel' }).click();
  await expect(under).toBeHidden();
  // Longer than the opening itself: what was given up must not come after all.
  await page.waitForTimeout(8_000);
  await expect(page.getByRole('heading', { level: 2 }).first()).toHaveText(before ?? '');
  expect(search(page)).toBe('');

  await choose();
  await expect(under).toBeVisible();
  await page.getByRole('checkbox', { name: /^Military, / }).click();
  await expect.poll(() => search(page)).toContain('relations=');
  await expect(under).toBeVisible();
  await expect(page.getByRole('heading', { level: 2, name: dataset.title })).toBeVisible({ timeout: 60_000 });
  await expect(under).toBeHidden();
  await expect(page.getByText('44,000 of 44,000 claims')).toBeVisible();
});

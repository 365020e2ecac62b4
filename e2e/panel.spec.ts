import type { Locator, Page } from '@playwright/test';
import { expectAccessible } from './accessibility.ts';
import { dataset, index, sentencesOfLinks } from './dataset.ts';
import { expect, test } from './fixtures.ts';
import { mapPage } from './pages/mapPage.ts';

const panelOf = (page: Page): Locator => page.getByRole('complementary', { name: 'Evidence' });
const headingOf = (page: Page): Locator => panelOf(page).getByRole('heading', { level: 2 });

const links = sentencesOfLinks();
const [busiest = ''] = [...links].toSorted(([, one], [, other]) => other.size - one.size).map(([id]) => id);

/** The sentences that the panel shows at once, copies folded under the first as they are in the data. */
async function sentencesShown(page: Page): Promise<Set<string>> {
  const ids = await panelOf(page)
    .locator('[data-sentence]')
    .evaluateAll((quotes) => quotes.map((quote) => quote.getAttribute('data-sentence') ?? ''));
  return new Set(ids.map((id) => index.sentenceById.get(id)?.copyOf ?? id));
}
const originals = (ids: Iterable<string>) => new Set([...ids].map((id) => index.sentenceById.get(id)?.copyOf ?? id));

/** Opens the page and waits until it answers. */
async function openApp(page: Page, query = ''): Promise<void> {
  await page.goto(`./${query}`);
  await expect(page.getByRole('complementary', { name: 'Evidence' }).getByRole('heading', { level: 2 })).toBeVisible();
}

test('with nothing selected it says what the map is and where it comes from', async ({ page }) => {
  await openApp(page);
  const panel = panelOf(page);
  await expect(headingOf(page)).toHaveText(dataset.title);
  for (const { title } of dataset.sources) await expect(panel.getByText(title, { exact: true })).toBeVisible();
  await expect(panel.getByText('publisher not stated').first()).toBeVisible();
  await expect(panel.getByRole('region', { name: 'How it was made' })).toContainText(`${dataset.claims.length} claims`);
  for (const { question } of dataset.disputes)
    await expect(panel.getByRole('button', { name: question })).toBeVisible();
});

test('what is selected next is read from its beginning', async ({ page }) => {
  await page.setViewportSize({ width: 1024, height: 500 });
  await openApp(page, '?actor=russia');
  const { x, y } = await mapPage(page).placeOf('turkey');
  await panelOf(page).getByRole('region', { name: 'Links' }).getByRole('button').last().scrollIntoViewIfNeeded();
  await expect(headingOf(page)).not.toBeInViewport();
  await page.mouse.click(x, y);
  await expect(headingOf(page)).toHaveText('Turkey');
  await expect(headingOf(page)).toBeInViewport();
});

test('every sentence shown for a link is in the dataset for that link and no other', async ({ page }) => {
  test.slow();
  await openApp(page);
  for (const [id, wanted] of [...links].toSorted(([, one], [, other]) => other.size - one.size).slice(0, 25)) {
    // As Back and Forward do: a visit for each would take minutes.
    await page.evaluate((address) => {
      history.pushState(null, '', address);
      dispatchEvent(new PopStateEvent('popstate'));
    }, `?link=${id}`);
    await expect.poll(() => sentencesShown(page), id).toEqual(originals(wanted));
  }
});

test('the words of a link stand there at once, marked, with source, date and number', async ({ page }) => {
  await openApp(page, `?link=${busiest}`);
  const quote = panelOf(page).locator('figure').first();
  const id = (await quote.locator('[data-sentence]').first().getAttribute('data-sentence')) ?? '';
  const sentence = index.sentenceById.get(id);
  await expect(quote.locator(`[data-sentence="${id}"]`)).toHaveText(sentence?.text ?? '');
  await expect(quote.locator('mark').first()).toBeVisible();
  await expect(quote).toContainText(index.sourceById.get(sentence?.source ?? '')?.title ?? '');
  await expect(quote).toContainText(/reported \d+ \w+ \d{4}/);
  await expect(quote).toContainText(/sentences? \d+/);
});

test('what filters hide is counted, and shown on demand', async ({ page }) => {
  await openApp(page, `?link=${busiest}&stances=conflictual`);
  const panel = panelOf(page);
  const before = (await sentencesShown(page)).size;
  await panel.getByText(/hidden by filters or time/).waitFor();
  await panel.getByRole('button', { name: 'Show', exact: true }).click();
  await expect.poll(async () => (await sentencesShown(page)).size).toBeGreaterThan(before);
  expect(await sentencesShown(page)).toEqual(originals(links.get(busiest) ?? []));
  await expect(panel.getByText('outside the filters or time').first()).toBeVisible();
});

test('an actor leads to a link, and the link back', async ({ page }) => {
  await openApp(page, '?actor=turkey');
  const panel = panelOf(page);
  await expect(headingOf(page)).toHaveText('Turkey');
  const russia = panel.getByRole('group', { name: 'Russia' });
  await russia.getByRole('button', { name: /Military/ }).click();
  await expect(page).toHaveURL(/link=russia~turkey~military/);
  await expect(headingOf(page)).toContainText('Russia');
  await expect(headingOf(page)).toBeFocused();
  // Selections within 300 ms are one step back (decision 0002); no reader is so fast.
  await page.waitForTimeout(350);
  await headingOf(page).getByRole('button', { name: 'Russia' }).click();
  await expect(headingOf(page)).toHaveText('Russia');
  await page.goBack();
  await page.goBack();
  await expect(headingOf(page)).toHaveText('Turkey');
});

test('a state says that its people and bodies count for it, and opens', async ({ page }) => {
  await openApp(page, '?actor=russia');
  const panel = panelOf(page);
  await expect(panel.getByText(/With \d+ people and bodies of Russia/)).toBeVisible();
  await panel.getByRole('button', { name: 'Open', exact: true }).click();
  await expect(page).toHaveURL(/open=russia/);
  await expect(panel.getByText(/Russia is open/)).toBeVisible();
});

test('a claim is copied as a link that shows it, and as a citation', async ({ page, context }) => {
  await context.grantPermissions(['clipboard-read', 'clipboard-write']);
  await openApp(page, `?link=${busiest}`);
  const claim = panelOf(page).locator('[data-claim]').first();
  const id = await claim.getAttribute('data-claim');
  const clipboard = () => page.evaluate(() => navigator.clipboard.readText());
  await claim.getByRole('button', { name: 'Copy link' }).click();
  await expect(claim.getByRole('status').first()).toHaveText('Copied');
  const address = await clipboard();
  expect(address).toContain(`claim=${id}`);
  await claim.getByRole('button', { name: 'Cite this claim' }).click();
  const citation = page.getByRole('dialog', { name: 'Cite this claim' }).getByRole('textbox', { name: 'Citation' });
  const sentence = index.sentenceById.get(dataset.claims.find((each) => each.id === id)?.sentences[0] ?? '');
  await expect(citation).toBeVisible();
  expect(await citation.inputValue()).toContain(sentence?.text);
  expect(await citation.inputValue()).toContain(address);
  await page.goto(address);
  await expect(panelOf(page).locator(`[data-claim="${id}"]`)).toBeVisible();
});

test('where a source has an address, its words lead to the article at these words', async ({ page }) => {
  const sources = dataset.sources.map((source) => ({ ...source, url: `https://example.org/${source.id}` }));
  await page.goto('./?file=paris-moscow-2015&link=russia~turkey~military');
  const buffer = Buffer.from(JSON.stringify({ ...dataset, sources }));
  await page
    .locator('input[type=file]')
    .first()
    .setInputFiles({ name: 'own.json', mimeType: 'application/json', buffer });
  const quote = panelOf(page).locator('figure').first();
  const words = (await quote.locator('[data-sentence]').first().textContent()) ?? '';
  const [article = '', at = ''] =
    (await quote.getByRole('link').first().getAttribute('href'))?.split('#:~:text=') ?? [];
  expect(sources.map(({ url }) => url)).toContain(article);
  expect(words.startsWith(decodeURIComponent(at.split(',')[0]!))).toBe(true);
});

test('a dispute shows its sides', async ({ page }) => {
  const [dispute] = dataset.disputes;
  await openApp(page, `?dispute=${dispute?.id}`);
  await expect(headingOf(page)).toHaveText(dispute?.question ?? '');
  for (const [place, { gist }] of (dispute?.sides ?? []).entries()) {
    const side = panelOf(page)
      .getByRole('listitem')
      .filter({ hasText: `Account ${place + 1} of` });
    await expect(side).toContainText(gist);
    await expect(side.locator('[data-sentence]').first()).toBeVisible();
  }
});

test('it is made wider by its edge, by mouse and by keys, and closed and opened', async ({ page }) => {
  await openApp(page);
  const panel = panelOf(page);
  const width = async () => (await panel.boundingBox())?.width ?? 0;
  const before = await width();
  const edge = panel.getByRole('separator');
  await edge.focus();
  await page.keyboard.press('ArrowLeft');
  await expect.poll(width).toBeGreaterThan(before);
  const box = (await edge.boundingBox()) ?? { x: 0, y: 0, width: 0, height: 0 };
  await page.mouse.move(box.x + box.width / 2, box.y + 300);
  await page.mouse.down();
  await page.mouse.move(box.x + 120, box.y + 300);
  await page.mouse.up();
  await expect.poll(width).toBeLessThan(before);
  const narrow = await width();
  await page.reload();
  await expect.poll(width).toBe(narrow);
  await panel.getByRole('button', { name: 'Close the evidence panel' }).click();
  await expect(panel).toBeHidden();
  await page.getByRole('button', { name: 'Show evidence' }).click();
  await expect(panel).toBeVisible();
});

test('Escape in the panel goes back to the overview', async ({ page }) => {
  await openApp(page, '?actor=turkey');
  await panelOf(page).getByRole('button', { name: 'Back to the overview' }).focus();
  await page.keyboard.press('Escape');
  await expect(page).toHaveURL(/\/$/);
  await expect(headingOf(page)).toHaveText(dataset.title);
});

for (const [what, query] of [
  ['a link', `?link=${busiest}`],
  ['a dispute', `?dispute=${dataset.disputes[0]?.id}`],
  ['a claim', `?claim=${dataset.claims[0]?.id}`],
] as const) {
  test(`axe finds nothing in the panel with ${what} selected`, async ({ page }) => {
    await openApp(page, query);
    await expect(headingOf(page)).toBeVisible();
    await expectAccessible(page, '#evidence');
  });
}

test.describe('on a phone', () => {
  test.use({ viewport: { width: 390, height: 844 }, hasTouch: true, isMobile: true });

  test('the sheet has three heights, by buttons and by keys', async ({ page }) => {
    await openApp(page);
    const panel = panelOf(page);
    const height = async () => Math.round((await panel.boundingBox())?.height ?? 0);
    await expect.poll(height).toBe(112);
    await panel.getByRole('button', { name: 'Show more of the evidence' }).tap();
    await expect.poll(height).toBe(422);
    await panel.getByRole('slider').focus();
    await page.keyboard.press('ArrowUp');
    await expect.poll(height).toBe(844 - 56);
    await expect(panel.getByRole('slider')).toHaveAttribute('aria-valuetext', 'full screen');
    await page.keyboard.press('Home');
    await expect.poll(height).toBe(112);
  });

  test('a selection opens the sheet half', async ({ page }) => {
    await openApp(page, `?link=${busiest}`);
    await expect.poll(async () => (await panelOf(page).boundingBox())?.height).toBe(422);
    await expect(headingOf(page)).toBeInViewport();
  });

  test('the sheet follows a finger', async ({ page }) => {
    await openApp(page);
    const panel = panelOf(page);
    const grip = (await panel.getByRole('slider').boundingBox()) ?? { x: 0, y: 0, width: 0, height: 0 };
    const [x, y] = [grip.x + grip.width / 2, grip.y + grip.height / 2];
    await page.mouse.move(x, y);
    await page.mouse.down();
    await page.mouse.move(x, y - 150, { steps: 5 });
    await page.mouse.move(x, y - 320, { steps: 20 });
    await page.waitForTimeout(200);
    await page.mouse.move(x, y - 321);
    await page.mouse.up();
    await expect.poll(async () => Math.round((await panel.boundingBox())?.height ?? 0)).toBe(422);
  });

  test('nothing is wider than the screen', async ({ page }) => {
    await openApp(page, `?link=${busiest}`);
    await expect(headingOf(page)).toBeVisible();
    expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(390);
    const sideways = await panelOf(page).evaluate((panel) =>
      [...panel.querySelectorAll('*')]
        .filter((part) => part.getBoundingClientRect().right > 391)
        .map((part) => part.outerHTML),
    );
    expect(sideways).toEqual([]);
  });
});

import type { Page } from '@playwright/test';
import { expectAccessible } from './accessibility.ts';
import { dataset } from './dataset.ts';
import { expect, test } from './fixtures.ts';
import { said } from './pages/said.ts';

const RICH =
  '?link=russia~turkey~military&open=russia,turkey&unmatched=hide&from=2015-11-24&to=2015-11-26&undated=no&relations=diplomatic,military&stances=neutral,conflictual&sources=-moscow-times';

async function open(page: Page, query: string): Promise<void> {
  await page.goto(`./${query}`);
  await expect(page.getByRole('region', { name: 'Time' })).toBeVisible();
}

const relation = (page: Page, name: string) =>
  page.getByRole('region', { name: 'Filters and key' }).getByRole('checkbox', { name: new RegExp(`^${name}, `) });
const query = (page: Page): string => new URL(page.url()).search;

test.describe('a permalink', () => {
  test('shows in a new browser just what it was copied from', async ({ page, browser }) => {
    await open(page, '');
    await page
      .getByRole('button', { name: /^Russia/ })
      .first()
      .click();
    await relation(page, 'Diplomatic').click({ force: true });
    await expect.poll(() => query(page)).toBe('?actor=russia&relations=military,economic');
    const address = page.url();
    const before = await said(page);
    const stranger = await browser.newContext();
    const elsewhere = await stranger.newPage();
    await elsewhere.goto(address);
    expect(await said(elsewhere)).toBe(before);
    expect(elsewhere.url()).toBe(address);
    await stranger.close();
  });

  test('holds every part of a rich view, and stays as it is', async ({ page }) => {
    await open(page, RICH);
    await expect(page.getByRole('heading', { name: 'Turkey and Russia' })).toBeVisible();
    expect(query(page)).toBe(RICH);
    const before = await said(page);
    await page.reload();
    expect(await said(page)).toBe(before);
    expect(query(page)).toBe(RICH);
  });

  test('shows nothing else first: no other selection, filter or level flashes by', async ({ page }) => {
    await page.addInitScript(() => {
      const seen = { headings: new Set<string>(), filters: new Set<string>(), times: new Set<string>() };
      Object.assign(window, { seen: () => Object.values(seen).map((texts) => [...texts]) });
      // oxlint-disable-next-line unicorn/consistent-function-scoping -- it runs in the page
      const textOf = (selector: string) => document.querySelector(selector)?.textContent ?? '';
      const look = () => {
        if (textOf('h2') !== '') seen.headings.add(textOf('h2'));
        const boxes = [...document.querySelectorAll<HTMLInputElement>('input[type=checkbox]')].slice(0, 3);
        if (boxes.length > 0) seen.filters.add(boxes.map(({ checked }) => checked).join(' '));
        const time = document.querySelector('[role=slider]')?.getAttribute('aria-valuetext');
        if (time) seen.times.add(time);
        requestAnimationFrame(look);
      };
      look();
    });
    await open(page, '?actor=vladimir-putin&from=2015-11-24&to=2015-11-26&relations=military');
    await expect(page.getByRole('heading', { name: 'Vladimir Putin' })).toBeVisible();
    await page.waitForTimeout(500);
    const [headings, filters, times] = await page.evaluate<string[][]>('seen()');
    expect(headings).toEqual([expect.stringContaining('Vladimir Putin')]);
    expect(filters).toEqual(['false true false']);
    expect(times).toEqual([expect.stringContaining('24 November 2015')]);
  });

  test('is mended where it is old, written by hand or decorated by others', async ({ page }) => {
    await open(page, '?utm_source=mail&link=turkey~russia~military&from=2015-11&to=2015-11&view=map');
    await expect.poll(() => query(page)).toBe('?link=russia~turkey~military&from=2015-11-01&to=2015-11-30');
    await expect(page.getByRole('list', { name: 'About this address' })).toBeHidden();
  });
});

test.describe('Back and Forward', () => {
  test('undo and redo selections and filters, by button and by key', async ({ page }) => {
    await open(page, '');
    await page
      .getByRole('button', { name: /^Russia/ })
      .first()
      .click();
    await expect.poll(() => query(page)).toBe('?actor=russia');
    await page.waitForTimeout(400);
    await relation(page, 'Diplomatic').click({ force: true });
    await expect.poll(() => query(page)).toBe('?actor=russia&relations=military,economic');
    await page.goBack();
    await expect.poll(() => query(page)).toBe('?actor=russia');
    await page.keyboard.press('Control+z');
    await expect.poll(() => query(page)).toBe('');
    await expect(page.getByRole('heading', { name: 'Paris to Moscow, November 2015' })).toBeVisible();
    await page.keyboard.press('Control+Shift+z');
    await expect(page.getByRole('heading', { name: 'Russia', exact: true })).toBeVisible();
    await page.goForward();
    await expect.poll(() => query(page)).toBe('?actor=russia&relations=military,economic');
  });

  test('never leave the page by key', async ({ page }) => {
    await open(page, '?actor=russia');
    for (let press = 0; press < 3; press++) await page.keyboard.press('Control+z');
    await page.waitForTimeout(300);
    expect(query(page)).toBe('?actor=russia');
  });

  test('take a whole drag of the time for one step', async ({ page }) => {
    await open(page, '?actor=russia');
    const thumb = page.getByRole('slider').first();
    await thumb.focus();
    for (let press = 0; press < 25; press++) await page.keyboard.press('ArrowRight');
    await expect.poll(() => query(page)).toMatch(/from=/);
    await page.goBack();
    await expect.poll(() => query(page)).toBe('?actor=russia');
  });
});

test.describe('an address that is wrong', () => {
  test('says so, and offers what was meant', async ({ page }) => {
    await open(page, '?actor=putn&relations=military,econmic');
    const notices = page.getByRole('list', { name: 'About this address' });
    await expect(notices).toContainText('No actor “putn”: did you mean Vladimir Putin?');
    await notices.getByRole('button', { name: 'Vladimir Putin' }).click();
    await expect(page.getByRole('heading', { name: 'Vladimir Putin' })).toBeVisible();
    await notices.getByRole('button', { name: 'economic' }).click();
    await expect(notices).toBeHidden();
    await expect.poll(() => query(page)).toBe('?actor=vladimir-putin&relations=military,economic');
  });

  for (const wrong of [
    '?actor=__proto__&open=constructor,toString',
    '?link=~~~~&claim=%00&fact=%F0%9F%92%A3',
    '?from=0000-00-00&to=9999-99-99&depth=-1&min-origins=1e99',
    `?open=${'x,'.repeat(3000)}`,
    '?%%%&&&===&v=banana&data=%22%3E%3Cscript%3E',
    '?v=99&view=globe&clock=cuckoo&undated=perhaps&disputed=%C3%28',
  ]) {
    test(`shows the map all the same: ${wrong.slice(0, 60)}`, async ({ page }) => {
      await open(page, wrong);
      await expect(page.getByRole('list', { name: 'About this address' })).toBeVisible();
      await expect(page.getByRole('heading', { name: 'Paris to Moscow, November 2015' })).toBeVisible();
      expect(query(page)).toBe('');
    });
  }
});

test.describe('sharing', () => {
  test.use({ permissions: ['clipboard-read', 'clipboard-write'] });

  test('copies the address of the view, and says in words what it holds', async ({ page }) => {
    await open(page, RICH);
    await page.getByRole('button', { name: 'Share' }).click();
    const dialog = page.getByRole('dialog', { name: 'Share this view' });
    await expect(dialog).toContainText('Russia – Turkey, military');
    await expect(dialog).toContainText('24 – 26 November 2015');
    const link = `${page.url()}&version=${dataset.version}~`;
    const field = dialog.getByRole('textbox', { name: 'Link to this view' });
    await expect(field).toHaveValue(/&version=[0-9a-f]{12}~[1-9]\d*~[0-9a-f]{8}$/);
    expect(await field.inputValue()).toContain(link);
    await dialog.getByRole('button', { name: 'Copy link' }).click();
    await expect(dialog.getByRole('status')).toHaveText('Copied');
    const copied = await page.evaluate(() => navigator.clipboard.readText());
    expect(copied).toContain(link);

    // Who opens it sees the same, and no word of versions; on another version of the dataset they are told.
    const address = page.url();
    await page.goto(copied);
    await expect(page.getByRole('heading', { name: 'Turkey and Russia' })).toBeVisible();
    await expect.poll(() => page.url()).toBe(address);
    await expect(page.getByRole('region', { name: 'About this address' })).toHaveCount(0);
    await page.goto(copied.replace(dataset.version, '0123456789ab'));
    await expect(page.getByRole('region', { name: 'About this address' })).toContainText(
      /made on version 0123456789ab of .+ What it shows has not changed, word for word: [1-9]\d* claims\.$/,
    );
    await page.goto(copied.replace(dataset.version, '0123456789ab').replace(/~\d+~\w+$/, '~1'));
    await expect(page.getByRole('region', { name: 'About this address' })).toContainText(
      /made on version 0123456789ab of “Paris to Moscow, November 2015”; .+ It showed 1 claim then, and shows [1-9]\d* now\./,
    );
    await expect.poll(() => page.url()).toBe(address);
  });

  test('by keyboard alone, and back where it was, where a page over http has no clipboard', async ({ page }) => {
    await page.addInitScript(() => Reflect.deleteProperty(Navigator.prototype, 'clipboard'));
    await open(page, '?actor=turkey');
    const button = page.getByRole('button', { name: 'Share' });
    await button.focus();
    await page.keyboard.press('Enter');
    await expect(page.getByRole('dialog', { name: 'Share this view' })).toBeVisible();
    await page.getByRole('button', { name: 'Copy link' }).focus();
    await page.keyboard.press('Enter');
    await expect(page.getByRole('dialog').getByRole('status')).toHaveText('Copied');
    await page.keyboard.press('Escape');
    await expect(button).toBeFocused();
    const search = page.getByRole('combobox', { name: 'Search actors and sentences' });
    await search.press('Control+v');
    await expect.poll(() => search.inputValue()).toContain(page.url());
  });
});

test('the page is named after what it shows', async ({ page }) => {
  await open(page, '');
  await expect(page).toHaveTitle('Paris to Moscow, November 2015 · Attaché');
  await open(page, '?actor=vladimir-putin');
  await expect(page).toHaveTitle('Vladimir Putin · Paris to Moscow, November 2015 · Attaché');
});

test.describe('by axe, in light and dark', () => {
  test('notices', async ({ page }) => {
    await open(page, '?actor=putn&relations=military,econmic');
    await expect(page.getByRole('list', { name: 'About this address' })).toBeVisible();
    await expectAccessible(page);
  });

  test('sharing', async ({ page }) => {
    await open(page, RICH);
    await page.getByRole('button', { name: 'Share' }).click();
    await expect(page.getByRole('dialog', { name: 'Share this view' })).toBeVisible();
    await expectAccessible(page);
  });

  test('the choice of datasets', async ({ page }) => {
    await open(page, '');
    await page.getByRole('button', { name: /^Dataset:/ }).click();
    await expect(page.getByRole('group', { name: 'Choose a dataset' })).toBeVisible();
    await expectAccessible(page);
  });

  test('a link that needs a file', async ({ page }) => {
    await page.goto('./?file=my-own');
    await expect(page.getByRole('alert')).toContainText('This link needs a file');
    await expectAccessible(page);
  });
});

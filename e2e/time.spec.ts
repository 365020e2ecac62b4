import type { Locator, Page } from '@playwright/test';
import { expect, test } from './fixtures.ts';
import { pixelsOf } from './pages/pixelsOf.ts';

// Wide enough that every day of the fortnight is named on the axis.
test.use({ viewport: { width: 1440, height: 900 } });

const first = (page: Page) => page.getByRole('slider', { name: 'First day shown' });
const last = (page: Page) => page.getByRole('slider', { name: 'Last day shown' });
const count = (page: Page) => page.getByRole('region', { name: 'Time' }).getByText(/^\d+ of \d+ links$/);
const address = (page: Page) => expect.poll(() => new URL(page.url()).search);

async function shownLinks(page: Page): Promise<number> {
  return Number.parseInt(await count(page).innerText(), 10);
}

async function middle(of: Locator): Promise<{ x: number; y: number }> {
  const box = await of.boundingBox();
  if (!box) throw new Error('not on the screen');
  return { x: box.x + box.width / 2, y: box.y + box.height / 2 };
}

/** The middle of the bar of a day of the busy fortnight, by its label on the axis. */
async function bar(page: Page, day: number): Promise<{ x: number; y: number }> {
  const label = page.getByRole('group', { name: 'Window of time' }).getByText(String(day), { exact: true });
  const thumb = await middle(last(page));
  return { x: (await middle(label)).x, y: thumb.y };
}

/** Puts a finger on the first end of the window: `moveBy` shares of the way to the twentieth bar. */
async function touchFirstEnd(page: Page) {
  const from = await middle(first(page));
  const to = await bar(page, 20);
  const client = await page.context().newCDPSession(page);
  const send = (type: 'touchStart' | 'touchMove' | 'touchEnd', x?: number) =>
    client.send('Input.dispatchTouchEvent', { type, touchPoints: x === undefined ? [] : [{ x, y: from.y }] });
  await send('touchStart', from.x);
  return {
    moveBy: (share: number) => send('touchMove', from.x + (to.x - from.x) * share),
    lift: () => send('touchEnd'),
  };
}

/** How many pixels of two pictures differ in more than how their edges are smoothed. */
async function differing(one: Buffer, other: Buffer): Promise<number> {
  const [{ data: a }, { data: b }] = await Promise.all([pixelsOf(one), pixelsOf(other)]);
  let pixels = 0;
  for (let at = 0; at < a.length; at += 4) if (Math.abs(a[at]! - b[at]!) > 60) pixels += 1;
  return pixels;
}

async function openApp(page: Page, query = ''): Promise<void> {
  await page.goto(`./${query}`);
  await expect(count(page)).toBeVisible();
}

test('a bar that is pointed at says its days and its claims, and another number when a filter leaves some out', async ({
  page,
}) => {
  await openApp(page);
  const { x, y } = await bar(page, 24);
  await page.mouse.move(x, y);
  const told = page.getByRole('group', { name: 'Window of time' }).locator('title');
  await expect(told).toHaveText(/^24 November 2015: \d+ claims · \d+ diplomatic, \d+ military$/);
  const claims = async () => Number(/: (\d+) claims/.exec((await told.textContent()) ?? '')?.[1]);
  const all = await claims();
  await page.getByRole('checkbox', { name: /^Military, / }).focus();
  await page.keyboard.press('Space');
  await expect(told).toHaveText(/^24 November 2015: \d+ claims · \d+ diplomatic$/);
  expect(await claims()).toBeLessThan(all);
  const other = await bar(page, 25);
  await page.mouse.move(other.x, other.y);
  await expect(told).toHaveText(/^25 November 2015: /);
});

test('arrows move an end of the window from day to day, across the years in which nothing is', async ({ page }) => {
  await openApp(page);
  const all = await shownLinks(page);
  await expect(first(page)).toHaveAttribute('aria-valuetext', /^Friday,? 1 January 1915$/);
  await first(page).focus();
  await page.keyboard.press('ArrowRight');
  await expect(first(page)).toHaveAttribute('aria-valuetext', /August 2015|October 2015/);
  await last(page).focus();
  await page.keyboard.press('Home');
  await page.keyboard.press('ArrowRight');
  await expect(last(page)).toHaveAttribute('aria-valuetext', /2015/);
  expect(await shownLinks(page)).toBeLessThan(all);
  await page.keyboard.press('End');
  await first(page).focus();
  await page.keyboard.press('Home');
  await address(page).toBe('');
});

test('Shift and an arrow move it by a week', async ({ page }) => {
  await openApp(page, '?from=2015-11-13&to=2015-11-27');
  await first(page).focus();
  await page.keyboard.press('Shift+ArrowRight');
  await expect(first(page)).toHaveAttribute('aria-valuetext', /^Friday,? 20 November 2015$/);
});

test('a click on a bar shows that day alone, and a second one everything again', async ({ page }) => {
  await openApp(page);
  const { x, y } = await bar(page, 24);
  await page.mouse.click(x, y);
  await expect(first(page)).toHaveAttribute('aria-valuetext', /^Tuesday,? 24 November 2015$/);
  await expect(last(page)).toHaveAttribute('aria-valuetext', /^Tuesday,? 24 November 2015$/);
  await address(page).toContain('from=2015-11-24&to=2015-11-24');
  await page.mouse.click(x, y);
  await address(page).toBe('');
});

test('the mouse drags one end, draws a window, and moves it as a whole', async ({ page }) => {
  await openApp(page);
  const [from, to] = [await bar(page, 23), await bar(page, 25)];
  await page.mouse.move(from.x, from.y);
  await page.mouse.down();
  await page.mouse.move(to.x, to.y, { steps: 8 });
  await page.mouse.up();
  await address(page).toContain('from=2015-11-23&to=2015-11-25');

  const day = (to.x - from.x) / 2;
  await page.mouse.move(from.x + day, from.y);
  await page.mouse.down();
  await page.mouse.move(from.x + 2 * day, from.y, { steps: 8 });
  await page.mouse.up();
  await address(page).toContain('from=2015-11-24&to=2015-11-26');

  const end = await middle(last(page));
  await page.mouse.move(end.x, end.y);
  await page.mouse.down();
  await page.mouse.move(end.x - day, end.y, { steps: 8 });
  await page.mouse.up();
  await address(page).toContain('from=2015-11-24&to=2015-11-25');
});

test('what a hand moved is where the page says, also once that is undone and in a page of another width', async ({
  page,
}) => {
  await openApp(page, '?from=2015-11-24&to=2015-11-25');
  const frame = page.locator('[data-window=frame]');
  const ends = async () => {
    const [box, one, other] = [await frame.boundingBox(), await middle(first(page)), await middle(last(page))];
    return [one.x - box!.x, other.x - box!.x - box!.width].map(Math.round);
  };
  const before = await frame.boundingBox();
  expect(await ends()).toEqual([0, 0]);

  const [from, to] = [(await bar(page, 23)).x, (await bar(page, 25)).x];
  const { y } = await middle(last(page));
  await page.mouse.move((from + to) / 2 + 10, y);
  await page.mouse.down();
  await page.mouse.move(from - (to - from) / 2 + 10, y, { steps: 8 });
  await page.mouse.up();
  await address(page).toContain('from=2015-11-22&to=2015-11-23');
  expect((await frame.boundingBox())!.x).toBeCloseTo(before!.x - (to - from), 0);
  expect(await ends()).toEqual([0, 0]);

  await page.keyboard.press('Control+z');
  await address(page).toContain('from=2015-11-24&to=2015-11-25');
  expect(await frame.boundingBox()).toEqual(before);
  await expect(first(page)).toHaveAttribute('aria-valuetext', 'Tuesday, 24 November 2015');

  await page.setViewportSize({ width: 1100, height: 800 });
  await expect.poll(async () => (await frame.boundingBox())!.width).not.toBe(before!.width);
  expect(await ends()).toEqual([0, 0]);
});

test('a window looks the same in a hand as at rest, but that its days stand under it, and its ends say them', async ({
  page,
}) => {
  await page.clock.install();
  await openApp(page, '?from=2015-11-24&to=2015-11-25');
  const plot = page.getByRole('group', { name: 'Window of time' });
  const whole = (await plot.boundingBox())!;
  const frame = (await page.locator('[data-window=frame]').boundingBox())!;
  const height = frame.y + frame.height - whole.y;
  const [over, under] = [
    { ...whole, height },
    { ...whole, y: whole.y + height, height: whole.height - height },
  ];
  const pictures = async () => ({
    over: await page.screenshot({ clip: over, animations: 'allow' }),
    under: await page.screenshot({ clip: under, animations: 'allow' }),
  });
  const [from, to] = [(await bar(page, 23)).x, (await bar(page, 25)).x];
  const { y } = await middle(last(page));
  const before = await pictures();
  // So that no time passes in which the hand could rest.
  await page.clock.pauseAt(await page.evaluate(() => Date.now() + 1000));
  await page.mouse.move((from + to) / 2 + 10, y);
  await page.mouse.down();
  await page.mouse.move((from + to) / 2, y);
  await page.mouse.move(from - (to - from) / 2 + 10, y);
  await expect(plot).toHaveAttribute('data-moved');
  await expect(first(page)).toHaveAttribute('aria-valuetext', 'Sunday, 22 November 2015');
  const moved = await pictures();
  await page.mouse.up();
  await page.clock.runFor(1000);
  await expect(plot).not.toHaveAttribute('data-moved');
  const rested = await pictures();

  expect(await differing(before.over, rested.over)).toBeGreaterThan(1000);
  // The line under the window is drawn a pixel higher.
  expect(await differing(moved.over, rested.over)).toBeLessThan(300);
  expect(await differing(moved.under, rested.under)).toBeGreaterThan(1000);
});

test('a press makes its window ready to be moved, and lets it be if it is not', async ({ page }) => {
  await openApp(page, '?from=2015-11-24&to=2015-11-25');
  const plot = page.getByRole('group', { name: 'Window of time' });
  const clip = (await plot.boundingBox())!;
  const end = await middle(last(page));
  await page.mouse.move(end.x, end.y);
  await page.mouse.down();
  await expect(plot).toHaveAttribute('data-moved');
  const pressed = await page.screenshot({ clip });
  await page.mouse.up();
  await expect(plot).not.toHaveAttribute('data-moved');
  expect(await differing(pressed, await page.screenshot({ clip }))).toBeLessThan(300);
  await address(page).toContain('from=2015-11-24&to=2015-11-25');

  // A hand that rests keeps it, also once the page has followed.
  await page.mouse.down();
  await page.mouse.move((await bar(page, 27)).x, end.y, { steps: 4 });
  await address(page).toContain('from=2015-11-24&to=2015-11-26');
  await expect(page.getByRole('region', { name: 'Time' })).toContainText(/24\s*–\s*26 Nov/);
  await expect(plot).toHaveAttribute('data-moved');
  await page.mouse.up();
  await expect(plot).not.toHaveAttribute('data-moved');
});

test('what has no date has a place of its own, and can be left out', async ({ page }) => {
  await openApp(page);
  const all = await shownLinks(page);
  await page.getByRole('button', { name: /claims without a date$/ }).click();
  await expect.poll(() => shownLinks(page)).toBeLessThan(all);
  await expect(page.getByText(/^without \d+ undated$/)).toBeVisible();
});

test('the other clock goes by the day of publication', async ({ page }) => {
  await openApp(page);
  await page.getByRole('radio', { name: 'When it was reported' }).check({ force: true });
  await expect(first(page)).toHaveAttribute('aria-valuetext', /November 2015/);
  await expect(page.getByRole('button', { name: /claims without a date$/ })).toBeHidden();
});

test('playing goes from day to day with something on it, by the space bar, and stops at the end', async ({ page }) => {
  await openApp(page, '?from=2015-11-23&to=2015-11-23');
  await page.getByRole('button', { name: 'Speed: 1 times' }).click();
  await page.locator('body').click({ position: { x: 4, y: 4 } });
  await page.keyboard.press('Space');
  await expect(page.getByRole('button', { name: 'Pause' })).toBeVisible();
  await expect(last(page)).toHaveAttribute('aria-valuetext', /^Thursday,? 26 November 2015$/);
  await expect(page.getByRole('button', { name: 'Play', exact: true })).toBeVisible({ timeout: 15_000 });
  await expect(first(page)).toHaveAttribute('aria-valuetext', /^Monday,? 30 November 2015$/);
});

test('the count is said aloud once it has settled', async ({ page }) => {
  await openApp(page, '?from=2015-11-24&to=2015-11-26');
  await expect(
    page.getByRole('status').filter({ hasText: /\d+ of \d+ links, 24\s?–\s?26 November 2015, with \d+ undated/ }),
  ).toHaveCount(1);
});

test.describe('by touch', () => {
  test.use({ viewport: { width: 390, height: 844 }, hasTouch: true, isMobile: true });

  test('a finger drags an end of the window', async ({ page }) => {
    await openApp(page);
    const finger = await touchFirstEnd(page);
    for (let step = 1; step <= 6; step++) await finger.moveBy(step / 6);
    await finger.lift();
    await expect(first(page)).toHaveAttribute('aria-valuetext', /November 2015/);
    await address(page).toContain('from=2015-11');
  });

  test('a long drag leaves the page whole', async ({ page }) => {
    await openApp(page);
    const finger = await touchFirstEnd(page);
    for (let step = 0; step < 120; step++) {
      await finger.moveBy((step % 40) / 40);
      await page.waitForTimeout(20);
    }
    await finger.lift();
    await expect(first(page)).toHaveAttribute('aria-valuetext', /November 2015/);
  });

  test('its handles are large enough for a finger', async ({ page }) => {
    await openApp(page);
    const box = await first(page).boundingBox();
    expect(box?.width).toBeGreaterThanOrEqual(44);
    expect(box?.height).toBeGreaterThanOrEqual(44);
  });
});

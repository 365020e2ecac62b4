import type { Page } from '@playwright/test';
import { expect, test } from './fixtures.ts';
import { overlap } from '../src/map/rect.ts';
import { mapPage } from './pages/mapPage.ts';
import { serveCompact } from './pages/serveCompact.ts';

const SIZES = [
  { width: 390, height: 844 },
  { width: 768, height: 1024 },
  { width: 1024, height: 768 },
  { width: 1440, height: 900 },
  { width: 2560, height: 1440 },
] as const;
const FILTERS = ['', '?relations=military', '?open=russia,france,turkey&relations=diplomatic,economic&unmatched=hide'];
/** Steps of the zoom by key from the fitted picture: three in, two out. */
const ZOOMS = ['PageUp', 'PageUp', 'PageUp', 'PageDown', 'PageDown'];

const addressOf = (page: Page) => new URL(page.url()).search;

test.describe('names lie on nothing', () => {
  for (const size of SIZES) {
    test(`in a window of ${size.width} × ${size.height}, at five zooms and with three filters`, async ({ page }) => {
      test.slow();
      await page.setViewportSize(size);
      await page.emulateMedia({ reducedMotion: 'reduce' });
      const map = mapPage(page);
      const overlaps: number[] = [];
      for (const filter of FILTERS) {
        await map.open(filter);
        await map.map.focus();
        overlaps.push(await map.overlaps());
        for (const key of ZOOMS.slice(0, 3)) {
          await page.keyboard.press(key);
          overlaps.push(await map.overlaps());
        }
        await page.keyboard.press('f');
        await page.keyboard.press('PageDown');
        overlaps.push(await map.overlaps());
      }
      expect(overlaps).toEqual(Array.from({ length: 15 }, () => 0));
    });
  }
});

test.describe('by mouse', () => {
  test('a click selects an actor, a badge its link, empty paper nothing', async ({ page }) => {
    const map = mapPage(page);
    await map.open();
    const turkey = await map.placeOf('turkey');
    await page.mouse.click(turkey.x, turkey.y);
    await expect.poll(() => addressOf(page)).toContain('actor=turkey');
    const badge = await map.badgeOf('russia~turkey~military');
    await page.mouse.click(badge.x, badge.y);
    await expect.poll(() => addressOf(page)).toContain('link=russia~turkey~military');
    const box = (await map.map.boundingBox())!;
    await page.mouse.click(box.x + 3, box.y + 3);
    await expect.poll(() => addressOf(page)).toBe('');
  });

  test('a double click opens a state into its people, and folds it again', async ({ page }) => {
    const map = mapPage(page);
    const folded = await map.open();
    expect(folded.actors.map(({ id }) => id)).not.toContain('vladimir-putin');
    const russia = await map.placeOf('russia');
    await page.mouse.dblclick(russia.x, russia.y);
    await expect.poll(() => addressOf(page)).toContain('open=russia');
    const putin = async () => (await map.settled()).actors.find(({ id }) => id === 'vladimir-putin');
    await expect.poll(async () => (await putin())?.isNamed).toBe(true);
    const again = await map.placeOf('russia');
    await page.mouse.dblclick(again.x, again.y);
    await expect.poll(() => addressOf(page)).not.toContain('open=');
  });

  test('dragging pins an actor where it is put, until it is released', async ({ page }) => {
    const map = mapPage(page);
    await map.open();
    const from = await map.placeOf('italy');
    await page.mouse.move(from.x, from.y);
    await page.mouse.down();
    await page.mouse.move(from.x + 40, from.y + 30, { steps: 5 });
    await page.mouse.move(from.x + 70, from.y + 50, { steps: 5 });
    await page.mouse.up();
    const put = await map.placeOf('italy');
    expect(put.x - from.x).toBeCloseTo(70, -1);
    expect(put.y - from.y).toBeCloseTo(50, -1);
    await map.map.focus();
    await page.keyboard.press('u');
    const back = await map.placeOf('italy');
    expect(back.x).toBeCloseTo(from.x, 0);
    expect(back.y).toBeCloseTo(from.y, 0);
  });

  test('the wheel zooms around the pointer, and a drag of the paper pans', async ({ page }) => {
    const map = mapPage(page);
    const before = await map.open();
    const russia = await map.placeOf('russia');
    await page.mouse.move(russia.x, russia.y);
    await page.mouse.wheel(0, -240);
    await expect.poll(async () => (await map.settled()).zoom).toBeGreaterThan(1.2 * before.zoom);
    const still = await map.placeOf('russia');
    expect(Math.hypot(still.x - russia.x, still.y - russia.y)).toBeLessThan(4);
    const box = (await map.map.boundingBox())!;
    await page.mouse.move(box.x + 6, box.y + 6);
    await page.mouse.down();
    await page.mouse.move(box.x + 66, box.y + 46, { steps: 4 });
    await page.mouse.up();
    await expect.poll(async () => Math.round(((await map.placeOf('russia')).x - still.x) / 10)).toBe(6);
    expect((await map.placeOf('russia')).y - still.y).toBeCloseTo(40, -1);
  });
});

test('a filter moves nothing that stays', async ({ page }) => {
  const map = mapPage(page);
  const before = await map.open();
  await page
    .getByRole('checkbox', { name: /Economic/ })
    .first()
    .click();
  await expect.poll(() => addressOf(page)).toContain('relations=');
  const after = await map.settled();
  const places = ({ actors }: typeof before) => new Map(actors.map(({ id, x, y }) => [id, `${x} ${y}`]));
  const moved = [...places(before)].filter(([id, place]) => (places(after).get(id) ?? place) !== place);
  expect(moved).toEqual([]);
  expect(after.lines).toBeLessThanOrEqual(before.lines);
});

test('what is folded or filtered away is counted, and a click brings it back', async ({ page }) => {
  const map = mapPage(page);
  await map.open('?relations=military');
  await page.getByRole('button', { name: /links? filtered away/ }).click();
  await expect.poll(() => addressOf(page)).toBe('');
  await page.getByRole('button', { name: /actors folded/ }).click();
  await expect.poll(() => addressOf(page)).toContain('open=');
  await expect(page.getByRole('button', { name: /actors folded/ })).toHaveCount(0);
});

test.describe('by keyboard', () => {
  test('from an actor to another, along its links, into one, and back', async ({ page }) => {
    const map = mapPage(page);
    await map.open('?actor=turkey');
    await map.map.focus();
    await page.keyboard.press('ArrowRight');
    await expect(map.spoken()).toHaveAccessibleName(/^Turkey, state, \d+ folded, \d+ links$/);
    await page.keyboard.press('ArrowRight');
    await expect(map.spoken()).not.toHaveAccessibleName(/^Turkey,/);
    const name = (await map.spoken().getAttribute('aria-label')) ?? '';
    await page.keyboard.press('Enter');
    await expect.poll(() => addressOf(page)).toMatch(/actor=(?!turkey)/);
    await page.keyboard.press('p');
    await expect(map.spoken()).toHaveAccessibleName(
      /^.+ (to|and) .+, (diplomatic|military|economic), \d+ claims?, (last on \d+ \w+ \d{4}|no date stated)/,
    );
    const link = await map.spoken().getAttribute('aria-label');
    await page.keyboard.press('n');
    await page.keyboard.press('p');
    await expect(map.spoken()).toHaveAccessibleName(link ?? '');
    await page.keyboard.press('Enter');
    await expect.poll(() => addressOf(page)).toContain('link=');
    await page.keyboard.press('Escape');
    await expect(map.spoken()).toHaveAccessibleName(name);
    await page.keyboard.press('Escape');
    await expect.poll(() => addressOf(page)).toBe('');
  });

  test('opens, folds, focuses and leaves', async ({ page }) => {
    const map = mapPage(page);
    await map.open('?actor=russia');
    await map.map.focus();
    await page.keyboard.press('+');
    await expect.poll(() => addressOf(page)).toContain('open=russia');
    await expect(page.getByRole('status').filter({ hasText: /Russia opened: \d+ actors/ })).toHaveCount(1);
    await page.keyboard.press('-');
    await expect.poll(() => addressOf(page)).not.toContain('open=');
    await page.keyboard.press('1');
    await expect.poll(() => addressOf(page)).toContain('depth=1');
    await expect(page.getByRole('radio', { name: '1', exact: true })).toBeChecked();
    await page.keyboard.press('Escape');
    await expect.poll(() => addressOf(page)).not.toContain('depth=');
    await page.keyboard.press('Escape');
    await expect.poll(() => addressOf(page)).toBe('');
  });

  test('is one stop of the Tab key', async ({ page }) => {
    const map = mapPage(page);
    await map.open();
    await map.map.focus();
    await page.keyboard.press('ArrowRight');
    await page.keyboard.press('Tab');
    await expect(map.map).not.toBeFocused();
    await page.keyboard.press('Shift+Tab');
    await expect(map.map).toBeFocused();
  });
});

test('new places are found beside the page, and what was pinned stays', async ({ page }) => {
  const map = mapPage(page);
  await map.open('?open=turkey');
  const before = await map.settled();
  await map.map.focus();
  await page.keyboard.press('r');
  await expect(page.getByRole('status').filter({ hasText: 'Tidied' })).toHaveCount(1, { timeout: 20_000 });
  const was = new Map(before.actors.map(({ id, x, y }) => [id, { x, y }]));
  const movedIn = ({ actors }: typeof before) =>
    actors.filter(({ id, x, y }) => Math.hypot(x - (was.get(id)?.x ?? x), y - (was.get(id)?.y ?? y)) > 3);
  await expect.poll(async () => movedIn(await map.settled()).length).toBeGreaterThan(5);
  expect((await map.settled()).labelOverlaps).toBe(0);
});

test('finding new places can be stopped: what stands where then stays there', async ({ page }) => {
  const { actors } = await serveCompact(page, { actors: 1_000, links: 5_000, seed: 1 });
  const wholes = actors.filter(({ memberOf }) => memberOf === null).map(({ id }) => id);
  const map = mapPage(page);
  const before = await map.open(`?open=${wholes.join()}`);
  const stop = page.getByRole('button', { name: 'Stop tidying' });

  await page.getByRole('button', { name: 'Tidy: find new places' }).click();
  const said = (news: string) => page.getByRole('status').filter({ hasText: news });
  await expect(said('Finding new places')).toHaveCount(1);
  await page.waitForTimeout(500);
  await stop.click();
  await expect(stop).toBeHidden();
  const stopped = await map.settled();
  expect(stopped.actors).not.toEqual(before.actors);
  // In this time the search would end.
  await page.waitForTimeout(3_000);
  expect((await map.settled()).actors).toEqual(stopped.actors);
  await expect(said('Tidied')).toHaveCount(0);
});

test('a dense map that is tidied has no sign on another', async ({ page }) => {
  await serveCompact(page, { actors: 1_000, links: 5_000, seed: 1 });
  const map = mapPage(page);
  const { nodes } = await map.open();
  await page.getByRole('button', { name: 'Tidy: find new places' }).click();
  await expect(page.getByRole('status').filter({ hasText: 'Tidied' })).toHaveCount(1, { timeout: 30_000 });
  const tidied = (await map.settled()).nodes;
  expect(tidied).toHaveLength(nodes.length);
  expect(tidied.filter((rect, at) => tidied.slice(at + 1).some((other) => overlap(rect, other)))).toEqual([]);
});

test('what has moved away from under the pointer is no longer lit', async ({ page }) => {
  const map = mapPage(page);
  await map.open('?actor=russia');
  const row = page.getByRole('complementary', { name: 'Evidence' }).getByRole('group', { name: 'Turkey', exact: true });
  const { x, y } = await map.placeOf('turkey');
  await page.mouse.move(x, y);
  await expect(row).toHaveAttribute('data-lit');
  await page.getByRole('button', { name: 'Tidy: find new places' }).press('Enter');
  await expect(row).not.toHaveAttribute('data-lit');
});

test('the picture follows the theme', async ({ page }) => {
  const map = mapPage(page);
  await page.emulateMedia({ colorScheme: 'light' });
  await map.open();
  const box = (await map.map.boundingBox())!;
  const corner = async () =>
    (await page.screenshot({ clip: { x: box.x + 2, y: box.y + 2, width: 1, height: 1 } })).toString('base64');
  const light = await corner();
  await page.emulateMedia({ colorScheme: 'dark' });
  await expect.poll(corner).not.toBe(light);
});

test.describe('by touch', () => {
  test.use({ viewport: { width: 390, height: 844 }, hasTouch: true });

  test('two fingers zoom, and a tap selects', async ({ page }) => {
    const map = mapPage(page);
    const before = await map.open();
    const russia = await map.placeOf('russia');
    const session = await page.context().newCDPSession(page);
    await session.send('Input.synthesizePinchGesture', { ...russia, scaleFactor: 2, gestureSourceType: 'touch' });
    const zoomed = await map.settled();
    expect(zoomed.zoom).toBeGreaterThan(1.4 * before.zoom);
    const now = await map.placeOf('russia');
    await page.touchscreen.tap(now.x, now.y);
    await expect.poll(() => addressOf(page)).toContain('actor=russia');
  });
});

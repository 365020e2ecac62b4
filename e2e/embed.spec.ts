import { once } from 'node:events';
import { createServer, type Server } from 'node:http';
import type { Page } from '@playwright/test';
import { expectAccessible } from './accessibility.ts';
import { expect, test } from './fixtures.ts';
import { mapPage } from './pages/mapPage.ts';

/** A page of somebody else's, served by another host, with what was pasted into it. */
async function pasteInto(page: Page, code: string, width: number): Promise<Server> {
  const body = `<!doctype html><title>News</title><body style="margin:0;width:${width}px;height:4000px">${code}</body>`;
  const server = createServer((_, response) => response.setHeader('Content-Type', 'text/html').end(body));
  server.listen(0, '127.0.0.1');
  await once(server, 'listening');
  const address = server.address();
  await page.goto(`http://localhost:${typeof address === 'object' ? address?.port : ''}/`);
  return server;
}

test('the share dialog makes a frame with the chosen controls, and shows it', async ({ page, context }) => {
  await context.grantPermissions(['clipboard-read', 'clipboard-write']);
  await page.setViewportSize({ width: 1440, height: 900 });
  await page.goto('./?actor=turkey&relations=military');
  await page.getByRole('button', { name: 'Share' }).click();
  const dialog = page.getByRole('dialog', { name: 'Share this view' });
  await dialog.getByRole('radio', { name: 'Embed' }).check({ force: true });
  const preview = dialog.frameLocator('iframe');
  await expect(preview.getByRole('heading', { level: 2, name: 'Turkey' })).toBeVisible();
  await expectAccessible(page);

  await dialog.getByRole('switch', { name: 'Evidence' }).uncheck({ force: true });
  await dialog.getByRole('switch', { name: 'Relations and filters' }).check({ force: true });
  await dialog.getByRole('radio', { name: 'Dark' }).check({ force: true });
  await expect(preview.getByRole('button', { name: /^Diplomatic/ })).toHaveAttribute('aria-pressed', 'false');
  await expect(preview.getByRole('heading', { level: 2 })).toHaveCount(0);
  await dialog.getByRole('button', { name: 'Copy code' }).click();
  const code = await page.evaluate(() => navigator.clipboard.readText());
  expect(code).toContain('/embed.html?controls=time,filters&amp;theme=dark&amp;actor=turkey&amp;relations=military"');

  // What was copied, in a page of another site: the frame takes the height that the map wants at its width.
  const host = await pasteInto(page, code, 700);
  const frame = page.locator('iframe');
  const inside = page.frameLocator('iframe');
  await expect(inside.getByRole('heading', { level: 1 })).toBeVisible();
  const heightAt = async (width: number) => {
    await page.locator('body').evaluate((body, pixels) => (body.style.width = `${pixels}px`), width);
    let height = 0;
    await expect(async () => {
      const before = height;
      height = (await frame.boundingBox())?.height ?? 0;
      expect(height).toBe(before);
    }).toPass({ intervals: [200] });
    return height;
  };
  const [narrow, wide] = [await heightAt(360), await heightAt(1000)];
  expect(narrow).toBeGreaterThan(480);
  expect(wide).toBeGreaterThan(narrow + 100);
  host.close();
});

test('an embedded map can be explored, leads to its view in the app, and is no step of the page around it', async ({
  page,
  baseURL,
}) => {
  await page.setViewportSize({ width: 1000, height: 700 });
  await page.goto('./embed.html?actor=turkey');
  const { settled, placeOf, map } = mapPage(page);
  await settled();
  await expect(page.getByRole('heading', { level: 2, name: 'Turkey' })).toBeVisible();
  await expect(page.getByRole('region', { name: 'Time' })).toBeVisible();
  await expect(page.getByRole('button', { name: 'Share' })).toHaveCount(0);
  await expectAccessible(page);

  const steps = await page.evaluate(() => history.length);
  const { x, y } = await placeOf('france');
  // Who scrolls past with the wheel is not caught; who has clicked the map zooms it.
  const before = (await settled()).zoom;
  await page.mouse.move(x, y);
  await page.mouse.wheel(0, -300);
  expect((await settled()).zoom).toBe(before);
  await page.mouse.click(x, y);
  await expect(page.getByRole('heading', { level: 2, name: 'France' })).toBeVisible();
  await expect(map).toBeFocused();
  await page.mouse.wheel(0, -300);
  await expect.poll(async () => (await settled()).zoom).toBeGreaterThan(before);
  expect(await page.evaluate(() => history.length)).toBe(steps);
  expect(page.url()).toContain('embed.html?actor=turkey');
  await expect(page.getByRole('link', { name: 'Open in Attaché' })).toHaveAttribute('href', `${baseURL}/?actor=france`);

  // A story is told in the app; the frame shows what its step shows.
  await page.goto('./embed.html?story=from-paris-to-moscow&step=4');
  await expect(page.getByRole('heading', { level: 2, name: 'Turkey and Russia' })).toBeVisible();
  await expect(page.getByRole('link', { name: 'Open in Attaché' })).toHaveAttribute(
    'href',
    /story=from-paris-to-moscow&step=4/,
  );
  await page.goto('./embed.html');
  await expect(page.getByRole('heading', { level: 2, name: 'Paris to Moscow, November 2015' })).toBeVisible();
  await expect(page.getByRole('region', { name: 'Stories' })).toHaveCount(0);

  await page.goto('./?embed=1&controls=none&theme=dark');
  await settled();
  await expect(page.getByRole('region', { name: 'Time' })).toHaveCount(0);
  await expect(page.locator('#evidence')).toHaveCount(0);
  await expect(page.locator('html')).toHaveAttribute('data-theme', 'dark');
});

test('in the smallest frame it says what of its address is gone, and offers the nearest', async ({ page, baseURL }) => {
  await page.setViewportSize({ width: 320, height: 300 });
  await page.goto('./embed.html?controls=none&actor=putn&sources=nowhere&version=0123456789ab~3');
  const { settled } = mapPage(page);
  const notices = page.getByRole('list', { name: 'About this address' });
  await expect(notices).toContainText('This link was made on version 0123456789ab');
  await expect(notices).toContainText('“nowhere”');
  const open = page.getByRole('link', { name: 'Open in Attaché' });
  for (const part of [notices.getByRole('button', { name: 'Vladimir Putin' }), open])
    await expect(part).toBeInViewport();
  const [content, width] = await page.evaluate(() => [document.documentElement.scrollWidth, innerWidth]);
  expect(content).toBe(width);
  await expectAccessible(page);
  await notices.getByRole('button', { name: 'Vladimir Putin' }).click();
  await expect(open).toHaveAttribute('href', `${baseURL}/?actor=vladimir-putin`);
  await page.getByRole('button', { name: 'Dismiss these notices' }).click();
  await expect(notices).toBeHidden();

  // Whatever is left of an address, there is a map.
  for (const mangled of [
    'link=~~~~&claim=%00&from=0000-00-00',
    '%%%&&&===&to=%C3%28',
    'data=paris-moscow-2051&actor=turkey',
  ]) {
    await page.goto(`./embed.html?controls=everything&theme=mauve&${mangled}`);
    expect((await settled()).actors.length).toBeGreaterThan(20);
    await expect(notices).toBeVisible();
  }
  await notices.getByRole('button', { name: 'Paris to Moscow, November 2015' }).click();
  await expect(notices).toBeHidden();
});

import { readFileSync } from 'node:fs';
import path from 'node:path';
import type { Browser } from '@playwright/test';
import { dataset } from './dataset.ts';
import { expect, test } from './fixtures.ts';
import { serveSite } from './siteServer.ts';

const DIST = path.join(import.meta.dirname, '../dist');
const { actors, claims, sentences, title } = dataset;

/** Ids of the sentences of an actor's claims, of those of its members, and of those it makes: its page holds them all. */
function sentencesOf(id: string): ReadonlySet<string> {
  const wholeOf = new Map(actors.map((actor) => [actor.id, actor.memberOf]));
  const isOf = (actor: string): boolean => {
    for (let at: string | null = actor; at !== null; at = wholeOf.get(at) ?? null) if (at === id) return true;
    return false;
  };
  return new Set(
    claims
      .filter(({ from, to, saidBy }) => isOf(from) || isOf(to) || saidBy?.includes(id))
      .flatMap((claim) => claim.sentences),
  );
}

/** Words alone: where a sentence came from other marks, spaces and lines may differ. */
const plain = (text: string) => text.replace(/\s+/g, ' ').trim();

test.describe('the page of an actor', () => {
  test('exists for every one, and without JavaScript holds all its sentences', async ({ browser }) => {
    const reader = await withoutScript(browser);
    await reader.goto('./actor/turkey/');
    await expect(reader.locator('blockquote').first()).toBeVisible();
    await reader.context().close();
    // What the others hold is read by the browser as it is without scripts, but not drawn.
    const page = await browser.newPage();
    await page.goto('./licences.txt');
    const documents = await page.evaluate(
      (ids) =>
        Promise.all(
          ids.map(async (id) => {
            const answer = await fetch(`./actor/${id}/`);
            const read = new DOMParser().parseFromString(await answer.text(), 'text/html');
            return { titled: read.title, words: read.querySelector('main')?.textContent ?? '' };
          }),
        ),
      actors.map(({ id }) => id),
    );
    // A sentence stands on the page as it is first published; the same words elsewhere are given by their place.
    const textOf = new Map(sentences.map(({ id, text }) => [id, plain(text)]));
    for (const [at, { id, name }] of actors.entries()) {
      const { titled, words } = documents[at]!;
      expect(titled).toBe(`${name} · ${title}`);
      const text = plain(words);
      expect(text).toContain(name);
      const missing = [...sentencesOf(id)].filter((sentence) => !text.includes(textOf.get(sentence)!));
      expect(missing, id).toEqual([]);
    }
    await page.close();
  });

  test('has a picture of the right size that is not empty, and its own, for every one', () => {
    const seen = new Set<string>();
    for (const { id } of actors) {
      const bytes = readFileSync(path.join(DIST, 'actor', id, 'card.png'));
      expect(bytes.subarray(1, 4).toString('latin1'), id).toBe('PNG');
      expect([bytes.readUInt32BE(16), bytes.readUInt32BE(20)], id).toEqual([1200, 630]);
      // Plain paper takes 2 kB; a name alone 8.
      expect(bytes.length, id).toBeGreaterThan(8_000);
      seen.add(bytes.toString('base64'));
    }
    expect(seen.size).toBe(actors.length);
  });

  test('says to others what it is: title, description, picture, data for machines', async ({ browser }) => {
    const page = await withoutScript(browser);
    await page.goto('./actor/vladimir-putin/');
    const meta = (name: string) =>
      page.locator(`meta[property="${name}"], meta[name="${name}"]`).getAttribute('content');
    expect(await meta('og:title')).toBe(`Vladimir Putin · ${title}`);
    expect(await meta('og:image')).toBe('../../actor/vladimir-putin/card.png');
    expect(await meta('twitter:card')).toBe('summary_large_image');
    expect(await meta('description')).toContain('President of Russia');
    const data = JSON.parse((await page.locator('script[type="application/ld+json"]').textContent()) ?? '');
    expect(data.about[0]).toMatchObject({ '@type': 'Person', name: 'Vladimir Putin' });
    await page.context().close();
  });

  test('becomes the app with the actor selected, and shows no document first', async ({ page }) => {
    await page.addInitScript(() => {
      const seen = new Set<string>();
      Object.assign(window, { seenDocument: () => [...seen] });
      const look = () => {
        const document_ = document.querySelector('main.page');
        if (document_?.checkVisibility()) seen.add('document');
        requestAnimationFrame(look);
      };
      look();
    });
    await page.goto('./actor/vladimir-putin/');
    await expect(page.getByRole('heading', { level: 2, name: 'Vladimir Putin' })).toBeVisible();
    expect(new URL(page.url()).search).toBe('?actor=vladimir-putin');
    expect(new URL(page.url()).pathname).not.toContain('actor');
    expect(await page.evaluate('seenDocument()')).toEqual([]);
    await page.reload();
    await expect(page.getByRole('heading', { level: 2, name: 'Vladimir Putin' })).toBeVisible();
  });
});

test.describe('the page of a link', () => {
  test('becomes the app with the link selected', async ({ page }) => {
    await page.goto('./link/russia~turkey~military/');
    await expect(page.getByRole('heading', { level: 2, name: /Turkey.*Russia|Russia.*Turkey/ })).toBeVisible();
    expect(new URL(page.url()).search).toBe('?link=russia~turkey~military');
  });

  test('is reached from its actor without JavaScript', async ({ browser }) => {
    const page = await withoutScript(browser);
    await page.goto('./actor/');
    await page.getByRole('link', { name: 'Turkey', exact: true }).click();
    await expect(page.getByRole('heading', { level: 1, name: 'Turkey' })).toBeVisible();
    await page
      .getByRole('link', { name: /^Military/ })
      .first()
      .click();
    await expect(page.locator('blockquote').first()).toBeVisible();
    await page.context().close();
  });
});

test('pages work in any folder of any host, with JavaScript and without', async ({ browser, page }) => {
  const site = await serveSite('/some/sub/path/');
  const reader = await withoutScript(browser);
  const missing: string[] = [];
  reader.on('response', (response) => response.status() >= 400 && missing.push(response.url()));
  await reader.goto(`${site.address}actor/vladimir-putin/`);
  await expect(reader.locator('blockquote').first()).toBeVisible();
  await reader.getByRole('link', { name: 'France', exact: true }).first().click();
  await expect(reader.getByRole('heading', { level: 1, name: 'France' })).toBeVisible();
  expect(reader.url()).toBe(`${site.address}actor/france/`);
  // Its own style has come, not the browser's.
  expect(await reader.locator('body').evaluate((body) => getComputedStyle(body).fontFamily)).toContain('Inter');
  await reader.context().close();

  page.on('response', (response) => response.status() >= 400 && missing.push(response.url()));
  await page.goto(`${site.address}actor/vladimir-putin/`);
  await expect(page.getByRole('heading', { level: 2, name: 'Vladimir Putin' })).toBeVisible();
  await expect.poll(() => page.url()).toBe(`${site.address}?actor=vladimir-putin`);
  await page.reload();
  await expect(page.getByRole('heading', { level: 2, name: 'Vladimir Putin' })).toBeVisible();
  expect(missing).toEqual([]);
  await site.close();
});

async function withoutScript(browser: Browser) {
  const context = await browser.newContext({ javaScriptEnabled: false });
  return context.newPage();
}

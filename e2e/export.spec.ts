import type { Page } from '@playwright/test';
import { XMLValidator } from 'fast-xml-parser';
import Graph from 'graphology';
import { parse as parseGexf } from 'graphology-gexf';
import { parse as parseGraphml } from 'graphology-graphml';
import Papa from 'papaparse';
import { parseDataset } from '../src/dataset/parseDataset.ts';
import { generateDataset } from '../src/generate/generateDataset.ts';
import { expectAccessible } from './accessibility.ts';
import { dataset } from './dataset.ts';
import { expect, test } from './fixtures.ts';
import { exportDialog } from './pages/exportDialog.ts';
import { openFile } from './pages/openFile.ts';
import { pixelsOf } from './pages/pixelsOf.ts';

const NARROW = '?actor=turkey&from=2015-11-24&to=2015-11-26&undated=no&relations=military';

async function openApp(page: Page, query = ''): Promise<void> {
  await page.goto(`./${query}`);
  await expect(page.getByRole('region', { name: 'Time' })).toBeVisible();
}

/** `143 of 431 claims`, as the filters say it. */
async function claimsInView(page: Page): Promise<number> {
  const said = await page
    .getByText(/^[\d,]+ of [\d,]+ claims$/)
    .first()
    .textContent();
  return Number(said?.split(' ')[0]?.replaceAll(',', ''));
}

/** `122 of 135 links`, as the sentence under the map says it. */
async function linksInView(page: Page): Promise<number> {
  const said = await page
    .getByText(/^[\d,]+ of [\d,]+ links$/)
    .first()
    .textContent();
  return Number(said?.split(' ')[0]?.replaceAll(',', ''));
}

type Row = Record<string, string>;
const readCsv = (text: string) => Papa.parse<Row>(text.replace(/^\uFEFF/, ''), { header: true, skipEmptyLines: true });

test.describe('what is saved is what is in view', () => {
  test('CSV of links, claims and actors', async ({ page }) => {
    await openApp(page, NARROW);
    const [claims, links] = [await claimsInView(page), await linksInView(page)];
    const { open, save } = exportDialog(page);
    await open();

    const ofLinks = await save('CSV', 'Links');
    expect(ofLinks.name).toBe('attache-paris-moscow-2015-2015-11-24-to-2015-11-26-military-links.csv');
    expect([...ofLinks.bytes.subarray(0, 3)]).toEqual([0xef, 0xbb, 0xbf]);
    expect(readCsv(ofLinks.text).data).toHaveLength(links);

    const ofClaims = readCsv((await save('CSV', 'Claims')).text);
    expect(ofClaims.errors).toEqual([]);
    expect(ofClaims.data).toHaveLength(claims);
    for (const row of ofClaims.data) {
      const claim = dataset.claims.find(({ id }) => id === row['id'])!;
      expect(row['relation']).toBe('military');
      expect(row['sentences']?.split(' ')).toEqual(claim.sentences);
      expect(row['sentence']).toContain(dataset.sentences.find(({ id }) => id === claim.sentences[0])?.text);
      expect(row['happened_from']).toBe(claim.happened?.from);
      expect(row['reported']).toMatch(/^2015-11-26$/);
      expect(row['dataset_version']).toBe(dataset.version);
    }

    const actors = readCsv((await save('CSV', 'Actors')).text).data;
    expect(actors.map(({ id }) => id)).toEqual(expect.arrayContaining(['turkey', 'russia']));
    for (const { id, name } of actors) expect(name).toBe(dataset.actors.find((actor) => actor.id === id)?.name);
  });

  test('only what is selected, or everything, where that is chosen', async ({ page }) => {
    await openApp(page, '?actor=vladimir-putin');
    const { open, save } = exportDialog(page);
    await open();
    const own = await save('CSV', 'Claims', /^Only Vladimir Putin: \d+ claims$/);
    expect(own.name).toBe('attache-paris-moscow-2015-vladimir-putin-claims.csv');
    const ids = readCsv(own.text).data.map(({ id }) => id);
    expect(ids).toEqual(
      dataset.claims.filter(({ from, to }) => [from, to].includes('vladimir-putin')).map(({ id }) => id),
    );
    const all = await save('CSV', 'Claims', /^Everything: \d+ claims$/);
    expect(readCsv(all.text).data).toHaveLength(dataset.claims.length);
  });

  test('JSON is a dataset of its own, and the page opens it', async ({ page }) => {
    await openApp(page, NARROW);
    const claims = await claimsInView(page);
    const { open, save } = exportDialog(page);
    await open();
    const { text, name } = await save('JSON');
    expect(name).toBe('attache-paris-moscow-2015-2015-11-24-to-2015-11-26-military.json');
    const read = parseDataset(text);
    if (!read.ok) throw new Error(JSON.stringify(read.problem));
    expect(read.value.claims).toHaveLength(claims);
    expect(read.value.claims.every(({ relation }) => relation === 'military')).toBe(true);
    expect(read.value.version).toMatch(new RegExp(`^${dataset.version}-view-`));
    expect(read.value.summary).toContain('Reduced to a view');

    await openApp(page);
    await openFile(page, name, text);
    await expect.poll(() => new URL(page.url()).search).toBe('?file=paris-moscow-2015');
    await expect(page.getByText(`${claims} of ${claims} claims`)).toBeVisible();
    await expect(page.getByText(/Reduced to a view/).first()).toBeVisible();
  });

  test('GEXF and GraphML are read by a library that others wrote', async ({ page }) => {
    await openApp(page, NARROW);
    const [claims, links] = [await claimsInView(page), await linksInView(page)];
    const { open, save } = exportDialog(page);
    await open();
    const [gexf, graphml] = [await save('GEXF'), await save('GraphML')];
    for (const graph of [parseGexf(Graph, gexf.text), parseGraphml(Graph, graphml.text)]) {
      const attributes = graph.mapEdges((_edge, own) => own);
      expect(new Set(attributes.map(({ link }) => String(link))).size).toBe(links);
      const own = attributes.flatMap((edge) => String(edge['claim_ids']).split(' '));
      expect(new Set(own).size).toBe(own.length);
      expect(own.length).toBeLessThanOrEqual(claims);
      expect(graph.getNodeAttribute('turkey', 'label')).toBe('Turkey');
    }
    expect(gexf.text).toMatch(/<spell start="2015-11-24" end="2015-11-24"\/>/);
  });
});

test('a permalink with filters and time gives the same file in another browser', async ({ page, browser }) => {
  await openApp(page);
  await page
    .getByRole('region', { name: 'Filters and key' })
    .getByRole('checkbox', { name: /^Diplomatic, / })
    .click({ force: true });
  await page.getByRole('slider', { name: 'First day shown' }).focus();
  for (let day = 0; day < 3; day++) await page.keyboard.press('Shift+ArrowRight');
  await expect.poll(() => new URL(page.url()).search).toMatch(/from=.*relations=military,economic/);
  const here = exportDialog(page);
  await here.open();
  const saved = await here.save('JSON');
  const [address] = [page.url()];

  const stranger = await browser.newContext({ acceptDownloads: true });
  const elsewhere = await stranger.newPage();
  await elsewhere.goto(address);
  const there = exportDialog(elsewhere);
  await there.open();
  const again = await there.save('JSON');
  expect(again.name).toBe(saved.name);
  expect(again.text).toBe(saved.text);
  await stranger.close();
});

async function coloursOf(bytes: Buffer) {
  const { width, height, data } = await pixelsOf(bytes);
  const counts = new Map<number, number>();
  for (let at = 0; at < data.length; at += 4) {
    const colour = (data[at]! << 16) | (data[at + 1]! << 8) | data[at + 2]!;
    counts.set(colour, (counts.get(colour) ?? 0) + 1);
  }
  const [ground = 0] = [...counts].toSorted(([, one], [, other]) => other - one).map(([colour]) => colour);
  return { width, height, ground: ground.toString(16), colours: counts.size };
}

test.describe('pictures', () => {
  test('PNG of the chosen size and colours, with something drawn on it', async ({ page }) => {
    await openApp(page, NARROW);
    const { open, save, dialog } = exportDialog(page);
    await open();
    await dialog.getByLabel('Size').selectOption('A4, landscape');
    await expect(dialog.getByRole('img', { name: 'How the picture will look' })).toBeVisible();
    const { bytes, name } = await save('PNG', '2×', 'Dark');
    expect(name).toBe('attache-paris-moscow-2015-turkey-2015-11-24-to-2015-11-26-military.png');
    const seen = await coloursOf(bytes);
    expect(seen).toMatchObject({ width: 2246, height: 1588, ground: '111419' });
    expect(seen.colours).toBeGreaterThan(500);
  });

  test('SVG with title, dates, legend and source as text', async ({ page }) => {
    await openApp(page, NARROW);
    const { open, save } = exportDialog(page);
    await open();
    const { text } = await save('SVG', 'Light');
    expect(XMLValidator.validate(text)).toBe(true);
    const drawn = await coloursOf(Buffer.from(text));
    expect(drawn.ground).toBe('fbfaf6');
    expect(drawn.colours).toBeGreaterThan(200);
    for (const words of [
      dataset.title,
      'Turkey · undated claims left out · Military · happened 24 – 26 November 2015',
      'Military',
      'Done or ongoing',
      `dataset version ${dataset.version}`,
      `from=2015-11-24`,
    ]) {
      expect(text).toContain(words);
    }
    const words = [...text.matchAll(/<text(?![^>]*aria-hidden)[^>]*>([^<]*)<\/text>/g)].map(([, said]) => said);
    expect(words).toEqual(expect.arrayContaining(['Russia', 'Turkey']));
    expect(text).toContain('font-family="Inter,');
  });

  test('a size that cannot be drawn is refused in words', async ({ page }) => {
    await openApp(page);
    const { open, dialog } = exportDialog(page);
    await open();
    await dialog.getByLabel('Size').selectOption('Other');
    await dialog.getByLabel('Width').fill('100');
    await expect(dialog.getByRole('alert')).toHaveText('Width and height must be whole numbers from 480 to 8,000.');
    await expect(dialog.getByRole('button', { name: 'Save', exact: true })).toBeDisabled();
    await dialog.getByLabel('Width').fill('8000');
    await dialog.getByRole('radio', { name: '4×' }).check({ force: true });
    await expect(dialog.getByRole('alert')).toContainText('larger than browsers draw');
  });
});

test.describe('the dialog', () => {
  test('has no violation by axe', async ({ page }) => {
    await openApp(page, NARROW);
    const { open, choose } = exportDialog(page);
    await open();
    for (const format of ['PNG', 'CSV', 'HTML']) {
      await choose(format);
      await expectAccessible(page, 'dialog');
    }
  });

  test('works by keyboard alone, and Escape leaves it', async ({ page }) => {
    await openApp(page, NARROW);
    await page.getByRole('button', { name: 'Export', exact: true }).focus();
    await page.keyboard.press('Enter');
    const { dialog } = exportDialog(page);
    await dialog.getByRole('radio', { name: 'PNG' }).focus();
    await page.keyboard.press('ArrowRight');
    await page.keyboard.press('ArrowRight');
    await expect(dialog.getByRole('radio', { name: 'CSV' })).toBeChecked();
    const [download] = await Promise.all([page.waitForEvent('download'), page.keyboard.press('Enter')]);
    expect(download.suggestedFilename()).toContain('military-links.csv');
    await page.keyboard.press('Escape');
    await expect(dialog).toBeHidden();
    await expect(page.getByRole('button', { name: 'Export', exact: true })).toBeFocused();
  });

  test('opens from the menu of a phone', async ({ browser, baseURL }) => {
    const phone = await browser.newContext({
      baseURL: baseURL!,
      viewport: { width: 390, height: 844 },
      hasTouch: true,
      isMobile: true,
    });
    const page = await phone.newPage();
    await openApp(page);
    await page.getByRole('button', { name: 'More', exact: true }).tap();
    await page.getByRole('button', { name: 'Export' }).tap();
    const { dialog } = exportDialog(page);
    await expect(dialog).toBeVisible();
    const [content, window] = await page.evaluate(() => [document.documentElement.scrollWidth, innerWidth]);
    expect(content).toBeLessThanOrEqual(window ?? 0);
    await phone.close();
  });

  test('says so when nothing is in view', async ({ page }) => {
    await openApp(page, '?min-origins=99');
    const { open, choose, dialog } = exportDialog(page);
    await open();
    await choose('CSV');
    await expect(dialog.getByRole('radio', { name: 'What is in view: 0 claims' })).toBeDisabled();
    await expect(dialog.getByRole('radio', { name: /^Everything/ })).toBeChecked();
  });

  test('a long export shows how far it is and can be stopped', async ({ page }) => {
    test.slow();
    const large = generateDataset({ actors: 2000, links: 12_000, seed: 3 });
    await openApp(page);
    await openFile(page, 'large.json', JSON.stringify(large));
    await expect.poll(() => new URL(page.url()).search, { timeout: 20_000 }).toContain('file=');
    const { open, choose, dialog } = exportDialog(page);
    await open();
    await choose('GEXF');
    await dialog.getByRole('button', { name: 'Save', exact: true }).click();
    await expect(dialog.getByRole('progressbar')).toBeVisible();
    await dialog.getByRole('button', { name: 'Cancel' }).click();
    await expect(dialog.getByRole('status').filter({ hasText: 'Cancelled' })).toBeVisible();
    await expect(dialog.getByRole('button', { name: 'Save', exact: true })).toBeEnabled();
  });
});

const clipboard = (page: Page) => page.evaluate(() => navigator.clipboard.readText());
const dateParts = (day: string) => day.split('-').map(Number);

test.describe('a citation', () => {
  test.use({ permissions: ['clipboard-read', 'clipboard-write'] });

  test('of a claim, in three formats', async ({ page }) => {
    const claim = dataset.claims.find(({ from, to, happened }) => happened && [from, to].includes('turkey'))!;
    await openApp(page, `?claim=${claim.id}`);
    await page.getByRole('button', { name: 'Cite this claim' }).first().click();
    const dialog = page.getByRole('dialog', { name: 'Cite this claim' });
    const sentence = dataset.sentences.find(({ id }) => id === claim.sentences[0])!;
    const source = dataset.sources.find(({ id }) => id === sentence.source)!;
    for (const format of ['Text', 'BibTeX', 'CSL-JSON']) {
      await dialog.getByRole('radio', { name: format }).check({ force: true });
      await dialog.getByRole('button', { name: 'Copy citation' }).click();
      await expect(dialog.getByRole('status')).toHaveText('Copied');
      const text = await clipboard(page);
      expect(text.replaceAll('\\"', '"').replaceAll(/\\([&%$#_])/g, '$1')).toContain(sentence.text);
      for (const part of [source.title, dataset.title, dataset.version, `claim=${claim.id}`])
        expect(text).toContain(part);
    }
    const [item]: unknown[] = JSON.parse(await clipboard(page));
    expect(item).toMatchObject({
      'event-date': { 'date-parts': expect.arrayContaining([dateParts(claim.happened!.from)]) },
      'original-date': { 'date-parts': [dateParts(source.published)] },
    });
  });

  test('of a link, and of the view', async ({ page }) => {
    await openApp(page, '?link=russia~turkey~military');
    await page.getByRole('button', { name: 'Cite this link' }).click();
    const ofLink = page.getByRole('dialog', { name: 'Cite this link' });
    await expect(ofLink.getByRole('textbox', { name: 'Citation' })).toHaveValue(
      /^(?:Turkey and Russia|Russia and Turkey), military\.\n\d+ claims in \d+ sources\.\nHappened: /,
    );
    await page.keyboard.press('Escape');
    const { open, dialog } = exportDialog(page);
    await open();
    await dialog.getByRole('button', { name: 'Cite this view' }).click();
    const ofView = page.getByRole('dialog', { name: 'Cite this view' });
    await expect(ofView.getByRole('textbox', { name: 'Citation' })).toHaveValue(
      new RegExp(`${dataset.claims.length} claims in ${dataset.sources.length} sources`),
    );
    await page.keyboard.press('Escape');
    await expect(ofView).toBeHidden();
    await expect(dialog).toBeVisible();
  });
});

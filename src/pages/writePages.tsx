import { createHash } from 'node:crypto';
import { mkdir, readFile, rm, writeFile } from 'node:fs/promises';
import path from 'node:path';
import process from 'node:process';
import * as v from 'valibot';
import { indexDataset, type DatasetIndex } from '../dataset/datasetIndex.ts';
import { parseDatasetList } from '../dataset/datasetList.ts';
import { parseDataset } from '../dataset/parseDataset.ts';
import { storiesSchema, type Story } from '../model/story.ts';
import { createSite, type Site } from './excerpt.ts';
import { findLinks, rankActors, type FoundLink } from './gatherPages.ts';
import { makeActor, makeLink, makeList, makeOverviewPicture, makeStory, type Made, type Making } from './makePage.tsx';
import pageCss from './page.css?raw';
import { pagePath, SHARED_PICTURE } from './pagePath.ts';
import { sitemap } from './sitemap.ts';
import { writePreviews } from './writePreviews.ts';

interface Options {
  readonly pages: number;
  readonly pictures: number;
  readonly siteUrl: string | null;
}

/** At once: pictures are compressed beside the drawing of the next. */
const AT_ONCE = 4;
const SAY_EVERY_MS = 2000;

/**
 * Writes what is made of the data ahead of its readers into a built site: each dataset's preview, and the pages of the first dataset,
 * which is the one that a plain address shows.
 */
export async function writePages(root: string, outDir: string, options: Options): Promise<void> {
  writePreviews(root, outDir);
  if (options.pages === 0) return;
  const started = performance.now();
  const { index, stories } = await readFirst(outDir);
  const site = createSite(index);
  const { actors, links } = choose(site, options.pages);
  const written = new Set([
    ...actors.map((place) => `actor/${index.dataset.actors[place]!.id}`),
    ...links.map(({ id }) => `link/${id}`),
  ]);
  const style = `assets/page-${createHash('sha256').update(pageCss).digest('hex').slice(0, 8)}.css`;
  const html = await readFile(path.join(outDir, 'index.html'), 'utf8');
  const making: Making = { site, written, template: { html, style, siteUrl: options.siteUrl } };
  const put = (file: string, content: string | Buffer) => writeWhole(path.join(outDir, file), content);
  await Promise.all(
    ['actor', 'link', 'story'].map((folder) => rm(path.join(outDir, folder), { recursive: true, force: true })),
  );
  await put(style, pageCss);
  await put(SHARED_PICTURE, await makeOverviewPicture(site));
  await put('actor/index.html', makeList(making, actors, stories));

  const jobs = [
    ...actors.map((place) => (isDrawn: boolean) => makeActor(making, place, isDrawn)),
    ...links.map((link) => (isDrawn: boolean) => makeLink(making, link, isDrawn)),
  ];
  const say = progress(jobs.length);
  const paths = ['actor/'];
  for (const story of stories) {
    const { path: at, html: words } = makeStory(making, story);
    await put(`${at}index.html`, words);
    paths.push(at);
  }
  let [next, done] = [0, 0];
  const work = async (): Promise<void> => {
    while (next < jobs.length) {
      const at = next;
      next += 1;
      const made: Made = await jobs[at]!(at < options.pictures);
      await put(`${made.path}index.html`, made.html);
      if (made.picture) await put(`${made.path}card.png`, made.picture);
      paths.push(made.path);
      done += 1;
      say(done);
    }
  };
  await Promise.all(Array.from({ length: AT_ONCE }, work));
  if (options.siteUrl !== null) await put('sitemap.xml', sitemap(options.siteUrl, paths.toSorted()));
  const left = index.dataset.actors.length - actors.length;
  const seconds = ((performance.now() - started) / 1000).toFixed(1);
  console.log(
    `${actors.length} pages of actors, ${links.length} of links, ${Math.min(jobs.length, options.pictures)} pictures in ${seconds} s${left > 0 ? `; ${left} actors have no page of their own` : ''}`,
  );
}

async function readFirst(outDir: string): Promise<{ index: DatasetIndex; stories: readonly Story[] }> {
  const list = parseDatasetList(await readFile(path.join(outDir, 'data', 'index.json'), 'utf8'));
  const [first] = list.ok ? list.value : [];
  if (!first) throw new Error('pages: data/index.json lists no dataset');
  const dataset = parseDataset(await readFile(path.join(outDir, 'data', first.file), 'utf8'));
  if (!dataset.ok) throw new Error(`pages: data/${first.file} is not valid`);
  if (!first.stories) return { index: indexDataset(dataset.value), stories: [] };
  const told = await readFile(path.join(outDir, 'data', `${first.id}.stories.json`), 'utf8');
  return { index: indexDataset(dataset.value), stories: v.parse(storiesSchema, JSON.parse(told)).stories };
}

/** The actors with most claims first; links get what is left, those with most claims first. */
function choose(site: Site, most: number): { actors: number[]; links: FoundLink[] } {
  const { actors: all } = site.index.dataset;
  const actors = rankActors(site)
    .filter((place) => pagePath('actor', all[place]!.id) !== undefined)
    .slice(0, most);
  const links = findLinks(site, actors)
    .filter(({ id }) => pagePath('link', id) !== undefined)
    .slice(0, most - actors.length);
  return { actors, links };
}

async function writeWhole(file: string, content: string | Buffer): Promise<void> {
  await mkdir(path.dirname(file), { recursive: true });
  await writeFile(file, content);
}

/** A line now and then on a long build; nothing on a short one. */
function progress(all: number): (done: number) => void {
  let last = performance.now();
  return (done) => {
    const now = performance.now();
    if (now - last < SAY_EVERY_MS) return;
    last = now;
    process.stdout.write(`pages: ${done} of ${all}\n`);
  };
}

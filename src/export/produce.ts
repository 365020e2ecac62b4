import { nextTask } from '../platform/nextTask.ts';
import { pageDataset, viewDataset } from '../derive/viewDataset.ts';
import { indexDataset } from '../dataset/datasetIndex.ts';
import { loadStories } from '../dataset/loadStories.ts';
import type { Dataset } from '../model/dataset.ts';
import { STORIES_FORMAT, type Stories } from '../model/story.ts';
import { listedOf } from '../state/listedDataset.ts';
import type { PageState } from '../state/store.ts';
import { viewToQuery } from '../state/viewUrl.ts';
import { appWords } from '../ui/words/appWords.ts';
import { exportWords } from '../ui/words/exportWords.ts';
import { isPicture, MEDIA_TYPE, type Choice } from './choice.ts';
import { csv } from './csv.ts';
import { datasetJson } from './datasetJson.ts';
import { gatherExport } from './gatherExport.ts';
import { gexf } from './gexf.ts';
import { graphml } from './graphml.ts';
import { countEdges } from './graphExport.ts';
import { loadTemplate } from './loadTemplate.ts';
import { pageFile } from './pageFile.ts';
import { pageView } from './pageView.ts';
import type { PictureOrder } from './picture/mapPicture.ts';
import { aboutExport, sayHolds, siteAddress } from './saySelf.ts';
import { writeInSlices, type Run, type Writing } from './slices.ts';
import { tableOf } from './tables.ts';

/**
 * The file of a choice.
 * @param order the picture, where the choice is one
 * @throws the reason of the run's signal when that aborts; an `Error` with a message in words when it cannot be done
 */
export async function produce(
  state: PageState,
  choice: Choice,
  order: () => Promise<PictureOrder>,
  run: Run,
): Promise<Blob> {
  // The reader first sees that it has begun.
  await nextTask();
  await state.index.whole();
  const type = MEDIA_TYPE[choice.format];
  if (isPicture(choice.format)) {
    const { pngPicture, svgPicture } = await import('./picture/mapPicture.ts');
    const picture = await order();
    run.signal.throwIfAborted();
    return choice.format === 'png' ? pngPicture(picture, choice.scale) : new Blob([svgPicture(picture)], { type });
  }
  const writing = await write(state, choice, choice.format, run);
  return new Blob(await writeInSlices(writing, run), { type });
}

async function write(
  state: PageState,
  { scope, table }: Choice,
  format: Exclude<Choice['format'], 'png' | 'svg'>,
  run: Run,
): Promise<Writing> {
  const about = aboutExport(state, scope);
  switch (format) {
    case 'csv': {
      const { default: papa } = await import('papaparse');
      const rows = tableOf(table, gatherExport(state, scope), about);
      return { parts: csv(rows, papa.unparse), count: rows.count / 500 };
    }
    case 'gexf':
    case 'graphml': {
      const gathered = gatherExport(state, scope);
      const parts = format === 'gexf' ? gexf(gathered, about) : graphml(gathered, about);
      return { parts, count: gathered.actors.length + countEdges(gathered) };
    }
    case 'json': {
      const dataset = viewDataset(state, scope, noteOf(state, scope));
      return { parts: datasetJson(dataset), count: countEntries(dataset) };
    }
    case 'html': {
      const template = await loadTemplate(run.signal);
      const dataset = scope === 'all' ? state.index.dataset : pageDataset(state, noteOf(state, scope));
      const stories = await storiesJson(state, dataset);
      const query = viewToQuery(pageView(state.view, dataset, stories !== null), indexDataset(dataset));
      const page = { title: `${dataset.title} · ${appWords.name}`, json: datasetJson(dataset), stories, query };
      return { parts: pageFile(template, { ...page, site: siteAddress(state) }), count: countEntries(dataset) };
    }
  }
}

/** Stories name claims of the whole dataset: they go along with nothing less. */
async function storiesJson({ index, opened, datasets }: PageState, dataset: Dataset): Promise<string | null> {
  const listed = dataset === index.dataset ? listedOf(opened, datasets) : undefined;
  if (!listed?.stories) return null;
  const stories = await loadStories(listed).catch(() => null);
  if (!stories) throw new Error(exportWords.problem.noStories);
  const { id, version } = dataset;
  const file: Stories = { format: STORIES_FORMAT, dataset: id, version, stories: [...stories] };
  return JSON.stringify(file);
}

function noteOf(state: PageState, scope: Choice['scope']): string {
  return exportWords.reduced(sayHolds(state, scope), state.index.dataset.claims.length);
}

function countEntries(dataset: Dataset): number {
  return Object.values(dataset).reduce<number>((sum, value) => sum + (Array.isArray(value) ? value.length : 1), 0);
}

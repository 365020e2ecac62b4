import type { ListedDataset } from './datasetList.ts';
import { succeed, type Outcome } from './loadProblem.ts';
import { parseDataset } from './parseDataset.ts';
import type { Dataset } from '../model/dataset.ts';
import type { Stories } from '../model/story.ts';

/**
 * A page saved as one file carries its dataset with it, as text that is never run: `<script type="application/json">`
 * with this id. Its attributes say which view the page opens with, and where the site is that it was saved from.
 */
export const EMBEDDED_ID = 'attache-dataset';
/** What is told of it, the same way, where the file holds the whole of a dataset that has stories. */
export const EMBEDDED_STORIES_ID = 'attache-stories';

/** Null in a page of a site, whose datasets lie beside it. */
export function embeddedElement(): HTMLElement | null {
  // Tests and tools have no document.
  return globalThis.document?.querySelector<HTMLElement>(`#${EMBEDDED_ID}`) ?? null;
}

let parsed: Outcome<Dataset> | undefined;

export function embeddedDataset(): Outcome<Dataset> | undefined {
  const element = embeddedElement();
  if (!element) return undefined;
  parsed ??= parseDataset(element.textContent);
  return parsed;
}

/** The one entry of the list of datasets that such a page offers. */
export function embeddedList(dataset: Outcome<Dataset>): Outcome<readonly ListedDataset[]> {
  if (!dataset.ok) return dataset;
  const { id, title, summary, version, actors, claims, span } = dataset.value;
  const stories = embeddedStories();
  const listed = {
    id,
    title,
    summary,
    file: `${id}.json`,
    version,
    actors: actors.length,
    claims: claims.length,
    span,
  };
  return succeed([stories ? { ...listed, stories } : listed]);
}

/** The text of the stories that such a page holds; undefined where there are none. */
export function embeddedStoriesText(): string | undefined {
  return globalThis.document?.querySelector(`#${EMBEDDED_STORIES_ID}`)?.textContent;
}

function embeddedStories(): ListedDataset['stories'] {
  const text = embeddedStoriesText();
  if (text === undefined) return undefined;
  const { stories }: Stories = JSON.parse(text);
  return stories.map(({ id, title, steps }) => ({ id, title, steps: steps.length }));
}

/** The query of the view that such a page opens with; empty elsewhere. */
export function embeddedQuery(): string {
  return embeddedElement()?.dataset['query'] ?? '';
}

/** The address of the site that such a page was saved from. */
export function embeddedSite(): string | undefined {
  return embeddedElement()?.dataset['site'];
}

/** The page's own text, as it was before the program drew anything into it. */
const source = embeddedElement() && `<!doctype html>\n${document.documentElement.outerHTML}`;

/** The whole text of such a page, so that another can be made from it; null in a page of a site. */
export function embeddedSource(): string | null {
  return source;
}

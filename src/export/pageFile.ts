import { EMBEDDED_ID, EMBEDDED_STORIES_ID } from '../dataset/embedded.ts';
import { xmlText } from './xml.ts';

/** Where the template has room for the dataset; `build/singleFile.ts` writes it so. */
const PLACE = '<!--attache-dataset-->';

export interface PageFile {
  readonly title: string;
  /** The parts of the dataset's JSON, in order. */
  readonly json: Iterable<string>;
  /** The JSON of what is told of it; null where nothing is. */
  readonly stories: string | null;
  /** Of the view that it opens with, without the question mark. */
  readonly query: string;
  /** The address of the site, with what says which of its datasets this is. */
  readonly site: string;
}

export function isTemplate(text: string): boolean {
  return text.split(PLACE).length === 2;
}

/** The template that a page was made from. */
export function templateOf(page: string): string {
  return page.replace(new RegExp(`${elementOf(EMBEDDED_ID)}(?:${elementOf(EMBEDDED_STORIES_ID)})?`), PLACE);
}

function elementOf(id: string): string {
  return `<script type="application/json" id="${id}"[^>]*>[^<]*</script>`;
}

/** The app, the dataset and the view as one HTML file. */
export function* pageFile(template: string, { title, json, stories, query, site }: PageFile): Generator<string> {
  if (!isTemplate(template)) throw new Error('not a template of a page');
  const [before = '', after = ''] = template.split(PLACE);
  yield before.replace(/<title>[^<]*<\/title>/, () => `<title>${xmlText(title)}</title>`);
  const attributes = `id="${EMBEDDED_ID}" data-query="${xmlText(query)}" data-site="${xmlText(site)}"`;
  yield `<script type="application/json" ${attributes}>`;
  for (const part of json) yield withoutTags(part);
  yield '</script>';
  if (stories !== null)
    yield `<script type="application/json" id="${EMBEDDED_STORIES_ID}">${withoutTags(stories)}</script>`;
  yield after;
}

/** JSON has this sign only within strings, and the escape means the same; so nothing in a text can end the element. */
function withoutTags(json: string): string {
  return json.replaceAll('<', String.raw`\u003C`);
}

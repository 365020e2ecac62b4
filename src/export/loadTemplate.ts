import { embeddedSource } from '../dataset/embedded.ts';
import { exportWords } from '../ui/words/exportWords.ts';
import { isTemplate, templateOf } from './pageFile.ts';

const ADDRESS = './page-template.html';

/** The app as one file without data: from the site, or, in a page that is such a file, from the page itself. */
export async function loadTemplate(signal: AbortSignal): Promise<string> {
  const own = embeddedSource();
  if (own !== null) return templateOf(own);
  let text: string;
  try {
    const response = await fetch(ADDRESS, { signal });
    text = response.ok ? await response.text() : '';
  } catch {
    signal.throwIfAborted();
    throw new Error(exportWords.problem.offline);
  }
  if (!isTemplate(text)) throw new Error(exportWords.problem.noTemplate);
  return text;
}

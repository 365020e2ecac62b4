import { warning, type Finding } from '../problem.ts';
import { suggest } from '../text/suggest.ts';
import { STORY } from './readStories.ts';
import { checkReference, directoryOf } from './references.ts';
import type { Authored } from './validateShapes.ts';

const NAMES = ['dataset.yaml', 'sources.yaml', 'actors.yaml', 'facts.yaml', 'disputes.yaml'];
const OF_SOURCE = /^(?:annotations\/(?<annotated>[^/]+)\.yaml|fingerprints\/(?<ingested>[^/]+)\.txt)$/;

/** Every file must be one that the compiler reads: a misnamed one would be overlooked. */
export function checkFiles(files: Iterable<string>, { sources }: Authored): Finding[] {
  const directory = directoryOf('source', 'sources.yaml', sources);
  return [...files].flatMap((file) => {
    const place = { file, offset: 0 };
    const { annotated, ingested } = OF_SOURCE.exec(file)?.groups ?? {};
    const source = annotated ?? ingested;
    if (source !== undefined) return checkReference(directory, source, place);
    if (NAMES.includes(file) || STORY.test(file)) return [];
    return [
      warning(
        place,
        'nothing reads this file',
        suggest(file, [...NAMES, file.replace(/\.yml$/, '.yaml')]) ?? 'rename it, or keep it elsewhere',
      ),
    ];
  });
}

import * as v from 'valibot';
import { idSchema } from '../../model/dataset.ts';
import { storyFile, type StoryFile } from '../authored.ts';
import { error, type Finding } from '../problem.ts';
import { checkShape } from './shapeFindings.ts';

export const STORY = /^stories\/([^/]+)\.yaml$/;

export interface AuthoredStory extends StoryFile {
  /** The name of its file. */
  readonly id: string;
  readonly file: string;
}

/** The stories that have their shape, by id. */
export function readStories(documents: ReadonlyMap<string, unknown>): {
  readonly stories: readonly AuthoredStory[];
  readonly findings: readonly Finding[];
} {
  const stories: AuthoredStory[] = [];
  const findings: Finding[] = [];
  for (const file of [...documents.keys()].toSorted()) {
    const id = STORY.exec(file)?.[1];
    if (id === undefined) continue;
    if (!v.safeParse(idSchema, id).success) {
      const mend = 'rename it: ids are small letters and digits, joined by hyphens';
      findings.push(error({ file, offset: 0 }, `"${id}" is no id for a story`, mend));
    }
    const checked = checkShape(storyFile, documents.get(file), { file, path: [] });
    findings.push(...checked.findings);
    if (checked.value) stories.push({ ...checked.value, id, file });
  }
  return { stories, findings };
}

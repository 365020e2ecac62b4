import * as v from 'valibot';
import { idSchema } from './dataset.ts';

/** The one definition of compiled stories, `<dataset>.stories.json`; they lie beside the dataset, whose format knows none. */
export const STORIES_FORMAT = 'attache-stories/1';

const statementSchema = v.object({
  says: v.string(),
  /** Ids of the claims that say so. */
  claims: v.pipe(v.array(idSchema), v.minLength(1)),
});

const stepSchema = v.object({
  heading: v.string(),
  /** The query of a permalink, without the dataset: what the map shows beside the words. */
  view: v.string(),
  text: v.pipe(v.array(statementSchema), v.minLength(1)),
});

const storySchema = v.object({
  id: idSchema,
  title: v.string(),
  summary: v.string(),
  steps: v.pipe(v.array(stepSchema), v.minLength(1)),
});

export const storiesSchema = v.object({
  format: v.literal(STORIES_FORMAT),
  dataset: idSchema,
  /** The version of the dataset that they were checked against. */
  version: v.string(),
  stories: v.array(storySchema),
});

export type Step = v.InferOutput<typeof stepSchema>;
export type Story = v.InferOutput<typeof storySchema>;
export type Stories = v.InferOutput<typeof storiesSchema>;

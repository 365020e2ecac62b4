import * as v from 'valibot';
import { daySchema, idSchema } from '../model/dataset.ts';
import { fail, succeed, type Outcome } from './loadProblem.ts';
import { parseJson } from './parseJson.ts';

/** The datasets that a site offers: `public/data/index.json`, written by the compiler. The first is the default. */
export const LIST_FORMAT = 'attache-index/1';

const count = v.pipe(v.number(), v.integer(), v.minValue(0));

/** Not strict: a later compiler may say more about a dataset than this reads. */
const listedSchema = v.object({
  id: idSchema,
  title: v.string(),
  summary: v.string(),
  /** A file's name beside the list; never an address of elsewhere. */
  file: v.pipe(v.string(), v.regex(/^[a-z0-9][a-z0-9._-]*\.json$/i)),
  /** Where the compact form begins, for a large dataset: the head, in a folder of its own. */
  columns: v.optional(v.pipe(v.string(), v.regex(/^[a-z0-9][a-z0-9._-]*(?:\/[a-z0-9][a-z0-9._-]*)*\.columns$/i))),
  version: v.string(),
  actors: count,
  claims: count,
  span: v.object({ from: daySchema, to: daySchema }),
  /** What is told of it, in `<id>.stories.json` beside it. */
  stories: v.optional(v.array(v.object({ id: idSchema, title: v.string(), steps: count }))),
});

const listSchema = v.object({ format: v.literal(LIST_FORMAT), datasets: v.array(listedSchema) });

export type ListedDataset = Readonly<v.InferOutput<typeof listedSchema>>;
/** A story as the list names it; its words come when somebody reads it. */
export type ListedStory = NonNullable<ListedDataset['stories']>[number];

export function parseDatasetList(text: string): Outcome<readonly ListedDataset[]> {
  const parsed = parseJson(text);
  if (!parsed.ok) return parsed;
  const { success, output, issues } = v.safeParse(listSchema, parsed.value, { abortEarly: true });
  if (success)
    return output.datasets.length > 0 ? succeed(withoutDoubles(output.datasets)) : fail({ type: 'none-listed' });
  const format = formatOf(parsed.value);
  if (format === undefined) return fail({ type: 'not-a-dataset' });
  if (format !== LIST_FORMAT) return fail({ type: 'unknown-format', format });
  const [issue] = issues;
  const path = v.getDotPath(issue) ?? 'format';
  const fault = { type: 'shape', expected: issue.expected ?? issue.type, found: issue.received.slice(0, 80) } as const;
  return fail({ type: 'wrong-fields', fields: [{ path, id: null, fault }], isAll: false });
}

function formatOf(value: unknown): string | undefined {
  if (typeof value !== 'object' || value === null || !('format' in value)) return undefined;
  return typeof value.format === 'string' ? value.format.slice(0, 40) : undefined;
}

function withoutDoubles(datasets: readonly ListedDataset[]): ListedDataset[] {
  return [...new Map(datasets.toReversed().map((dataset) => [dataset.id, dataset])).values()].toReversed();
}

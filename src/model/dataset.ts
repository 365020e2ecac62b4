import * as v from 'valibot';
import { EVENTS } from './event.ts';
import { ACTOR_KINDS, MARK_ROLES, PRECISIONS, RELATIONS, STANCES, STATUSES } from './vocabulary.ts';

/** The one definition of the compiled dataset, format 1: the types, the validator and the JSON Schema all come from it. */
export const FORMAT = 'attache/1';

/** A stable slug. A published one is never reused for something else. */
export const idSchema = v.pipe(v.string(), v.regex(/^[a-z0-9]+(?:[.-][a-z0-9]+)*$/), v.maxLength(200));
/** A calendar day, `YYYY-MM-DD`, without clock or time zone. */
export const daySchema = v.pipe(v.string(), v.isoDate());

/** The longest that any text may be: what is longer is no sentence, and would stop the page that shows it. */
export const MOST_LETTERS = 100_000;
const text = v.pipe(v.string(), v.maxLength(MOST_LETTERS));
const nullableText = v.nullable(text);
/** Of what can be counted in a text; whole numbers of any size could not be kept in columns. */
const count = v.pipe(v.number(), v.integer(), v.minValue(0), v.maxValue(2 ** 31 - 1));

export const sourceSchema = v.strictObject({
  id: idSchema,
  title: text,
  publisher: nullableText,
  url: nullableText,
  published: daySchema,
  publishedHow: text,
  origin: idSchema,
  language: text,
  file: text,
  sentenceCount: count,
  note: nullableText,
});

export const originSchema = v.strictObject({ id: idSchema, name: text });

export const sentenceSchema = v.strictObject({
  id: idSchema,
  source: idSchema,
  ordinal: v.pipe(count, v.minValue(1)),
  text,
  /** The sentence with the same words in an earlier source, or null. */
  copyOf: v.nullable(idSchema),
});

export const actorSchema = v.strictObject({
  id: idSchema,
  name: text,
  kind: v.picklist(ACTOR_KINDS),
  role: nullableText,
  memberOf: v.nullable(idSchema),
  aliases: v.array(text),
  x: v.pipe(v.number(), v.finite()),
  y: v.pipe(v.number(), v.finite()),
});

export const happenedSchema = v.strictObject({
  from: daySchema,
  to: daySchema,
  precision: v.picklist(PRECISIONS),
  /** The date phrase as it stands in the text; null where an editor inferred the date. */
  asWritten: nullableText,
});

/** A marked phrase: `sentence.text.slice(start, end)`, in UTF-16 units. */
export const markSchema = v.strictObject({
  role: v.picklist(MARK_ROLES),
  sentence: idSchema,
  start: count,
  end: count,
});

export const claimSchema = v.strictObject({
  id: idSchema,
  from: idSchema,
  to: idSchema,
  /** False for what both do alike (a meeting): from and to are then in no order. */
  directed: v.boolean(),
  relation: v.picklist(RELATIONS),
  event: v.picklist(EVENTS),
  stance: v.picklist(STANCES),
  status: v.picklist(STATUSES),
  happened: v.nullable(happenedSchema),
  /** Null when the source itself asserts it, else the speakers from the first to the last. */
  saidBy: v.nullable(v.pipe(v.array(idSchema), v.minLength(1))),
  gist: text,
  fact: idSchema,
  sentences: v.pipe(v.array(idSchema), v.minLength(1)),
  marks: v.array(markSchema),
  inferred: v.boolean(),
  note: nullableText,
});

export const factSchema = v.strictObject({ id: idSchema, gist: text });

export const disputeSchema = v.strictObject({
  id: idSchema,
  question: text,
  sides: v.pipe(
    v.array(v.strictObject({ gist: text, facts: v.pipe(v.array(idSchema), v.minLength(1)) })),
    v.minLength(2),
  ),
});

export const datasetSchema = v.strictObject({
  format: v.literal(FORMAT),
  id: idSchema,
  title: text,
  summary: text,
  language: text,
  version: text,
  span: v.strictObject({ from: daySchema, to: daySchema }),
  sources: v.array(sourceSchema),
  origins: v.array(originSchema),
  sentences: v.array(sentenceSchema),
  actors: v.array(actorSchema),
  claims: v.array(claimSchema),
  facts: v.array(factSchema),
  disputes: v.array(disputeSchema),
});

type DeepReadonly<T> = T extends (infer Item)[]
  ? readonly DeepReadonly<Item>[]
  : T extends object
    ? { readonly [Key in keyof T]: DeepReadonly<T[Key]> }
    : T;

export type Dataset = DeepReadonly<v.InferOutput<typeof datasetSchema>>;
export type Source = Dataset['sources'][number];
export type Sentence = Dataset['sentences'][number];
export type Actor = Dataset['actors'][number];
export type Claim = Dataset['claims'][number];
export type Happened = NonNullable<Claim['happened']>;
export type Mark = Claim['marks'][number];
export type Fact = Dataset['facts'][number];
export type Dispute = Dataset['disputes'][number];

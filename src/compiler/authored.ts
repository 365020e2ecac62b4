import * as v from 'valibot';
import { idSchema, MOST_LETTERS } from '../model/dataset.ts';
import { EVENTS } from '../model/event.ts';
import { ACTOR_KINDS, RELATIONS, STANCES, STATUSES } from '../model/vocabulary.ts';

/** The one definition of what people write under `data/`: the checks, the types and the editors' JSON Schemas come from it. */

/** What a stretch of a text can be besides article text. */
const PARTS = ['heading', 'caption', 'dateline', 'credit', 'link', 'appeal'] as const;

const text = v.pipe(v.string(), v.regex(/\S/), v.maxLength(MOST_LETTERS));
const language = v.pipe(v.string(), v.regex(/^[a-z]{2,3}(?:-[A-Z][a-z]{3})?(?:-[A-Z]{2})?$/));
const ordinal = v.pipe(v.number(), v.integer(), v.minValue(1));
const described = <Schema extends v.GenericSchema>(schema: Schema, words: string) =>
  v.pipe(schema, v.description(words));
const optional = <Schema extends v.GenericSchema>(schema: Schema, words: string) =>
  v.optional(described(schema, words));

const id = (words: string) =>
  described(idSchema, `${words} Small letters, digits, hyphens; never changed once published.`);
const actorId = (words: string) => described(idSchema, `${words} The id of an actor in actors.yaml.`);
const sentenceId = described(idSchema, 'The id of a quoted sentence: <source>-<ordinal>.');

export const datasetFile = v.strictObject({
  title: described(text, 'The title a reader sees.'),
  summary: described(text, 'What the dataset holds, in a sentence or two.'),
  language: described(language, 'The language of titles, gists and notes, as a BCP 47 tag: en.'),
  retired: optional(v.array(idSchema), 'Ids that were published once and are gone for good. Never used again.'),
});

export const originEntry = v.strictObject({
  id: id('The origin.'),
  name: described(text, 'Who independently stands behind a text.'),
});

const partEntry = v.strictObject({
  sentences: described(
    v.union([ordinal, v.pipe(v.string(), v.regex(/^[1-9]\d*-[1-9]\d*$/))]),
    'The ordinal of a sentence, or the first and the last: 11-24.',
  ),
  is: described(v.picklist(PARTS), 'What the sentences are. A credit, link or appeal is no evidence.'),
});

const segmentationEntry = v.union([
  v.strictObject({
    split: described(text, 'Words around a missed end of sentence, with | where it belongs: measures…|Many say'),
  }),
  v.strictObject({
    join: described(text, 'Words around a false end of sentence, with | where it is: the U.S.|Embassy'),
  }),
]);

export const sourceEntry = v.strictObject({
  id: id('The source.'),
  title: described(text, 'Its headline, or a title of ours where it has none (the note says so).'),
  publisher: described(v.nullable(text), 'As the text states it, else null.'),
  url: described(v.nullable(text), 'Where it was published, else null.'),
  published: described(v.pipe(v.string(), v.isoDate()), 'The day of publication: 2015-11-26.'),
  publishedHow: described(text, 'How we know the day: stated, or derived from what.'),
  origin: described(idSchema, 'Who stands behind it: the id of an origin.'),
  language: described(language, 'The language of the text, as a BCP 47 tag: en.'),
  file: described(text, 'The name of its text file in the corpus.'),
  note: optional(v.nullable(text), 'What a reader should know about the text.'),
  parts: optional(v.array(partEntry), 'The sentences that are not article text.'),
  segmentation: optional(v.array(segmentationEntry), 'Where the sentence splitter erred.'),
});

export const sourcesFile = v.strictObject({ origins: v.array(originEntry), sources: v.array(sourceEntry) });

const aliasEntry = v.union([
  text,
  v.strictObject({
    text: described(text, 'The words.'),
    at: described(v.pipe(v.array(sentenceId), v.minLength(1)), 'The sentences in which they stand for this actor.'),
  }),
]);

export const actorEntry = v.strictObject({
  id: id('The actor.'),
  name: described(text, 'The name a reader sees.'),
  kind: described(v.picklist(ACTOR_KINDS), 'What it is.'),
  role: optional(v.nullable(text), 'Its role as the texts state it.'),
  memberOf: optional(v.nullable(idSchema), 'The actor it is part of: a minister of a state, a ship of a navy.'),
  aliases: optional(v.array(aliasEntry), 'Words that stand for it in the texts.'),
});

export const actorsFile = v.strictObject({ actors: v.array(actorEntry) });

const phrase = v.union([
  text,
  v.strictObject({
    phrase: described(text, 'The words as they stand in the sentence.'),
    nth: optional(ordinal, 'Which occurrence, from 1.'),
    at: optional(ordinal, 'The ordinal of the sentence it stands in.'),
  }),
]);

const phrases = (words: string) =>
  optional(v.union([...phrase.options, v.pipe(v.array(phrase), v.minLength(1))]), words);

export const claimEntry = v.strictObject({
  id: v.optional(id('Only where the compiler asks for it.')),
  from: actorId('Who acts.'),
  to: actorId('Towards whom.'),
  directed: optional(v.boolean(), 'false for what both do alike, as a meeting or an agreement.'),
  relation: described(v.picklist(RELATIONS), 'What the act is about.'),
  event: described(v.picklist(EVENTS), 'The PLOVER type of the act itself, whether or not it has happened.'),
  stance: optional(v.picklist(STANCES), 'Only where it differs from the stance of the event type.'),
  status: described(v.picklist(STATUSES), 'Whether it has happened.'),
  happened: optional(
    v.union([v.string(), ordinal]),
    'When: 2015-11-24, 2015-W48, 2015-11, 2015, or 2015-11-13/2015-11-26. Left out when the text does not say.',
  ),
  asWritten: optional(phrase, 'The date phrase as it stands in the sentence.'),
  datedBy: optional(
    v.union([ordinal, idSchema]),
    'Where the date phrase stands in another sentence: its ordinal, or <source>-<ordinal>.',
  ),
  saidBy: optional(
    v.pipe(v.array(actorId('A speaker.')), v.minLength(1)),
    'Who says so, first speaker first. Left out when the source itself does.',
  ),
  gist: described(text, 'Eight words at most, our own: what the claim says.'),
  fact: optional(idSchema, 'The fact of facts.yaml that it reports.'),
  through: optional(ordinal, 'The ordinal of the last sentence that it rests on, where a quotation runs on.'),
  marks: optional(
    v.strictObject({
      actor: phrases('The words for who acts.'),
      action: phrases('The words for the act. Always marked.'),
      recipient: phrases('The words for whom it concerns.'),
      speaker: phrases('The words for who says so.'),
    }),
    'The phrases that word the claim, as they stand in its sentences.',
  ),
  inferred: optional(v.boolean(), 'true where an editor added what the words do not state outright.'),
  note: optional(text, 'What was added and why; what a reader should know.'),
});

export const sentenceEntry = v.strictObject({
  at: described(ordinal, 'The ordinal of the sentence in its source.'),
  text: described(text, 'Its words, verbatim.'),
  claims: optional(v.array(claimEntry), 'What it says.'),
});

export const annotationsFile = v.strictObject({
  source: described(idSchema, 'The id of the source, and the name of this file.'),
  sentences: described(v.array(sentenceEntry), 'The quoted sentences.'),
});

export const factEntry = v.strictObject({
  id: id('The fact.'),
  gist: described(text, 'What happened, in a few words.'),
  pairs: optional(v.literal('many'), 'A happening of more than two, whose claims may name different pairs of actors.'),
});

export const factsFile = v.strictObject({ facts: v.array(factEntry) });

const sideEntry = v.strictObject({
  gist: described(text, 'What this side says.'),
  facts: described(
    v.pipe(v.array(idSchema), v.minLength(1)),
    'The facts that say so; a claim without a fact of its own is one by its id.',
  ),
});

export const disputeEntry = v.strictObject({
  id: id('The dispute.'),
  question: described(text, 'What the sources disagree on, as a question.'),
  sides: described(v.pipe(v.array(sideEntry), v.minLength(2)), 'The answers, side by side.'),
});

export const disputesFile = v.strictObject({ disputes: v.array(disputeEntry) });

const statementEntry = v.strictObject({
  says: described(text, 'A sentence or two for the reader: nothing that the claims do not say.'),
  claims: described(v.pipe(v.array(idSchema), v.minLength(1)), 'The ids of the claims that say so, as compiled.'),
});

const stepEntry = v.strictObject({
  heading: described(text, 'What the step is about.'),
  view: described(
    v.string(),
    'What the map shows beside it: the part of a permalink after the question mark. Empty: the whole map.',
  ),
  text: described(v.pipe(v.array(statementEntry), v.minLength(1)), 'What it tells, statement by statement.'),
});

export const storyFile = v.strictObject({
  title: described(text, 'The title a reader sees.'),
  summary: described(text, 'What it tells, in a sentence or two.'),
  steps: described(v.pipe(v.array(stepEntry), v.minLength(1)), 'From the first to the last.'),
});

export type StoryFile = v.InferOutput<typeof storyFile>;
export type DatasetFile = v.InferOutput<typeof datasetFile>;
export type OriginEntry = v.InferOutput<typeof originEntry>;
export type SourceEntry = v.InferOutput<typeof sourceEntry>;
export type ActorEntry = v.InferOutput<typeof actorEntry>;
export type ClaimEntry = v.InferOutput<typeof claimEntry>;
export type SentenceEntry = v.InferOutput<typeof sentenceEntry>;
export type FactEntry = v.InferOutput<typeof factEntry>;
export type DisputeEntry = v.InferOutput<typeof disputeEntry>;
export type PhraseEntry = v.InferOutput<typeof phrase>;

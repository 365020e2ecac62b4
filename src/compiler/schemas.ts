import { toJsonSchema } from '@valibot/to-json-schema';
import type * as v from 'valibot';
import { datasetSchema } from '../model/dataset.ts';
import {
  actorsFile,
  annotationsFile,
  datasetFile,
  disputesFile,
  factsFile,
  sourcesFile,
  storyFile,
} from './authored.ts';

/** The JSON Schemas of what people write, by file name, with which editors complete and explain. */
export function authoredSchemas(): Map<string, string> {
  return new Map([
    ['dataset.schema.json', format('A dataset of Attaché', datasetFile)],
    ['sources.schema.json', format('Origins and sources', sourcesFile)],
    ['actors.schema.json', format('Actors', actorsFile)],
    ['annotations.schema.json', format('The quoted sentences of a source and their claims', annotationsFile)],
    ['facts.schema.json', format('Facts', factsFile)],
    ['disputes.schema.json', format('Disputes', disputesFile)],
    ['story.schema.json', format('A story told of a dataset', storyFile)],
  ]);
}

/** The JSON Schema of what the compiler writes, by file name. */
export function compiledSchemas(): Map<string, string> {
  return new Map([['attache-1.schema.json', format('A compiled dataset of Attaché, format 1', datasetSchema)]]);
}

function format(title: string, schema: v.GenericSchema): string {
  const { $schema, ...rest } = toJsonSchema(schema, {
    typeMode: 'input',
    // JSON has no number that is not finite.
    ignoreActions: ['finite'],
  });
  return `${JSON.stringify({ $schema, title, ...rest }, null, 2)}\n`;
}

import { toJsonSchema } from '@valibot/to-json-schema';
import type * as v from 'valibot';
import { datasetSchema } from '../model/dataset.ts';
import { actorsFile, annotationsFile, datasetFile, disputesFile, factsFile, sourcesFile } from './authored.ts';

/** The JSON Schemas of what people write and of what the compiler writes, by file. */
export function schemas(): ReadonlyMap<string, string> {
  return new Map([
    ['data/schema/dataset.schema.json', format('A dataset of Attaché', datasetFile)],
    ['data/schema/sources.schema.json', format('Origins and sources', sourcesFile)],
    ['data/schema/actors.schema.json', format('Actors', actorsFile)],
    [
      'data/schema/annotations.schema.json',
      format('The quoted sentences of a source and their claims', annotationsFile),
    ],
    ['data/schema/facts.schema.json', format('Facts', factsFile)],
    ['data/schema/disputes.schema.json', format('Disputes', disputesFile)],
    ['public/data/attache-1.schema.json', format('A compiled dataset of Attaché, format 1', datasetSchema)],
  ]);
}

function format(title: string, schema: v.GenericSchema): string {
  const { $schema, ...rest } = toJsonSchema(schema, {
    typeMode: 'input',
    // JSON has no number that is not finite.
    ignoreActions: ['finite'],
  });
  return `${JSON.stringify({ $schema, title, ...rest }, null, 2)}\n`;
}

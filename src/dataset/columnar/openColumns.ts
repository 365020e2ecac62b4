import type { Dataset, Sentence } from '../../model/dataset.ts';
import { inTasks, nextTask } from '../../platform/nextTask.ts';
import { indexWith } from '../datasetIndex.ts';
import { lazyList } from '../lazyList.ts';
import { later, type Later } from '../later.ts';
import { readBlock, readPart } from './readColumns.ts';
import { readDetails, type Details } from './readDetails.ts';
import { readHead } from './readHead.ts';

/** Where the parts that the first picture does not need come from. */
export interface PartSource {
  readonly details: () => Promise<Uint8Array>;
  readonly block: (number: number) => Promise<Uint8Array>;
}

/**
 * A dataset in the compact form. Its actors and the columns of its claims are there at once; claims, facts and sentences
 * are put together one by one when they are asked for, and what they are made of is fetched by need.
 * @throws RangeError where the bytes are no head
 */
export function openColumns(bytes: Uint8Array, source: PartSource): Dataset {
  const head = readHead(readPart(bytes, 'head'));
  const { about, counts, sources, origins, disputes, blockSize } = head.fields;
  const details = later(async () => inTasks(readDetails(readPart(await source.details(), 'details', head), head)));
  const blocks = Array.from({ length: Math.ceil(counts.sentences / blockSize) }, (_, number) =>
    later(async () => readBlock(readPart(await source.block(number), `block ${number}`, head))),
  );
  const blockOf = (sentence: number) => blocks[Math.floor(sentence / blockSize)]!;
  const textAt = (place: number) => blockOf(place).get()[place % blockSize]!;
  const sentences = lazyList(counts.sentences, (place): Sentence => {
    const { id, source: from, ordinal, copyOf } = details.get().sentenceAt(place);
    return {
      id,
      source: from,
      ordinal,
      get text() {
        return textAt(place);
      },
      copyOf,
    };
  });
  const dataset: Dataset = {
    ...about,
    sources,
    origins,
    sentences,
    actors: head.actors,
    claims: lazyList(counts.claims, (place) => details.get().claimAt(place)),
    facts: lazyList(counts.facts, (place) => details.get().factAt(place)),
    disputes,
  };
  const whole = async (): Promise<void> => {
    await details.load();
    await Promise.all(blocks.map((block) => block.load()));
  };
  const places = lazily(() => placesOfIds(details.get().sentenceIds()));
  const claimPlaces = lazily(() => placesOfIds(details.get().claimIds()));
  const factPlaces = lazily(() => placesOfIds(details.get().factIds()));
  const sentenceById = { get: (id: string) => sentences[places().get(id) ?? -1] };
  /** Those that the words of some claims are in, all sent for. */
  const blocksOf = ({ sentencesOf }: Details, some: Iterable<number>): ReadonlySet<Later<unknown>> => {
    const wanted = new Set<Later<unknown>>();
    for (const claim of some) for (const sentence of sentencesOf(claim)) wanted.add(blockOf(sentence));
    for (const block of wanted) block.load().catch(() => undefined);
    return wanted;
  };
  indexWith(dataset, {
    claims: head.claims,
    get claimPlace() {
      return claimPlaces();
    },
    get factPlace() {
      return factPlaces();
    },
    sentenceById,
    quoted: Uint32Array.from(head.fields.quoted),
    inferredCount: head.inferred.reduce((count, inferred) => count + inferred, 0),
    whole: () => (details.isHere() && blocks.every((block) => block.isHere()) ? null : whole()),
    async expectClaims(claims) {
      const here = await details.load();
      if (claims === null) return;
      blocksOf(here, claims);
      // Each is worked out when it is first asked for.
      for (const known of [here.sentenceIds, here.claimIds, here.factIds, places, factPlaces]) {
        await nextTask();
        known();
      }
    },
    needWords(claims) {
      for (const block of blocksOf(details.get(), claims)) block.get();
    },
  });
  return dataset;
}

function placesOfIds(ids: readonly string[]): ReadonlyMap<string, number> {
  return new Map(ids.map((id, place) => [id, place]));
}

function lazily<Value extends object>(make: () => Value): () => Value {
  let made: Value | undefined;
  return () => (made ??= make());
}

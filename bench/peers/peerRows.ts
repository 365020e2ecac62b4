import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import type { Dataset } from '../../src/model/dataset.ts';
import { parseDay } from '../../src/model/day.ts';
import { RELATIONS } from '../../src/model/vocabulary.ts';
import type { Size } from '../sizes.ts';

/** The columns of the harness's `src/gen.mjs`: a link for each claim, a day counted from the first of 2024. */
export interface PeerColumns {
  readonly n: number;
  readonly m: number;
  readonly src: readonly number[];
  readonly dst: readonly number[];
  readonly type: readonly number[];
  readonly day: readonly number[];
}

/** What of the harness's `src/data.mjs` is used. */
interface PeerData {
  readonly binary: (columns: PeerColumns, places: { x: Float32Array; y: Float32Array }) => Buffer;
}

export const FIRST_DAY = parseDay('2024-01-01') ?? 0;
/** As `src/gen.mjs` has them: the window of days that is drawn along, and where it stands at a step. */
export const WINDOW = 90;
const STEPS = 60;
const DAYS = 730;
export function windowOf(step: number): readonly [number, number] {
  const from = Math.round((step * (DAYS - WINDOW)) / STEPS);
  return [from, from + WINDOW];
}

/** Where the columns lie that a run's answers are held against. */
export const columnsFile = (harness: string, size: Size): string => path.join(harness, 'reference', `${size}.json`);

export function readColumns(harness: string, size: Size): PeerColumns {
  return JSON.parse(readFileSync(columnsFile(harness, size), 'utf8')) as PeerColumns;
}

/** A dataset as the harness's own files: rows, their binary twin, and the columns of the reference. */
export async function writePeerRows(harness: string, size: Size, dataset: Dataset): Promise<void> {
  const { actors, claims } = dataset;
  const placeOf = new Map(actors.map(({ id }, place) => [id, place]));
  const columns: PeerColumns = {
    n: actors.length,
    m: claims.length,
    src: claims.map(({ from }) => placeOf.get(from) ?? 0),
    dst: claims.map(({ to }) => placeOf.get(to) ?? 0),
    type: claims.map(({ relation }) => RELATIONS.indexOf(relation)),
    day: claims.map(({ happened }) => (parseDay(happened?.from ?? '') ?? 0) - FIRST_DAY),
  };
  const rows = {
    actors: actors.map(({ id, name, x, y }) => ({ id, name, bloc: 0, x, y })),
    links: claims.map(({ id, from, to, relation, happened, sentences }) => ({
      id,
      source: from,
      target: to,
      type: relation,
      date: happened?.from,
      sentences,
    })),
  };
  const { binary } = (await import(path.join(harness, 'src/data.mjs'))) as PeerData;
  const data = path.join(harness, '.cache/data');
  for (const folder of [data, path.dirname(columnsFile(harness, size))]) mkdirSync(folder, { recursive: true });
  writeFileSync(path.join(data, `${size}.json`), JSON.stringify(rows));
  const places = { x: Float32Array.from(actors, ({ x }) => x), y: Float32Array.from(actors, ({ y }) => y) };
  writeFileSync(path.join(data, `${size}.bin`), binary(columns, places));
  writeFileSync(columnsFile(harness, size), JSON.stringify(columns));
}

import process from 'node:process';
import { brotliCompressSync, constants } from 'node:zlib';
import { openColumns } from '../src/dataset/columnar/openColumns.ts';
import { writeColumns } from '../src/dataset/columnar/writeColumns.ts';
import { indexDataset, type DayColumn } from '../src/dataset/datasetIndex.ts';
import type { NumberColumn } from '../src/dataset/numberColumn.ts';
import { generateDataset } from '../src/generate/generateDataset.ts';
import type { SizeFigures } from './size.ts';

const [actors = 60, links = 200] = process.argv.slice(2).map(Number);
const dataset = generateDataset({ actors, links, seed: 1 });
const json = brotli(Buffer.from(JSON.stringify(dataset)));
const { head } = writeColumns(dataset);
const away = () => Promise.reject(new Error('not fetched'));

const index = indexDataset(openColumns(head, { details: away, block: away }));
const columns = Object.values(index.claims).reduce((bytes: number, column: number | NumberColumn | DayColumn) => {
  if (typeof column === 'number') return bytes;
  return bytes + ('distances' in column ? column.distances : column).byteLength;
}, 0);
const figures: SizeFigures = {
  claims: index.claims.count,
  jsonBytes: json,
  headBytes: brotli(head),
  columnBytes: columns,
};
console.log(JSON.stringify(figures));

function brotli(bytes: Uint8Array): number {
  const quality = bytes.length > 8e6 ? 6 : 11;
  return brotliCompressSync(bytes, { params: { [constants.BROTLI_PARAM_QUALITY]: quality } }).length;
}

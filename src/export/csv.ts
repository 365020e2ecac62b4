import type { unparse } from 'papaparse';
import type { Table } from './tables.ts';

/** Excel takes a file without it for one in the system's own encoding, and breaks every accent. */
const BYTE_ORDER_MARK = '\uFEFF';
const BATCH = 500;

/**
 * A text that a spreadsheet would run: a formula's first sign, also full width, also after blanks. So is one that has an
 * apostrophe before it already, so that whoever takes one away has the text again. Not papaparse's own pattern, which
 * lets a formula through when a line break follows in the same cell.
 */
const FORMULA = /^'*(?:[\s\0]*[=+\-@＝＋－＠]|[\t\r\n])/;

/** RFC 4180: commas, quotes doubled, CRLF. A text that could be run as a formula gets an apostrophe in front. */
export function* csv({ columns, count, row }: Table, write: typeof unparse): Generator<string> {
  const options = { escapeFormulae: FORMULA, newline: '\r\n', header: false };
  yield BYTE_ORDER_MARK;
  yield `${write([[...columns]], options)}\r\n`;
  for (let start = 0; start < count; start += BATCH) {
    const rows = Array.from({ length: Math.min(BATCH, count - start) }, (_, at) => [...row(start + at)]);
    yield `${write(rows, options)}\r\n`;
  }
}

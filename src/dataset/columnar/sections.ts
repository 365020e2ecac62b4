import { readSigned, readWholes, createByteWriter, type ByteWriter } from './bytes.ts';

/** The name and major version of the compact form. Readers refuse another. */
export const COLUMNS_FORMAT = 'attache-columns/1';

/**
 * How the numbers of a section are written: one byte each; in bytes as needed; as differences from the one before; as
 * planes, the lowest byte of all numbers first, then the next; as decimal fractions; as they are in memory.
 */
export const CODINGS = [
  'byte',
  'whole',
  'signed',
  'delta',
  'plane2',
  'plane3',
  'plane4',
  'decimal',
  'float',
  'utf8',
  'utf16',
] as const;
export type Coding = (typeof CODINGS)[number];

export interface Section {
  readonly name: string;
  readonly coding: Coding;
  /** Of numbers; of a text its length in UTF-16 units. */
  readonly count: number;
  /** In bytes. */
  readonly length: number;
  /** What decimal fractions were multiplied with. */
  readonly scale?: number;
}

/** The first line of a file, in JSON; the sections follow it in their order, without gaps. */
export interface Header {
  readonly format: string;
  readonly part: string;
  /** Id and version of the dataset, the same in all parts of one. */
  readonly dataset: string;
  readonly version: string;
  readonly sections: readonly Section[];
}

export interface SectionWriter {
  readonly numbers: (name: string, coding: Coding, values: ArrayLike<number>) => void;
  /** The fewest planes that hold every value. */
  readonly planes: (name: string, values: ArrayLike<number>) => void;
  readonly decimals: (name: string, values: readonly number[]) => void;
  readonly text: (name: string, text: string) => void;
  readonly file: (
    header: Omit<Header, 'format' | 'sections'> & Readonly<Record<string, unknown>>,
  ) => Uint8Array<ArrayBuffer>;
}

export function createSectionWriter(): SectionWriter {
  const sections: Section[] = [];
  const bodies: Uint8Array[] = [];
  const add = (section: Omit<Section, 'length'>, body: Uint8Array): void => {
    sections.push({ ...section, length: body.length });
    bodies.push(body);
  };
  const numbers: SectionWriter['numbers'] = (name, coding, values) => {
    const writer = createByteWriter();
    writeNumbers(writer, coding, values);
    add({ name, coding, count: values.length }, writer.bytes());
  };
  return {
    numbers,
    planes(name, values) {
      let most = 0;
      for (let at = 0; at < values.length; at++) most = Math.max(most, values[at]!);
      numbers(name, most < 2 ** 8 ? 'byte' : most < 2 ** 16 ? 'plane2' : most < 2 ** 24 ? 'plane3' : 'plane4', values);
    },
    decimals(name, values) {
      const scale = [1, 10, 100, 1000].find((factor) => values.every((value) => isDecimal(value, factor)));
      if (scale === undefined) {
        add({ name, coding: 'float', count: values.length }, new Uint8Array(Float64Array.from(values).buffer));
        return;
      }
      const writer = createByteWriter();
      for (const value of values) writer.signed(Math.round(value * scale));
      add({ name, coding: 'decimal', count: values.length, scale }, writer.bytes());
    },
    text(name, text) {
      // UTF-8 has no way to write half of a surrogate pair, and JSON may hold one.
      const coding = isWhole(text) ? 'utf8' : 'utf16';
      const units = () =>
        new Uint8Array(Uint16Array.from({ length: text.length }, (_, at) => text.charCodeAt(at)).buffer);
      add({ name, coding, count: text.length }, coding === 'utf8' ? new TextEncoder().encode(text) : units());
    },
    file(header) {
      const writer = createByteWriter();
      const first = { format: COLUMNS_FORMAT, ...header, sections };
      writer.all(new TextEncoder().encode(`${JSON.stringify(first)}\n`));
      for (const body of bodies) writer.all(body);
      return writer.bytes();
    },
  };
}

function isDecimal(value: number, scale: number): boolean {
  const whole = Math.round(value * scale);
  // As a whole number of 32 bits there is no negative zero.
  return Math.abs(whole) < 2 ** 30 && Object.is((whole | 0) / scale, value);
}

function isWhole(text: string): boolean {
  return !/[\uD800-\uDBFF](?![\uDC00-\uDFFF])|(?<![\uD800-\uDBFF])[\uDC00-\uDFFF]/.test(text);
}

function writeNumbers(writer: ByteWriter, coding: Coding, values: ArrayLike<number>): void {
  const planes = planesOf(coding);
  let before = 0;
  for (let plane = 0; plane < planes; plane++) {
    for (let at = 0; at < values.length; at++) {
      const value = values[at]!;
      if (coding === 'whole') writer.whole(value);
      else if (coding === 'signed') writer.signed(value);
      else if (coding === 'delta') writer.signed(value - before);
      else writer.byte((value >>> (8 * plane)) & 0xff);
      before = value;
    }
  }
}

function planesOf(coding: Coding): number {
  return coding === 'plane2' ? 2 : coding === 'plane3' ? 3 : coding === 'plane4' ? 4 : 1;
}

/** The sections of a file by name. Reading one that is not there, or not as it says, throws a `RangeError`. */
export interface SectionReader {
  readonly header: Header & Readonly<Record<string, unknown>>;
  readonly numbers: (name: string) => Int32Array;
  readonly decimals: (name: string) => Float64Array;
  readonly text: (name: string) => string;
}

/** @throws RangeError where the bytes are no such file, or not all of it */
export function readSections(bytes: Uint8Array): SectionReader {
  const end = bytes.indexOf(10);
  if (end === -1) throw new RangeError('no header');
  // oxlint-disable-next-line typescript/no-unsafe-type-assertion
  const header = JSON.parse(new TextDecoder().decode(bytes.subarray(0, end))) as SectionReader['header'];
  const places = new Map<string, { readonly section: Section; readonly start: number }>();
  let start = end + 1;
  for (const section of header.sections) {
    places.set(section.name, { section, start });
    start += section.length;
  }
  if (start !== bytes.length) throw new RangeError(`${bytes.length} bytes instead of ${start}`);
  const find = (name: string) => {
    const found = places.get(name);
    if (!found) throw new RangeError(`no section ${name}`);
    return { section: found.section, body: bytes.subarray(found.start, found.start + found.section.length) };
  };
  return {
    header,
    numbers(name) {
      const { section, body } = find(name);
      return readNumbers(section, body);
    },
    decimals(name) {
      const { section, body } = find(name);
      if (section.coding === 'float') return new Float64Array(body.slice().buffer);
      const { scale = 1 } = section;
      const scaled = new Float64Array(readSigned(body, new Int32Array(section.count)));
      for (let at = 0; at < scaled.length; at++) scaled[at]! /= scale;
      return scaled;
    },
    text(name) {
      const { section, body } = find(name);
      if (section.coding === 'utf8') return new TextDecoder('utf-8', { fatal: true, ignoreBOM: true }).decode(body);
      return fromUnits(new Uint16Array(body.slice().buffer));
    },
  };
}

/** Not by a `TextDecoder`: that would mend the halves of surrogate pairs for which this coding is. */
function fromUnits(units: Uint16Array): string {
  const parts: string[] = [];
  for (let at = 0; at < units.length; at += 4096) parts.push(String.fromCharCode(...units.subarray(at, at + 4096)));
  return parts.join('');
}

function readNumbers({ coding, count, length, name }: Section, body: Uint8Array): Int32Array {
  const values = new Int32Array(count);
  const planes = planesOf(coding);
  if (coding === 'byte' || planes > 1) {
    if (length !== count * planes) throw new RangeError(`${name} is cut off`);
    values.set(body.subarray(0, count));
    for (let plane = 1; plane < planes; plane++) {
      for (let at = 0; at < count; at++) values[at]! |= body[plane * count + at]! << (8 * plane);
    }
    return values;
  }
  if (coding === 'whole') return readWholes(body, values);
  readSigned(body, values);
  if (coding === 'delta') for (let at = 1; at < count; at++) values[at]! += values[at - 1]!;
  return values;
}

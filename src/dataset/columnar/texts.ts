import type { SectionReader, SectionWriter } from './sections.ts';

/** Texts by place, read out of one long string when they are asked for. */
export type MaybeTextAt = (place: number) => string | null;

/** One after the other, with their lengths; 0 stands for null, and every length is one more. */
export function writeTexts(writer: SectionWriter, name: string, texts: readonly (string | null)[]): void {
  writer.numbers(
    `${name}.length`,
    'whole',
    texts.map((text) => (text === null ? 0 : text.length + 1)),
  );
  writer.text(name, texts.join(''));
}

export function readTexts(reader: SectionReader, name: string): MaybeTextAt {
  const lengths = reader.numbers(`${name}.length`);
  const text = reader.text(name);
  const starts = new Uint32Array(lengths.length + 1);
  for (let at = 0; at < lengths.length; at++) starts[at + 1] = starts[at]! + Math.max(0, lengths[at]! - 1);
  if (starts[lengths.length] !== text.length) throw new RangeError(`${name} is cut off`);
  return (place) => (lengths[place] === 0 ? null : text.slice(starts[place], starts[place + 1]));
}

/** Texts that come again: each is written once, where it comes first. */
export function writeRecalled(writer: SectionWriter, name: string, texts: readonly (string | null)[]): void {
  const numberOf = new Map<string | null, number>();
  const numbers = texts.map((text) => {
    const known = numberOf.get(text);
    if (known !== undefined) return known;
    numberOf.set(text, numberOf.size);
    return numberOf.size - 1;
  });
  writeFirstSeen(writer, `${name}.number`, numbers);
  writeTexts(writer, name, [...numberOf.keys()]);
}

export function readRecalled(reader: SectionReader, name: string): MaybeTextAt {
  const numbers = readFirstSeen(reader, `${name}.number`);
  const texts = readTexts(reader, name);
  return (place) => texts(numbers[place]!);
}

/** Numbers that come up in order, 0, 1, 2 …, and again: 0 for the next new one, else how far it lies back. */
export function writeFirstSeen(writer: SectionWriter, name: string, numbers: readonly number[]): void {
  let next = 0;
  writer.numbers(
    name,
    'whole',
    numbers.map((number) => {
      if (number < next) return next - number;
      next += 1;
      return 0;
    }),
  );
}

export function readFirstSeen(reader: SectionReader, name: string): Int32Array {
  let next = 0;
  return reader.numbers(name).map((back) => {
    if (back > next) throw new RangeError(`${name} goes back too far`);
    if (back > 0) return next - back;
    next += 1;
    return next - 1;
  });
}

/** Ids in the order of their letters, or nearly: of each only what differs from the one before. */
export function writeIds(writer: SectionWriter, name: string, ids: readonly string[]): void {
  let before = '';
  const shared = ids.map((id) => {
    let length = 0;
    while (length < 255 && length < id.length && id[length] === before[length]) length += 1;
    before = id;
    return length;
  });
  writer.numbers(`${name}.shared`, 'byte', shared);
  writeTexts(
    writer,
    name,
    ids.map((id, at) => id.slice(shared[at])),
  );
}

export function readIds(reader: SectionReader, name: string): string[] {
  const shared = reader.numbers(`${name}.shared`);
  const rest = readTexts(reader, name);
  const ids: string[] = [];
  let before = '';
  for (let at = 0; at < shared.length; at++) {
    before = before.slice(0, shared[at]) + (rest(at) ?? '');
    ids.push(before);
  }
  return ids;
}

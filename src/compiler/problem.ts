import { group } from 'd3-array';
import { LineCounter, isMap, parseDocument, type Document, type Pair } from 'yaml';

/** Something wrong with what people wrote: a value, so that one run can report all of them. */
export interface Problem {
  readonly severity: Severity;
  readonly file: string;
  /** From 1. */
  readonly line: number;
  /** From 1, in UTF-16 units. */
  readonly column: number;
  readonly what: string;
  readonly mend: string;
}

export type Severity = 'error' | 'warning';

/** Keys and indices that lead to a value in a YAML file, as in `['sentences', 3, 'text']`. */
export type Path = readonly (string | number)[];

/** Where something stands: a value in a YAML file (or the key it stands under), or an offset in any text. */
export type Place =
  | { readonly file: string; readonly path: Path; readonly onKey?: boolean }
  | { readonly file: string; readonly offset: number };

/** A problem as a phase finds it. Line and column come last, because only files with findings need them. */
export interface Finding {
  readonly severity: Severity;
  readonly place: Place;
  readonly what: string;
  readonly mend: string;
}

export function error(place: Place, what: string, mend: string): Finding {
  return { severity: 'error', place, what, mend };
}

export function warning(place: Place, what: string, mend: string): Finding {
  return { severity: 'warning', place, what, mend };
}

/** The place of something inside a value. */
export function within(place: Place, ...path: Path): Place {
  return 'path' in place ? { file: place.file, path: [...place.path, ...path] } : place;
}

/** The key under which something stands inside a value. */
export function keyWithin(place: Place, ...path: Path): Place {
  return 'path' in place ? { file: place.file, path: [...place.path, ...path], onKey: true } : place;
}

export function isError(problem: { readonly severity: Severity }): boolean {
  return problem.severity === 'error';
}

/** Gives each finding its line and column, in reading order, without repetitions. */
export function locateFindings(findings: readonly Finding[], files: ReadonlyMap<string, string>): Problem[] {
  const byFile = group(findings, (finding) => finding.place.file);
  return [...byFile]
    .toSorted(([a], [b]) => (a < b ? -1 : 1))
    .flatMap(([file, inFile]) => locateInFile(file, files.get(file) ?? '', inFile));
}

function locateInFile(file: string, text: string, findings: readonly Finding[]): Problem[] {
  const lines = new LineCounter();
  const readings = findings.some(({ place }) => 'path' in place) ? read(text, lines) : undefined;
  if (!readings) countLines(text, lines);
  const located = findings.map(({ severity, place, what, mend }) => {
    const { line, col } = lines.linePos(
      'path' in place ? offsetOf(readings, place.path, place.onKey ?? false) : place.offset,
    );
    return { severity, file, line: Math.max(line, 1), column: Math.max(col, 1), what, mend };
  });
  const unique = new Map(located.map((problem) => [JSON.stringify(problem), problem]));
  return [...unique.values()].toSorted((a, b) => a.line - b.line || a.column - b.column);
}

function read(text: string, lineCounter: LineCounter): Document.Parsed | undefined {
  try {
    return parseDocument(text, { lineCounter, prettyErrors: false, logLevel: 'silent' });
  } catch {
    return undefined;
  }
}

function countLines(text: string, lines: LineCounter): void {
  lines.lineStarts = [0, ...Array.from(text.matchAll(/\n/gu), ({ index }) => index + 1)];
}

/** The offset of a value, or of what is nearest to it when it is missing. */
function offsetOf(document: Document.Parsed | undefined, path: Path, onKey: boolean): number {
  if (!document || path.length === 0) return contentStart(document);
  const holder = document.getIn(path.slice(0, -1), true);
  const last = path.at(-1);
  const pair = isMap(holder) ? holder.items.find((item) => keyText(item) === last) : undefined;
  const node: unknown = onKey && pair ? pair.key : document.getIn(path, true);
  return startOf(node) ?? startOf(pair?.key) ?? offsetOf(document, path.slice(0, -1), false);
}

function keyText({ key }: Pair): unknown {
  return typeof key === 'object' && key !== null && 'value' in key ? key.value : key;
}

function startOf(node: unknown): number | undefined {
  if (typeof node !== 'object' || node === null || !('range' in node) || !Array.isArray(node.range)) return undefined;
  const [start]: unknown[] = node.range;
  return typeof start === 'number' ? start : undefined;
}

function contentStart(document: Document.Parsed | undefined): number {
  return startOf(document?.contents) ?? 0;
}

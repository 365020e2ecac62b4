import { group } from 'd3-array';
import { LineCounter, isMap, parseDocument, type Document, type Pair } from 'yaml';
import type { Finding, Path, Problem } from './problem.ts';
import { compareText } from './text/order.ts';

/** Gives each finding its line and column, in reading order, without repetitions. */
export function locateFindings(findings: readonly Finding[], files: ReadonlyMap<string, string>): Problem[] {
  const byFile = group(findings, (finding) => finding.place.file);
  return [...byFile]
    .toSorted(([a], [b]) => compareText(a, b))
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

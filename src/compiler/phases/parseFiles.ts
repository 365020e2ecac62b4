import { parseDocument, visit, type Document, type YAMLError } from 'yaml';
import { error, type Finding } from '../problem.ts';

export interface Parsed {
  /** The plain value of each YAML file that can be read. */
  readonly documents: ReadonlyMap<string, unknown>;
  readonly findings: readonly Finding[];
}

export interface ParsedFile {
  readonly value: unknown;
  readonly findings: readonly Finding[];
}

export function parseFiles(
  files: ReadonlyMap<string, string>,
  parse: (file: string, text: string) => ParsedFile = parseFile,
  onProgress: (words: string) => void = () => {},
): Parsed {
  const yamlFiles = [...files].filter(([file]) => file.endsWith('.yaml'));
  const parsed = yamlFiles.map(([file, text], at) => {
    onProgress(`reading file ${at + 1} of ${yamlFiles.length}`);
    return { file, ...parse(file, text) };
  });
  return {
    documents: new Map(parsed.filter(({ findings }) => findings.length === 0).map(({ file, value }) => [file, value])),
    findings: parsed.flatMap(({ findings }) => findings),
  };
}

/** YAML 1.2, core schema: a date stays a string. Aliases are refused, so no short file can unfold into a huge one. */
export function parseFile(file: string, text: string): ParsedFile {
  const tooDeep = { value: undefined, findings: [error({ file, offset: 0 }, 'is nested too deeply', 'write it flat')] };
  try {
    const document = parseDocument(text, { prettyErrors: false, stringKeys: true, logLevel: 'error' });
    const faults = worthSaying([...document.errors, ...document.warnings]);
    if (faults.some(({ code }) => code === 'RESOURCE_EXHAUSTION')) return tooDeep;
    const findings =
      faults.length > 0 ? faults.map((fault) => syntaxFinding(file, fault, document)) : aliases(file, text, document);
    return { value: findings.length > 0 ? undefined : document.toJS({ maxAliasCount: 0 }), findings };
  } catch {
    // Some of the parser's recursions overflow the stack without a word of their own.
    return tooDeep;
  }
}

/** One slip of punctuation makes the parser stumble on for lines: only its first complaint tells an annotator anything. */
function worthSaying(faults: readonly YAMLError[]): readonly YAMLError[] {
  const first = faults.find(({ code }) => !INDEPENDENT.has(code));
  return faults.filter((fault) => fault === first || INDEPENDENT.has(fault.code));
}

const INDEPENDENT: ReadonlySet<YAMLError['code']> = new Set(['DUPLICATE_KEY', 'TAG_RESOLVE_FAILED']);

function aliases(file: string, text: string, document: Document.Parsed): Finding[] {
  const found: Finding[] = [];
  if (!text.includes('*')) return found;
  visit(document, {
    Alias: (_, { source, range }) => {
      const place = { file, offset: range?.[0] ?? 0 };
      found.push(error(place, `*${source} is a YAML alias`, 'write the value out, or put the text in quotes'));
    },
  });
  return found;
}

const MENDS: Partial<Record<YAMLError['code'], string>> = {
  ALIAS_PROPS: 'write the value out',
  BAD_ALIAS: 'put the text in quotes',
  BAD_DQ_ESCAPE: 'write \\\\ for a backslash, or use single quotes',
  BAD_INDENT: 'indent it like its neighbours',
  BAD_SCALAR_START: 'put the text in quotes',
  BLOCK_AS_IMPLICIT_KEY: 'put the text in quotes, or indent it rightly: a colon and a space begin a new value',
  DUPLICATE_KEY: 'keep one of the two',
  MISSING_CHAR: 'close it; inside double quotes write \\" for a quote',
  MULTILINE_IMPLICIT_KEY: 'put the text in quotes, or indent it rightly',
  MULTIPLE_DOCS: 'remove the line ---: a file holds one document',
  NON_STRING_KEY: 'put the key in quotes',
  TAB_AS_INDENT: 'indent with spaces, not with tabs',
  TAG_RESOLVE_FAILED: 'put the text in quotes: ! begins a YAML tag',
  UNEXPECTED_TOKEN: 'put the text in quotes, or indent it rightly',
};

function syntaxFinding(file: string, { code, message, pos }: YAMLError, document: Document.Parsed): Finding {
  const quote = /^Missing closing (.)quote$/u.exec(message)?.[1];
  const offset = quote === undefined ? undefined : openQuote(document);
  const fault = quote === undefined ? message.replace(/; please use.*$/u, '') : `${quote} is not closed`;
  return error({ file, offset: offset ?? pos[0] }, `is not YAML: ${fault}`, MENDS[code] ?? 'see the line');
}

/** Where the last quoted text begins: the parser complains of an open one at the end of the file. */
function openQuote(document: Document.Parsed): number | undefined {
  let start: number | undefined;
  visit(document, {
    Scalar: (_, { type, range }) => {
      if (type === 'QUOTE_DOUBLE' || type === 'QUOTE_SINGLE') start = range?.[0];
    },
  });
  return start;
}

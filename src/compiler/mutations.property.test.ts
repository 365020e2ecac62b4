import path from 'node:path';
import fc from 'fast-check';
import * as v from 'valibot';
import { describe, expect, it } from 'vitest';
import { isMap, isScalar, isSeq, parseDocument } from 'yaml';
import { datasetSchema, type Dataset } from '../model/dataset.ts';
import { compile, type Compiled } from './compile.ts';
import { readFolder } from './disk/readFolder.ts';
import { isError } from './problem.ts';
import { quickSteps } from './quickSteps.ts';
import { fingerprintSentence, parseFingerprints } from './text/fingerprint.ts';
import { normaliseText } from './text/splitSentences.ts';

/** A case on the real files takes a tenth of a second; FUZZ_RUNS=3000 looks harder. */
const REAL_RUNS = Number(process.env['FUZZ_RUNS'] ?? 100);
const SMALL_RUNS = 1500;
const TIMEOUT_MS = 3_600_000;

const real = readFolder(path.join(import.meta.dirname, '..', '..', 'data', 'paris-moscow-2015')).files;
const all = readFolder(path.join(import.meta.dirname, 'golden', 'base')).files;
const small = new Map([...all].filter(([file]) => !file.startsWith('corpus/') && file !== 'report.txt'));

describe.each([
  ['the real files', real, REAL_RUNS],
  ['small files', small, SMALL_RUNS],
])('random mutations of %s', (_, files, numRuns) => {
  const steps = quickSteps([]);
  const compileFiles = (changed: ReadonlyMap<string, string>): Compiled =>
    compile({ id: 'mutated', files: changed, steps });

  it('start from files without errors', () => {
    expect(compileFiles(files).result).not.toBeNull();
  });

  it('never crash the compiler, and never make a dataset that does not hold together', { timeout: TIMEOUT_MS }, () => {
    fc.assert(
      fc.property(mutatedFiles(files), (changed) => {
        const { problems, result } = compileFiles(changed);
        expect(result === null).toBe(problems.some(isError));
        for (const { line, column } of problems) expect(line >= 1 && column >= 1).toBe(true);
        if (result) checkDataset(result.dataset, changed);
      }),
      { numRuns },
    );
  });

  it('never pass a changed quotation', { timeout: TIMEOUT_MS }, () => {
    fc.assert(
      fc.property(changedQuotation(files), (changed) => {
        expect(compileFiles(changed).result).toBeNull();
      }),
      { numRuns },
    );
  });
});

/** What must hold of every dataset that the compiler lets out. */
function checkDataset(dataset: Dataset, files: ReadonlyMap<string, string>): void {
  expect(v.is(datasetSchema, dataset)).toBe(true);
  const texts = new Map(dataset.sentences.map(({ id, text }) => [id, text]));
  const actors = new Set(dataset.actors.map(({ id }) => id));
  const facts = new Set(dataset.facts.map(({ id }) => id));
  for (const { source, ordinal, text } of dataset.sentences) {
    const parsed = parseFingerprints(files.get(`fingerprints/${source}.txt`) ?? '');
    expect('hashes' in parsed && parsed.hashes[ordinal - 1]).toBe(fingerprintSentence(text));
  }
  for (const { from, to, saidBy, fact, sentences, marks, gist } of dataset.claims) {
    expect([from, to, ...(saidBy ?? [])].every((id) => actors.has(id)) && facts.has(fact)).toBe(true);
    expect(sentences.every((id) => texts.has(id)) && gist.trim() !== '').toBe(true);
    for (const { sentence, start, end } of marks) expect(texts.get(sentence)?.slice(start, end).trim()).toBeTruthy();
  }
}

const CHARS = fc.constantFrom(...Array.from('aZ0é’“"\'`:#-?!*&|>%@{}[],~ \t\n\r\u0000\u00A0\u2028\uFEFF\uD800😀'));
const anyPlace = fc.double({ min: 0, max: 1, noNaN: true });

/** One file with one to three random changes of characters or lines. */
function mutatedFiles(files: ReadonlyMap<string, string>): fc.Arbitrary<Map<string, string>> {
  const mutation = fc.oneof(
    fc.tuple(fc.constant('insert' as const), anyPlace, fc.string({ unit: CHARS, minLength: 1, maxLength: 3 })),
    fc.tuple(fc.constant('replace' as const), anyPlace, CHARS),
    fc.tuple(fc.constant('cut' as const), anyPlace, fc.constant('')),
    fc.tuple(fc.constant('end' as const), anyPlace, fc.constant('')),
    fc.tuple(fc.constant('drop line' as const), anyPlace, fc.constant('')),
    fc.tuple(fc.constant('double line' as const), anyPlace, fc.constant('')),
    fc.tuple(fc.constant('indent line' as const), anyPlace, fc.constantFrom(' ', '  ', '- ', '\t')),
  );
  return fc
    .tuple(fc.constantFrom(...files.keys()), fc.array(mutation, { minLength: 1, maxLength: 3 }))
    .map(([file, mutations]) => new Map(files).set(file, mutations.reduce(mutate, files.get(file) ?? '')));
}

function mutate(text: string, [kind, share, words]: readonly [string, number, string]): string {
  const at = Math.floor(share * text.length);
  const lines = text.split('\n');
  const line = Math.floor(share * lines.length);
  const here = lines[line] ?? '';
  switch (kind) {
    case 'insert':
      return text.slice(0, at) + words + text.slice(at);
    case 'replace':
      return text.slice(0, at) + words + text.slice(at + 1);
    case 'cut':
      return text.slice(0, at) + text.slice(at + 7);
    case 'end':
      return text.slice(0, at);
    case 'drop line':
      return lines.toSpliced(line, 1).join('\n');
    case 'double line':
      return lines.toSpliced(line, 0, here).join('\n');
    default:
      return lines.toSpliced(line, 1, words + here).join('\n');
  }
}

/** The files with one character of one quotation inserted, replaced or taken out, so that its normalised text differs. */
function changedQuotation(files: ReadonlyMap<string, string>): fc.Arbitrary<Map<string, string>> {
  return fc
    .tuple(fc.constantFrom(...quotationsOf(files)), anyPlace, fc.oneof(CHARS, fc.constant('')), fc.nat({ max: 1 }))
    .map(([{ file, words, start, end }, share, char, taken]) => {
      const at = Math.floor(share * words.length);
      const changed = words.slice(0, at) + char + words.slice(at + taken);
      const text = files.get(file) ?? '';
      const written = `${text.slice(0, start)}${JSON.stringify(changed)}\n${text.slice(end)}`;
      return { words, changed, files: new Map(files).set(file, written) };
    })
    .filter(({ words, changed }) => normaliseText(words) !== normaliseText(changed))
    .map((mutated) => mutated.files);
}

interface WrittenQuotation {
  readonly file: string;
  readonly words: string;
  readonly start: number;
  readonly end: number;
}

function quotationsOf(files: ReadonlyMap<string, string>): WrittenQuotation[] {
  return [...files].flatMap(([file, text]) => {
    const sentences = file.startsWith('annotations/') ? parseDocument(text).get('sentences') : undefined;
    if (!isSeq(sentences)) return [];
    return sentences.items.flatMap((sentence) => {
      const words = isMap(sentence) ? sentence.get('text', true) : undefined;
      if (!isScalar(words) || !words.range || typeof words.value !== 'string') return [];
      return [{ file, words: words.value, start: words.range[0], end: words.range[1] }];
    });
  });
}

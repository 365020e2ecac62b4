import { createHash } from 'node:crypto';
import { mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import fc from 'fast-check';
import * as v from 'valibot';
import { CHECKS, type Check } from './checks.ts';

/** What has broken a check once stays, and is tried again in every run of the tests. */
const FOUND = path.join(import.meta.dirname, 'found');
const LONGEST_MS = 20_000;

export interface Failure {
  readonly seed: number;
  readonly path: string;
  readonly message: string;
  readonly input: string | Uint8Array;
}

/** @returns the smallest input that breaks the check, or null when `runs` of them did not */
export function runCheck({ inputs, holds }: Check, runs: number, seed: number): Failure | null {
  const property = fc.property(inputs, (input) => {
    const start = performance.now();
    holds(input);
    const ms = performance.now() - start;
    if (ms > LONGEST_MS) throw new Error(`took ${Math.round(ms)} ms`);
  });
  const result = fc.check(property, { numRuns: runs, seed });
  if (!result.failed) return null;
  const { counterexample, counterexamplePath, errorInstance } = result;
  const message =
    errorInstance instanceof Error ? (errorInstance.stack ?? errorInstance.message) : String(errorInstance);
  return { seed, path: counterexamplePath ?? '', message, input: counterexample?.[0] ?? '' };
}

const keptShape = v.object({ check: v.string(), input: v.string(), isBytes: v.boolean() });

/** Keeps an input as a file that the tests try. In JSON, because half a letter is nothing in UTF-8. @returns its name */
export function keep({ name }: Check, input: string | Uint8Array): string {
  const isBytes = typeof input !== 'string';
  const text = isBytes ? Buffer.from(input).toString('base64') : input;
  const file = path.join(FOUND, `${name}-${createHash('sha256').update(text).digest('hex').slice(0, 8)}.json`);
  mkdirSync(FOUND, { recursive: true });
  writeFileSync(file, `${JSON.stringify({ check: name, isBytes, input: text }, null, 2)}\n`);
  return path.relative(process.cwd(), file);
}

export interface Kept {
  readonly file: string;
  readonly check: Check;
  readonly input: string | Uint8Array;
}

export function readKept(): Kept[] {
  return readdirSync(FOUND).map((file) => {
    const {
      check: name,
      input,
      isBytes,
    } = v.parse(keptShape, JSON.parse(readFileSync(path.join(FOUND, file), 'utf8')));
    const check = CHECKS.find((known) => known.name === name);
    if (!check) throw new Error(`${file} is of no check`);
    return { file, check, input: isBytes ? new Uint8Array(Buffer.from(input, 'base64')) : input };
  });
}

import { readFileSync } from 'node:fs';
import path from 'node:path';
import * as v from 'valibot';
import { describe, expect, it } from 'vitest';
import { packageOf } from './licences.ts';

const ROOT = path.join(import.meta.dirname, '..', '..');
const read = (file: string): string => readFileSync(path.join(ROOT, file), 'utf8');

const names = v.record(v.string(), v.string());
const { dependencies, devDependencies } = v.parse(
  v.object({ dependencies: names, devDependencies: names }),
  JSON.parse(read('package.json')),
);
const locked = v.object({
  version: v.optional(v.string()),
  dev: v.optional(v.boolean()),
  integrity: v.optional(v.string()),
  hasInstallScript: v.optional(v.boolean()),
});
const { packages } = v.parse(
  v.object({ packages: v.record(v.string(), locked) }),
  JSON.parse(read('package-lock.json')),
);

describe('the supply chain', () => {
  it('has a reason written down for every package whose code ships, and for no other', () => {
    const table = read('docs/dependencies.md').split('## Own code')[0]!;
    const told = [...table.matchAll(/^\| (`.*?) \|/gm)].flatMap(([, cell = '']) =>
      [...cell.matchAll(/`([^`]+)`/g)].map(([, name = '']) => name),
    );
    expect(told.toSorted()).toEqual(Object.keys(dependencies).toSorted());
  });

  it('is exact: one version of each, with the hash of its bytes', () => {
    for (const [name, version] of Object.entries({ ...dependencies, ...devDependencies })) {
      expect([name, packages[`node_modules/${name}`]?.version]).toEqual([name, version]);
    }
    const installed = Object.entries(packages).filter(([folder]) => folder !== '');
    expect(installed.length).toBeGreaterThan(100);
    expect(installed.filter(([, { integrity }]) => !integrity?.startsWith('sha512-'))).toEqual([]);
  });

  it('needs no script at install', () => {
    expect(read('.npmrc')).toMatch(/^ignore-scripts=true$/m);
    const scripted = Object.entries(packages).filter(([, one]) => one.hasInstallScript && !one.dev);
    expect(scripted).toEqual([]);
  });
});

it.each([
  ['/a/node_modules/react/index.js', '/a/node_modules/react'],
  ['/a/node_modules/@x/y/lib/z.js?v=1', '/a/node_modules/@x/y'],
  ['/a/node_modules/b/node_modules/c/d.js', '/a/node_modules/b/node_modules/c'],
  ['/a/src/main.tsx', undefined],
  ['\0/a/node_modules/react/index.js', undefined],
])('knows the package that a module is of: %j', (id, folder) => {
  expect(packageOf(id)).toBe(folder);
});

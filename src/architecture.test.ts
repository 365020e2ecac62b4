import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { describe, expect, it } from 'vitest';

const SRC = import.meta.dirname;
const PARTS = ['map', 'panel', 'timeline', 'filters', 'table', 'search', 'share'];
const SHOWN = ['platform', 'model', 'dataset', 'layout', 'state', 'derive', 'ui', 'say'];

/** Each folder of `src`, in the order the data flows, and the folders it may import. */
const MAY_IMPORT: Readonly<Record<string, readonly string[]>> = {
  platform: [],
  model: [],
  layout: ['platform', 'model'],
  // Whether a story holds is said by the address's own codec and the map's own filters.
  checks: ['model', 'dataset', 'state', 'derive'],
  compiler: ['model', 'layout', 'checks'],
  generate: ['model', 'layout', 'compiler'],
  dataset: ['platform', 'model'],
  state: ['model', 'dataset'],
  derive: ['model', 'dataset', 'state'],
  ui: ['platform', 'model'],
  say: ['model', 'dataset', 'state', 'derive', 'ui'],
  cite: SHOWN,
  ...Object.fromEntries(PARTS.map((part) => [part, SHOWN])),
  panel: [...SHOWN, 'cite'],
  // The picture that is exported is the map's own.
  export: [...SHOWN, 'cite', 'map'],
  offline: ['platform'],
  fuzz: [...SHOWN, 'generate', 'export'],
  embed: [...SHOWN, ...PARTS],
  // A story stands where the evidence does, and shows it.
  story: [...SHOWN, 'panel'],
  preview: [...SHOWN, 'map'],
  pages: [...SHOWN, ...PARTS, 'preview'],
  app: [...SHOWN, ...PARTS, 'cite', 'export', 'offline', 'embed', 'story', 'preview'],
  build: ['model', 'dataset', 'layout'],
};

const files = readdirSync(SRC, { recursive: true, encoding: 'utf8' })
  .filter((file) => /\.tsx?$/.test(file) && !/\.test\.tsx?$/.test(file) && file.includes(path.sep))
  .map((file) => file.split(path.sep).join('/'));

const importsOf = (file: string): string[] =>
  [...readFileSync(path.join(SRC, file), 'utf8').matchAll(/(?:from|import) ?\(?\s*'(\.[^']+)'/g)].map(([, to = '']) =>
    path.posix.normalize(path.posix.join(path.posix.dirname(file), to.replace(/\?.*$/, ''))),
  );

describe('the folders import one another in one direction', () => {
  it.each(files)('%s', (file) => {
    const own = file.split('/')[0] ?? '';
    const imported = new Set(importsOf(file).map((to) => to.split('/')[0] ?? ''));
    imported.delete(own);
    expect(MAY_IMPORT[own], `src/${own} is not in the table`).toBeDefined();
    expect(MAY_IMPORT[own]).toEqual(expect.arrayContaining([...imported]));
  });
});

it('has no barrel files', () => {
  expect(files.filter((file) => /(?:^|\/)index\.tsx?$/.test(file))).toEqual([]);
});

it('has no import circles', () => {
  const done = new Set<string>();
  const circles: string[] = [];
  const visit = (file: string, trail: readonly string[]): void => {
    if (trail.includes(file)) circles.push([...trail.slice(trail.indexOf(file)), file].join(' > '));
    if (done.has(file) || trail.includes(file)) return;
    for (const to of importsOf(file)) if (files.includes(to)) visit(to, [...trail, file]);
    done.add(file);
  };
  for (const file of files) visit(file, []);
  expect(circles).toEqual([]);
});

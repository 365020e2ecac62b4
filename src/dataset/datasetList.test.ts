import { readFileSync } from 'node:fs';
import path from 'node:path';
import { expect, it } from 'vitest';
import { parseDatasetList } from './datasetList.ts';
import { realDataset } from './testing/realDataset.ts';

const listed = {
  id: 'one',
  title: 'One',
  summary: '',
  file: 'one.json',
  version: '1',
  actors: 2,
  claims: 1,
  span: { from: '2015-11-24', to: '2015-11-26' },
};

function parse(...datasets: unknown[]) {
  return parseDatasetList(JSON.stringify({ format: 'attache-index/1', datasets }));
}

it('reads the list that the compiler writes', () => {
  const text = readFileSync(path.join(import.meta.dirname, '../../public/data/index.json'), 'utf8');
  const list = parseDatasetList(text);
  expect(list.ok && list.value[0]).toMatchObject({ id: realDataset.id, title: realDataset.title });
});

it('takes the first of two with one id, and passes over what it does not know', () => {
  expect(parse(listed, { ...listed, title: 'Two' }, { ...listed, id: 'two', colour: 'red' })).toEqual({
    ok: true,
    value: [listed, { ...listed, id: 'two' }],
  });
});

it.each([
  '../secret.json',
  'https://elsewhere.example/a.json',
  '//elsewhere.example/a.json',
  'a/b.json',
  '.json',
  'a.html',
])('lets no entry point elsewhere: %s', (file) => {
  expect(parse({ ...listed, file })).toMatchObject({
    ok: false,
    problem: { type: 'wrong-fields', fields: [{ path: 'datasets.0.file' }] },
  });
});

it.each([
  ['an empty list', '{"format":"attache-index/1","datasets":[]}', { type: 'none-listed' }],
  ['a later format', '{"format":"attache-index/2"}', { type: 'unknown-format', format: 'attache-index/2' }],
  ['a web page', '<html></html>', { type: 'not-json', isHtml: true, line: 1, column: 1 }],
  ['something else', '[]', { type: 'not-a-dataset' }],
])('says what is wrong with %s', (_, text, problem) => {
  expect(parseDatasetList(text)).toEqual({ ok: false, problem });
});

import { expect, it } from 'vitest';
import type { ListedDataset } from '../dataset/datasetList.ts';
import { findDataset } from './findDataset.ts';

const listed = (id: string, title: string): ListedDataset => ({
  id,
  title,
  summary: '',
  file: `${id}.json`,
  version: '1',
  actors: 1,
  claims: 1,
  span: { from: '2015-11-24', to: '2015-11-26' },
});
const paris = listed('paris', 'Paris to Moscow');
const vienna = listed('vienna', 'The Vienna talks');

it('opens the first for a plain address, and calls it so where it is named', () => {
  const first = { ok: true, value: { listed: paris, opened: { type: 'first' }, notice: null } };
  expect(findDataset({ type: 'first' }, [paris, vienna])).toEqual(first);
  expect(findDataset({ type: 'listed', id: 'paris' }, [paris, vienna])).toEqual(first);
});

it('opens another by its id', () => {
  const opened = { type: 'listed', id: 'vienna' } as const;
  expect(findDataset(opened, [paris, vienna])).toEqual({ ok: true, value: { listed: vienna, opened, notice: null } });
});

it('opens the first in place of one that is not there, and says which may have been meant', () => {
  expect(findDataset({ type: 'listed', id: 'viena' }, [paris, vienna])).toEqual({
    ok: true,
    value: {
      listed: paris,
      opened: { type: 'first' },
      notice: {
        part: 'data',
        problem: 'unknown',
        given: 'viena',
        nearest: { type: 'dataset', name: 'The Vienna talks', id: 'vienna' },
      },
    },
  });
});

it('asks for a file, and says when there is nothing to open', () => {
  expect(findDataset({ type: 'file', id: 'mine' }, [paris])).toEqual({
    ok: false,
    problem: { type: 'file-needed', id: 'mine' },
  });
  expect(findDataset({ type: 'first' }, [])).toEqual({ ok: false, problem: { type: 'none-listed' } });
});

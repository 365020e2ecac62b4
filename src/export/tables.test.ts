import Papa from 'papaparse';
import { describe, expect, it } from 'vitest';
import { realDataset, realIndex } from '../dataset/testing/realDataset.ts';
import type { DatasetIndex } from '../dataset/datasetIndex.ts';
import { claimRowsOf, tablesOf } from '../derive/testing/tablesOf.ts';
import { initialView, type View } from '../state/view.ts';
import { csv } from './csv.ts';
import { gatherExport } from './gatherExport.ts';
import { tableOf, type TableName } from './tables.ts';
import { aboutOf, stateOf, views } from './testing/exportStates.ts';
import { HOSTILE, hostileIndex } from './testing/hostileDataset.ts';

function written(index: DatasetIndex, view: View, name: TableName): string {
  const gathered = gatherExport(stateOf(index, view), 'view');
  return [...csv(tableOf(name, gathered, aboutOf(index)), Papa.unparse)].join('');
}

type Row = Record<string, string>;

function readBack(text: string): Row[] {
  const { data, errors } = Papa.parse<Row>(text.replace(/^\uFEFF/, ''), { header: true, skipEmptyLines: true });
  expect(errors.filter(({ type }) => type !== 'Delimiter')).toEqual([]);
  return data;
}

const read = (view: View, name: TableName) => readBack(written(realIndex, view, name));

describe.each(views)('tables of %s', (_name, view) => {
  const state = stateOf(realIndex, view);

  it('have the links of the table, with their numbers', () => {
    const rows = read(view, 'links').map(({ id, from, to, claims, origins, stance, disputed, happened_first }) => ({
      id,
      from,
      to,
      claims: Number(claims),
      origins: Number(origins),
      stance,
      disputed: disputed === 'true',
      first: happened_first || undefined,
    }));
    const shown = tablesOf(state).links.map(({ id, from, to, link, first }) => ({
      id,
      from: from.id,
      to: to.id,
      claims: link.claims,
      origins: link.origins,
      stance: link.stance,
      disputed: link.isDisputed,
      first: first?.from,
    }));
    expect(rows).toEqual(shown.toSorted((one, other) => (one.id < other.id ? -1 : 1)));
  });

  it('have the actors of the links, with names in any script', () => {
    const rows = read(view, 'actors');
    const { actors, links } = tablesOf(state);
    const shown = actors.filter((row) => row.links > 0);
    const named = new Map(rows.map((row) => [row['id'], row]));
    for (const { id, actor, folded } of shown) {
      const own = links.filter(({ from, to }) => from.id === id || to.id === id);
      expect(named.get(id)).toMatchObject({
        name: actor.name,
        kind: actor.kind,
        links: String(own.length),
        actors_folded_in: String(folded),
      });
    }
    expect(rows.filter((row) => row['links'] !== '0')).toHaveLength(shown.length);
  });

  it('have the claims in view, each with its sentence, both dates, source and version', () => {
    const rows = read(view, 'claims');
    const shown = claimRowsOf(state);
    expect(rows.map(({ id }) => id)).toEqual(shown.map(({ id }) => id));
    for (const [at, { claim, source }] of shown.entries()) {
      expect(rows[at]).toMatchObject({
        from_name: realIndex.dataset.actors[realIndex.actorPlace.get(claim.from)!]!.name,
        sentence: claim.sentences.map((id) => realIndex.sentenceById.get(id)!.text).join(' '),
        sentences: claim.sentences.join(' '),
        happened_from: claim.happened?.from ?? '',
        happened_to: claim.happened?.to ?? '',
        reported: realDataset.sources.find(({ title }) => title === source)!.published,
        source_title: source,
        said_by: (claim.saidBy ?? []).join(' '),
        dataset: realIndex.dataset.title,
        dataset_version: realIndex.dataset.version,
      });
    }
  });
});

describe('the text of a table', () => {
  const text = written(realIndex, initialView, 'claims');

  it('is UTF-8 with its mark, and lines end in CRLF', () => {
    expect(text.codePointAt(0)).toBe(0xfeff);
    expect(text.endsWith('\r\n')).toBe(true);
    expect(text.replaceAll('\r\n', '')).not.toMatch(/[\r\n]/);
  });

  it('has as many cells in each row as columns', () => {
    const { data } = Papa.parse<string[]>(text, { skipEmptyLines: true });
    expect(new Set(data.map((row) => row.length)).size).toBe(1);
  });

  it('has its columns though it has no rows', () => {
    expect(written(realIndex, views.at(-1)![1], 'links')).toMatch(/^\uFEFFid,from,from_name,.*dataset_version\r\n$/);
  });
});

const isFormula = (text: string) => /^\s*[=+\-@＝]/.test(text) || /^[\t\r\n]/.test(text);

describe('hostile texts', () => {
  const rows = readBack(written(hostileIndex(), initialView, 'claims'));

  it.each(Object.entries(HOSTILE).map(([name, text], at) => [name, text, at] as const))(
    '%s comes back whole, with an apostrophe before what could be run',
    (_name, text, at) => {
      const row = rows.find(({ id }) => id === `hostile-claim-${at}`)!;
      const expected = isFormula(text.replace(/^'+/, '')) ? `'${text}` : text;
      for (const column of ['to_name', 'gist', 'sentence', 'note', 'source_title', 'publisher']) {
        expect(row[column]).toBe(expected);
      }
    },
  );

  it('no cell of any table begins as a formula does', () => {
    for (const name of ['actors', 'links', 'claims'] as const) {
      for (const row of readBack(written(hostileIndex(), initialView, name))) {
        expect(Object.values(row).filter(isFormula)).toEqual([]);
      }
    }
  });
});

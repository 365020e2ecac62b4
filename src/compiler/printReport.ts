import { RELATIONS, STATUSES } from '../model/vocabulary.ts';
import type { Report, SourceReport } from './phases/report.ts';

/** The report: a table with a line a source, then what the dataset holds as a whole. */
export function printReport(id: string, report: Report): string {
  const several = report.factsByOrigins.filter(({ origins }) => origins > 1);
  const corroborated = several.map(({ origins, facts }) => `${facts} of ${origins} origins`).join(', ');
  const precisions = [...report.precisions].map(([precision, claims]) => `${precision} ${claims}`).join(', ');
  return [
    id,
    '',
    ...table([HEADINGS, ...report.sources.map(row), row(report.total)]),
    '',
    `facts             ${report.facts} (${corroborated === '' ? 'none of two origins' : corroborated})`,
    `copied sentences  ${report.copies}`,
    `dates of claims   ${precisions}`,
    `inferred claims   ${report.inferred}`,
    `disputes          ${report.disputes.length}`,
    ...report.disputes.map(({ question, sides }) => `  ${question} (${sides} sides)`),
  ].join('\n');
}

const HEADINGS = ['source', 'sentences', 'quoted', 'claims', ...RELATIONS, ...STATUSES, 'actors', 'of the article'];

function row(source: SourceReport): string[] {
  const { sentences, quoted, claims, byRelation, byStatus, actors, speaking, articleSentences } = source;
  const share = articleSentences === 0 ? 0 : Math.round((100 * speaking) / articleSentences);
  const counts = [sentences, quoted, claims, ...byRelation.values(), ...byStatus.values(), actors];
  return [source.id, ...counts.map(String), `${speaking}/${articleSentences} ${share}%`];
}

function table(rows: readonly (readonly string[])[]): string[] {
  const widths = (rows[0] ?? []).map((_, column) => Math.max(...rows.map((cells) => cells[column]?.length ?? 0)));
  return rows.map((cells) =>
    cells
      .map((cell, column) => pad(cell, widths[column] ?? 0, column === 0))
      .join('  ')
      .trimEnd(),
  );
}

function pad(cell: string, width: number, isText: boolean): string {
  return isText ? cell.padEnd(width) : cell.padStart(width);
}

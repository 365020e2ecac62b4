import type { Problem } from './problem.ts';

const WIDTH = 110;
const LEAD = 30;

/** `file:line:column  what is wrong  how to mend it`, then the line it is about with a caret under the column. */
export function printProblem(problem: Problem, text: string): string {
  const { severity, file, line, column, what, mend } = problem;
  const label = severity === 'warning' ? 'warning: ' : '';
  const head = `${file}:${line}:${column}  ${label}${what}  ${mend}`.trimEnd();
  const shown = text.split(/\r\n|\n|\r/u)[line - 1] ?? '';
  if (shown.trim() === '') return head;
  const from = column > WIDTH - LEAD ? column - 1 - LEAD : 0;
  const gutter = `${line} | ${from > 0 ? '…' : ''}`;
  const cut = printable(shown.slice(from, from + WIDTH)) + (shown.length > from + WIDTH ? '…' : '');
  return `${head}\n  ${gutter}${cut}\n  ${' '.repeat(gutter.length + column - 1 - from)}^`;
}

/** One column a unit: a tab or a control character of a broken file must not move the caret, nor talk to the terminal. */
function printable(text: string): string {
  return text.replaceAll(/\s/gu, ' ').replaceAll(/\p{C}/gu, '·');
}

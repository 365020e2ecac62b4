import { CLOCKS, type Span } from '../../dataset/datasetIndex.ts';
import { formatDay, parseDay, type DayNumber } from '../../model/day.ts';
import { initialView, setWindow, type View } from '../view.ts';
import { note, readChoice, readFlag, type Reading } from './reading.ts';

export function readTime(reading: Reading): Pick<View, 'clock' | 'window' | 'undated'> {
  const clock = readChoice(reading, 'clock', 'clock', CLOCKS, initialView.clock);
  const window = readWindow(reading, reading.index.span[clock]);
  return { clock, window, undated: readFlag(reading, 'undated', initialView.undated, 'yes', 'no') };
}

/** One end may be missing: then it is that of the span. */
function readWindow(reading: Reading, span: Span): Span | null {
  const from = readEnd(reading, 'from', span);
  const to = readEnd(reading, 'to', span);
  if (from === undefined && to === undefined) return null;
  const window = { from: from ?? Math.min(span.from, to ?? span.from), to: to ?? Math.max(span.to, from ?? span.to) };
  return setWindow(initialView, window).window;
}

function readEnd(reading: Reading, part: keyof Span, span: Span): DayNumber | undefined {
  const given = reading.parts.get(part);
  if (given === undefined) return undefined;
  const day = parseDay(given) ?? endOfPeriod(given, part);
  if (day !== undefined) return day;
  note(reading, part, 'unreadable', given, () => {
    const meant = lastDayBefore(given);
    if (meant === undefined) return null;
    const mend = (view: View) => setWindow(view, { ...(view.window ?? span), [part]: meant });
    return { type: 'view', name: formatDay(meant), relation: null, mend };
  });
  return undefined;
}

/** `2015-11` and `2015` stand for their first day as a beginning, for their last as an end. */
function endOfPeriod(given: string, part: keyof Span): DayNumber | undefined {
  const match = /^(\d{4})(?:-(\d{2}))?$/.exec(given);
  if (!match) return undefined;
  const [, year = '', month] = match;
  if (part === 'from') return parseDay(`${year}-${month ?? '01'}-01`);
  return lastDayOf(year, month ?? '12');
}

/** Of the 31st of a month with 30 days: the 30th. */
function lastDayBefore(given: string): DayNumber | undefined {
  const [, year = '', month = ''] = /^(\d{4})-(\d{2})-\d{2}$/.exec(given) ?? [];
  return lastDayOf(year, month);
}

function lastDayOf(year: string, month: string): DayNumber | undefined {
  for (const day of ['31', '30', '29', '28']) {
    const number = parseDay(`${year}-${month}-${day}`);
    if (number !== undefined) return number;
  }
  return undefined;
}

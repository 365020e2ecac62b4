import type { Claim, Happened } from '../model/dataset.ts';
import { parseDay } from '../model/day.ts';
import { sayDay, sayDays, sayInterval, sayShortInterval } from '../ui/formatDay.ts';
import { saidWords } from '../ui/words/saidWords.ts';

/** `24 November 2015`, `week of 23 November 2015`, `date not stated` */
export function sayHappened(happened: Happened | null): string {
  if (!happened) return saidWords.dateNotStated;
  return sayInterval(dayOf(happened.from), dayOf(happened.to), happened.precision);
}

/** The same for narrow places: `24 Nov 2015`, `1915` */
export function sayShortHappened({ from, to, precision }: Happened): string {
  return sayShortInterval(dayOf(from), dayOf(to), precision);
}

/** `26 November 2015` of `2015-11-26` */
export function sayIsoDay(day: string): string {
  return sayDay(dayOf(day));
}

/** `23–26 November 2015` of `2015-11-23` and `2015-11-26`; one day alone as itself */
export function sayIsoDays(from: string, to: string): string {
  return sayDays(dayOf(from), dayOf(to));
}

/** The reader of a dataset has made sure that days are days. */
function dayOf(text: string): number {
  return parseDay(text) ?? 0;
}

/** `according to Vladimir Putin, quoted by RIA Novosti`; `asserted by the source` */
export function sayWhoSays(saidBy: Claim['saidBy'], nameOf: (actor: string) => string): string {
  const [first, ...quotedBy] = (saidBy ?? []).map(nameOf);
  return first === undefined ? saidWords.assertedBySource : saidWords.accordingTo(first, quotedBy);
}

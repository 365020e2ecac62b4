import type { Happened, Mark } from '../../model/dataset.ts';
import { parseDay } from '../../model/day.ts';
import type { ClaimEntry } from '../authored.ts';
import { error, keyWithin, warning, within, type Finding } from '../problem.ts';
import { normaliseText } from '../text/splitSentences.ts';
import { resolveDate } from './resolveDate.ts';
import { resolvePhrase, type Surroundings } from './resolveMarks.ts';
import { mayBeUnread, type Placed } from './validateShapes.ts';
import type { Quotation } from './verifyQuotations.ts';

export interface Dated {
  readonly happened: Happened | null;
  /** The date phrase, where there is one. */
  readonly marks: readonly Mark[];
  readonly findings: readonly Finding[];
}

/** What dates are held against. */
export interface Calendar {
  /** Days of publication by source. */
  readonly published: ReadonlyMap<string, string>;
  readonly quotations: ReadonlyMap<string, Quotation>;
  readonly unread: ReadonlySet<string>;
}

const FORMS = 'write 2015-11-24, 2015-W48, 2015-11, 2015 or 2015-11-13/2015-11-26';

/** When a claim happened, and the words that say so. */
export function resolveHappened(entry: Placed<ClaimEntry>, around: Surroundings, calendar: Calendar): Dated {
  const { happened, asWritten, place } = entry;
  if (happened === undefined) return { happened: null, marks: [], findings: checkUndated(entry) };
  const resolved = resolveDate(String(happened));
  const at = within(place, 'happened');
  if ('what' in resolved) return { happened: null, marks: [], findings: [error(at, resolved.what, FORMS)] };
  const late = checkFuture(entry, resolved.from, calendar.published.get(around.sentences[0]?.source ?? ''));
  if (asWritten === undefined) {
    return { happened: { ...resolved, asWritten: null }, marks: [], findings: [...late, ...checkUnworded(entry)] };
  }
  const dating = resolveDatedBy(entry, around, calendar);
  const found = dating.around ? resolvePhrase(asWritten, within(place, 'asWritten'), dating.around) : undefined;
  return {
    happened: { ...resolved, asWritten: normaliseText(typeof asWritten === 'string' ? asWritten : asWritten.phrase) },
    marks: found && 'value' in found ? [{ role: 'date', ...found.value }] : [],
    findings: [...late, ...dating.findings, ...(found && 'finding' in found ? [found.finding] : [])],
  };
}

function checkUndated({ asWritten, datedBy, place }: Placed<ClaimEntry>): Finding[] {
  if (asWritten === undefined && datedBy === undefined) return [];
  const key = asWritten === undefined ? 'datedBy' : 'asWritten';
  return [error(keyWithin(place, key), `${key} without happened`, 'write the date it stands for under happened')];
}

function checkUnworded({ datedBy, inferred, place }: Placed<ClaimEntry>): Finding[] {
  if (datedBy !== undefined) {
    const mend = 'write the date phrase as it stands in that sentence';
    return [error(keyWithin(place, 'datedBy'), 'datedBy without asWritten', mend)];
  }
  if (inferred === true) return [];
  const mend = 'write the date phrase as it stands in the text, or inferred: true and a note';
  return [error(within(place, 'happened'), 'happened without asWritten', mend)];
}

function checkFuture({ status, place }: Placed<ClaimEntry>, from: string, published: string | undefined): Finding[] {
  if (status !== 'occurred' || published === undefined || parseDay(published) === undefined) return [];
  if (from <= published) return [];
  const what = `it occurred after the source was published on ${published}`;
  return [warning(within(place, 'happened'), what, 'mend the date or the status')];
}

/** Where to look for the date phrase: in the claim's own sentences, in another of the source, or in another source. */
function resolveDatedBy(
  { datedBy, inferred, place }: Placed<ClaimEntry>,
  around: Surroundings,
  { quotations, unread }: Calendar,
): { readonly around?: Surroundings; readonly findings: readonly Finding[] } {
  if (datedBy === undefined) return { around, findings: [] };
  const source = around.sentences[0]?.source ?? '';
  const id = typeof datedBy === 'number' ? `${source}-${datedBy}` : datedBy;
  const sentence = quotations.get(id);
  const at = within(place, 'datedBy');
  if (!sentence) {
    if (mayBeUnread(id, unread)) return { findings: [] };
    return { findings: [error(at, `${id} is not quoted`, 'quote the sentence that holds the date phrase')] };
  }
  const isFree = sentence.source === source || inferred === true;
  return {
    around: { sentences: [sentence], quotedAt: () => undefined },
    findings: isFree ? [] : [error(at, 'a date from another source is inferred', 'add inferred: true and a note')],
  };
}

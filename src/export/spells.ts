import { formatDay, type DayNumber } from '../model/day.ts';

/** A stretch of days, both ends in it. */
export interface Spell {
  readonly from: DayNumber;
  readonly to: DayNumber;
}

/** In order; those that overlap or touch as one. Programs that draw time refuse spells that overlap. */
export function mergeSpells(spells: readonly Spell[]): Spell[] {
  const merged: Spell[] = [];
  for (const spell of spells.toSorted((one, other) => one.from - other.from || one.to - other.to)) {
    const last = merged.at(-1);
    if (last && spell.from <= last.to + 1) {
      merged[merged.length - 1] = { from: last.from, to: Math.max(last.to, spell.to) };
    } else merged.push(spell);
  }
  return merged;
}

/** `YYYY-MM-DD` of an end; null where there is no stretch. */
export function endOf(spell: Spell | null | undefined, end: keyof Spell): string | null {
  return spell ? formatDay(spell[end]) : null;
}

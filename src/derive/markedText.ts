import type { Mark } from '../model/dataset.ts';
import type { MarkRole } from '../model/vocabulary.ts';

/** A run of a sentence in which the same marks hold; `roles` is empty for plain text. */
export interface MarkedRun {
  readonly text: string;
  readonly roles: readonly MarkRole[];
}

/** Cuts a sentence at the ends of its marks, so that marks may touch, overlap or lie in one another. Loses no character. */
export function markedText(text: string, marks: readonly Pick<Mark, 'role' | 'start' | 'end'>[]): MarkedRun[] {
  const clamp = (at: number) => Math.min(Math.max(at, 0), text.length);
  const cuts = new Set([0, text.length, ...marks.flatMap(({ start, end }) => [clamp(start), clamp(end)])]);
  const ends = [...cuts].toSorted((one, other) => one - other);
  return ends.slice(1).map((end, at) => {
    const start = ends[at] ?? 0;
    const covering = marks.filter((mark) => mark.start <= start && mark.end >= end && mark.start < mark.end);
    return { text: text.slice(start, end), roles: [...new Set(covering.map(({ role }) => role))] };
  });
}

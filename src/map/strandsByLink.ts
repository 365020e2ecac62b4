import type { Strand } from './marks.ts';

/** The lines of each link, by its id, in the order they are drawn in. */
export function strandsByLink(strands: readonly Strand[]): ReadonlyMap<string, readonly Strand[]> {
  const groups = new Map<string, Strand[]>();
  for (const strand of strands) {
    const group = groups.get(strand.link.id);
    if (group) group.push(strand);
    else groups.set(strand.link.id, [strand]);
  }
  return groups;
}

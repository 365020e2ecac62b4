import { RELATIONS, type Relation } from './vocabulary.ts';

/**
 * All claims between two actors in one relation, whichever way they run: what the map draws as a line. Its id names the
 * actors in the order of their ids, `france~russia~diplomatic`.
 */
export interface LinkName {
  readonly a: string;
  readonly b: string;
  readonly relation: Relation;
}

export function linkId(one: string, other: string, relation: Relation): string {
  return one < other ? `${one}~${other}~${relation}` : `${other}~${one}~${relation}`;
}

/** Undefined when the text is no link id, or its actors are not in order. */
export function parseLinkId(id: string): LinkName | undefined {
  const [a, b, name, surplus] = id.split('~');
  const relation = RELATIONS.find((known) => known === name);
  if (a === undefined || b === undefined || relation === undefined || surplus !== undefined) return undefined;
  return a !== '' && a < b ? { a, b, relation } : undefined;
}

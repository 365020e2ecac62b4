import { actorById, claimById, factById, type DatasetIndex } from '../../dataset/datasetIndex.ts';
import { NONE } from '../../dataset/none.ts';
import { linkId } from '../../model/link.ts';
import { RELATIONS, type Relation } from '../../model/vocabulary.ts';
import { initialView, select, type Selection } from '../view.ts';
import type { Nearest } from '../viewNotice.ts';
import { nearest } from './nearest.ts';
import { asCandidates, note, suggest, type Reading } from './reading.ts';

type Selectable = Exclude<Selection['type'], 'none'>;

/** Where an address names several, the first of these counts. */
const SELECTABLE: readonly Selectable[] = ['actor', 'link', 'claim', 'fact', 'dispute'];

export function readSelection(reading: Reading): Selection {
  for (const type of SELECTABLE) {
    const given = reading.parts.get(type)?.toLowerCase();
    if (given === undefined) continue;
    const selection = type === 'link' ? readLink(reading, given) : readById(reading, type, given);
    if (selection) return selection;
  }
  return initialView.selection;
}

function readById(reading: Reading, type: Exclude<Selectable, 'link'>, id: string): Selection | undefined {
  if (isKnown(reading.index, type, id)) return { type, id };
  note(reading, type, 'unknown', id, () =>
    suggest(id, candidates(reading.index, type), (view, meant) => select(view, type, meant.id)),
  );
  return undefined;
}

function isKnown(index: DatasetIndex, type: Exclude<Selectable, 'link'>, id: string): boolean {
  if (type === 'actor') return actorById(index, id) !== undefined;
  if (type === 'claim') return claimById(index, id) !== undefined;
  if (type === 'fact') return factById(index, id) !== undefined;
  return index.disputeById.has(id);
}

function candidates({ dataset }: DatasetIndex, type: Exclude<Selectable, 'link'>) {
  if (type === 'actor') return dataset.actors.map(({ id, name, aliases }) => ({ id, name, names: [name, ...aliases] }));
  if (type === 'dispute') return dataset.disputes.map(({ id, question }) => ({ id, name: question, names: [] }));
  const items = type === 'claim' ? dataset.claims : dataset.facts;
  return items.map(({ id, gist }) => ({ id, name: gist, names: [] }));
}

/** The actors of a link may stand in any order; their order in the id is a detail of its making. */
function readLink(reading: Reading, given: string): Selection | undefined {
  const { index } = reading;
  const [one = '', other = '', word = '', surplus] = given.split('~');
  const relation = RELATIONS.find((known) => known === word);
  const [a, b] = [index.actorPlace.get(one), index.actorPlace.get(other)];
  if (a !== undefined && b !== undefined && a !== b && relation && surplus === undefined) {
    if (relationsBetween(index, a, b).has(relation)) return { type: 'link', id: linkId(one, other, relation) };
    note(reading, 'link', 'no-claims', given, () => otherLink(index, a, b, RELATIONS));
    return undefined;
  }
  note(reading, 'link', 'unknown', given, () => {
    const [nearOne, nearOther] = [a ?? nearestActor(index, one), b ?? nearestActor(index, other)];
    if (nearOne === undefined || nearOther === undefined || nearOne === nearOther) return null;
    const near = RELATIONS.find((known) => known === (relation ?? nearest(word, asCandidates(RELATIONS))));
    return otherLink(index, nearOne, nearOther, near ? [near, ...RELATIONS] : RELATIONS);
  });
  return undefined;
}

function nearestActor(index: DatasetIndex, id: string): number | undefined {
  return index.actorPlace.get(nearest(id, candidates(index, 'actor')) ?? '');
}

/** The link of two actors in the first relation of several that they have. */
function otherLink(index: DatasetIndex, a: number, b: number, relations: readonly Relation[]): Nearest | null {
  const present = relationsBetween(index, a, b);
  const relation = relations.find((wanted) => present.has(wanted));
  if (relation === undefined) return null;
  const [one, other] = [index.dataset.actors[Math.min(a, b)]!, index.dataset.actors[Math.max(a, b)]!];
  const id = linkId(one.id, other.id, relation);
  return { type: 'view', name: `${one.name} – ${other.name}`, relation, mend: (view) => select(view, 'link', id) };
}

/** In which relations there are claims between two actors or what is folded into them. */
function relationsBetween({ claims, memberOf }: DatasetIndex, a: number, b: number): ReadonlySet<Relation> {
  const isWithin = (actor: number, whole: number): boolean => {
    for (let at = actor; at !== NONE; at = memberOf[at]!) if (at === whole) return true;
    return false;
  };
  const found = new Set<Relation>();
  for (let claim = 0; claim < claims.count && found.size < RELATIONS.length; claim++) {
    const [from, to] = [claims.from[claim]!, claims.to[claim]!];
    if ((isWithin(from, a) && isWithin(to, b)) || (isWithin(from, b) && isWithin(to, a))) {
      found.add(RELATIONS[claims.relation[claim]!]!);
    }
  }
  return found;
}

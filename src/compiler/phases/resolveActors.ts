import type { ActorEntry } from '../authored.ts';
import { error, within, type Finding } from '../problem.ts';
import { findPhrase } from '../text/phrase.ts';
import { normaliseText } from '../text/splitSentences.ts';
import { suggest } from '../text/suggest.ts';
import { checkReference, checkUnique, directoryOf } from './references.ts';
import { mayBeUnread, type Authored, type Placed } from './validateShapes.ts';
import type { Quotation } from './verifyQuotations.ts';

/** Actors: ids, memberships and aliases. */
export function resolveActors({ actors, unread }: Authored, quotations: readonly Quotation[]): Finding[] {
  const directory = directoryOf('actor', 'actors.yaml', actors);
  return [
    ...checkUnique('actor', actors),
    ...actors.items.flatMap((actor) =>
      typeof actor.memberOf === 'string'
        ? checkReference(directory, actor.memberOf, within(actor.place, 'memberOf'))
        : [],
    ),
    ...checkCircles(actors.items),
    ...checkAliases(actors.items, quotations, unread),
  ];
}

function checkCircles(actors: readonly Placed<ActorEntry>[]): Finding[] {
  // Of actors of one id the first counts, which is an error of its own.
  const memberOf = new Map(actors.toReversed().map((actor) => [actor.id, actor.memberOf ?? undefined]));
  const reported = new Set<string>();
  return actors.flatMap((actor) => {
    const circle = circleFrom(actor.id, memberOf);
    if (!circle || circle.some((id) => reported.has(id))) return [];
    for (const id of circle) reported.add(id);
    return [
      error(
        within(actor.place, 'memberOf'),
        `memberships run in a circle: ${[...circle, actor.id].join(' → ')}`,
        'take one of them out',
      ),
    ];
  });
}

/** The actors on the way back to an actor by `memberOf`, or undefined when there is no way back. */
function circleFrom(id: string, memberOf: ReadonlyMap<string, string | undefined>): string[] | undefined {
  const way = new Set([id]);
  for (let at = memberOf.get(id); at !== undefined; at = memberOf.get(at)) {
    if (at === id) return [...way];
    if (way.has(at)) return undefined;
    way.add(at);
  }
  return undefined;
}

/** An alias as written at an actor; `at` undefined: wherever it stands. */
export interface Alias {
  readonly actor: Placed<ActorEntry>;
  readonly index: number;
  readonly text: string;
  readonly at: readonly string[] | undefined;
}

export function aliasesOf(actors: readonly Placed<ActorEntry>[]): Alias[] {
  return actors.flatMap((actor) =>
    (actor.aliases ?? []).map((alias, index) => ({
      actor,
      index,
      text: normaliseText(typeof alias === 'string' ? alias : alias.text),
      at: typeof alias === 'string' ? undefined : alias.at,
    })),
  );
}

function checkAliases(
  actors: readonly Placed<ActorEntry>[],
  quotations: readonly Quotation[],
  unread: ReadonlySet<string>,
): Finding[] {
  const sentences = new Map(quotations.map((quotation) => [quotation.id, quotation]));
  const owners = new Map<string, Alias>();
  return aliasesOf(actors).flatMap((alias) => [
    ...checkOwner(alias, owners),
    ...checkAliasPlaces(alias, sentences, unread),
  ]);
}

/** One alias may stand for one actor wherever it stands, and for others in the sentences they name. */
function checkOwner({ actor, index, text, at }: Alias, owners: Map<string, Alias>): Finding[] {
  const place = within(actor.place, 'aliases', index);
  for (const key of at ? at.map((id) => `${id} ${text}`) : [text]) {
    const owner = owners.get(key);
    owners.set(key, owner ?? { actor, index, text, at });
    if (!owner) continue;
    if (owner.actor === actor) return [error(place, `"${text}" is listed twice`, 'keep one')];
    const mend = `say where it stands for ${actor.id}: { text: ${text}, at: [<sentence id>] }`;
    return [error(place, `"${text}" also stands for ${owner.actor.id}`, mend)];
  }
  return [];
}

function checkAliasPlaces(
  { actor, index, text, at = [] }: Alias,
  sentences: ReadonlyMap<string, Quotation>,
  unread: ReadonlySet<string>,
): Finding[] {
  return at.flatMap((id, place) => {
    const here = within(actor.place, 'aliases', index, 'at', place);
    const sentence = sentences.get(id);
    if (sentence && findPhrase(sentence.text, text).length > 0) return [];
    if (sentence) return [error(here, `"${text}" does not stand in ${id}`, 'name the sentence that holds it')];
    if (mayBeUnread(id, unread)) return [];
    return [error(here, `there is no quoted sentence "${id}"`, suggest(id, sentences.keys()) ?? 'quote it first')];
  });
}

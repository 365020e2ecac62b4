import type { Counterpart } from '../derive/actorSummary.ts';
import { words } from '../ui/words.ts';
import { panelWords } from '../ui/words/panelWords.ts';
import { pageWords } from '../ui/pageWords.ts';
import type { ActorContent } from './gatherPages.ts';
import { PageFacts } from './PageFacts.tsx';
import { ActorLink, PageLink, type Addresses } from './PageLink.tsx';

/** With more facts than this under one link, or on the whole page, the rest stand on the pages of the links alone. */
const MOST_FACTS = 400;
const MOST_ON_PAGE = 800;

/** An actor as a document: who, what it is part of, and by counterpart what is said of both, with the sentences. */
export function ActorPage({ content, to }: { readonly content: ActorContent; readonly to: Addresses }) {
  const { state, summary, within, said } = content;
  const { actor, above, members, counterparts } = summary;
  const shown = shareRoom(
    counterparts.flatMap(({ links }) => links.map(({ link }) => [link.id, content.factsOf(link).length] as const)),
  );
  return (
    <>
      <header>
        <p className="page-kind">{words.kind[actor.kind]}</p>
        <h1>{actor.name}</h1>
        <p>{actor.role ?? (actor.kind === 'state' ? null : panelWords.roleNotStated)}</p>
        {above.length > 0 && (
          <p>
            {panelWords.memberOf}{' '}
            {above.map((whole, step) => (
              <span key={whole.id}>
                {step > 0 && ' · '}
                <ActorLink actor={whole} to={to} />
              </span>
            ))}
          </p>
        )}
        {actor.aliases.length > 0 && (
          <p>
            {panelWords.aliases}: {actor.aliases.join(', ')}
          </p>
        )}
        {members.length > 0 && (
          <p>
            {panelWords.members}:{' '}
            {members.map((member, step) => (
              <span key={member.id}>
                {step > 0 && ', '}
                <ActorLink actor={member} to={to} />
              </span>
            ))}
          </p>
        )}
      </header>
      {counterparts.length === 0 && within.length === 0 && <p>{pageWords.noClaims}</p>}
      {counterparts.map((counterpart) => (
        <CounterpartSection
          key={counterpart.actor.id}
          counterpart={counterpart}
          content={content}
          shown={shown}
          to={to}
        />
      ))}
      {within.length > 0 && (
        <section>
          <h2>{pageWords.within(actor.name)}</h2>
          <PageFacts index={state.index} facts={within.slice(0, MOST_FACTS)} />
        </section>
      )}
      {said.facts.length > 0 && (
        <section>
          <h2>{pageWords.said(actor.name)}</h2>
          <PageFacts index={said.index} facts={said.facts.slice(0, MOST_FACTS)} />
        </section>
      )}
    </>
  );
}

/** How many facts of each link there is room for: those with the strongest counterparts come first. */
function shareRoom(links: readonly (readonly [id: string, facts: number])[]): ReadonlyMap<string, number> {
  let left = MOST_ON_PAGE;
  return new Map(
    links.map(([id, facts]) => {
      const shown = Math.min(facts, MOST_FACTS, left);
      left -= shown;
      return [id, shown];
    }),
  );
}

function CounterpartSection(props: {
  readonly counterpart: Counterpart;
  readonly content: ActorContent;
  /** How many facts of each link, by its id. */
  readonly shown: ReadonlyMap<string, number>;
  readonly to: Addresses;
}) {
  const { counterpart, content, shown, to } = props;
  return (
    <section>
      <h2>
        <ActorLink actor={counterpart.actor} to={to} />
      </h2>
      {counterpart.links.map(({ link, way }) => {
        const facts = content.factsOf(link);
        const room = shown.get(link.id) ?? 0;
        const title = `${words.relation[link.relation]}, ${panelWords.direction[way]} · ${words.claims(link.claims)}`;
        return (
          <div key={link.id}>
            <h3>
              <PageLink href={to('link', link.id)}>{title}</PageLink>
            </h3>
            <PageFacts index={content.state.index} facts={facts.slice(0, room)} />
            {facts.length > room && (
              <p>
                <PageLink href={to('link', link.id)}>{pageWords.more(facts.length - room)}</PageLink>
              </p>
            )}
          </div>
        );
      })}
    </section>
  );
}

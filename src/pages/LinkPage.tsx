import { countEvidence } from '../derive/evidence.ts';
import { words } from '../ui/words.ts';
import { panelWords } from '../ui/words/panelWords.ts';
import type { LinkContent } from './gatherPages.ts';
import { PageFacts } from './PageFacts.tsx';
import { ActorLink, type Addresses } from './PageLink.tsx';

/** A link as a document: its facts in order of happening, with the sentences. */
export function LinkPage({ content, to }: { readonly content: LinkContent; readonly to: Addresses }) {
  const { from, to: other, relation, stance, way, ways, facts } = content.link;
  const { claims, sentences, sources } = countEvidence(facts);
  const folded = [from, other].filter((end) => end.folded > 0).map((end) => [end.folded, end.actor.name] as const);
  return (
    <>
      <header>
        <p className="page-kind">{`${panelWords.type.link} · ${words.relation[relation]}`}</p>
        <h1>
          <ActorLink actor={from.actor} to={to} /> {panelWords.arrow[way]} <ActorLink actor={other.actor} to={to} />
        </h1>
        <p>
          {stance === 'mixed' ? panelWords.mixedStance : words.stance[stance]} ·{' '}
          {panelWords.summary(claims, sentences, sources)}
        </p>
        <p>{panelWords.ways(from.actor.name, other.actor.name, ways)}</p>
        {folded.length > 0 && <p>{panelWords.withMembers(folded)}.</p>}
      </header>
      <PageFacts index={content.state.index} facts={facts} />
    </>
  );
}

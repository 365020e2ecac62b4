import { useDeferredValue, useMemo, useState } from 'react';
import { countEvidence } from '../derive/evidence.ts';
import { gatherDisputes } from '../derive/disputeEvidence.ts';
import { linkEvidence, type LinkEnd, type LinkEvidence } from '../derive/linkEvidence.ts';
import { selectMatchedClaims } from '../derive/matchClaims.ts';
import { selectRollUp } from '../derive/rollUp.ts';
import { useApp } from '../state/useApp.ts';
import { RelationBadge } from '../ui/RelationBadge.tsx';
import { words } from '../ui/words.ts';
import { panelWords } from '../ui/words/panelWords.ts';
import { EvidenceList } from './EvidenceList.tsx';
import { HiddenClaims } from './HiddenClaims.tsx';
import { LinkActions } from './LinkActions.tsx';
import { MarkLegend } from './MarkedSentence.tsx';
import { NotFound } from './NotFound.tsx';
import { PanelHeading } from './PanelHeading.tsx';
import { useShow } from './useShow.ts';

/** A link: its facts in order of happening, each with its sentences at once. */
export function LinkPanel({ id }: { readonly id: string }) {
  const index = useApp((state) => state.index);
  const rolled = useApp(selectRollUp);
  // Dragging the time window moves the map at once; the panel follows when there is time.
  const matched = useDeferredValue(useApp(selectMatchedClaims));
  const [isComplete, setComplete] = useState(false);
  const link = useMemo(
    () => linkEvidence(index, rolled, matched, id, isComplete),
    [index, rolled, matched, id, isComplete],
  );
  const items = useMemo(() => gatherDisputes(link?.facts ?? []), [link]);
  if (!link) return <NotFound type="link" id={id} />;
  const within = { from: link.from.actor.id, to: link.to.actor.id };
  return (
    <>
      <Head link={link} />
      <HiddenClaims count={link.hidden} isShown={isComplete} onToggle={() => setComplete(!isComplete)} />
      {items.length > 0 && <MarkLegend />}
      {items.length === 0 && <NoClaims link={link} />}
      <EvidenceList items={items} within={within} />
    </>
  );
}

function Head({ link }: { readonly link: LinkEvidence }) {
  const { from, to, way, ways, relation, facts } = link;
  const counts = countEvidence(facts);
  const rolledUp = [from, to].filter(({ folded }) => folded > 0).map((end) => [end.folded, end.actor.name] as const);
  return (
    <header className="space-y-2">
      <PanelHeading type={`${panelWords.type.link} · ${words.relation[relation]}`}>
        <EndName end={from} />{' '}
        <span aria-hidden className="font-sans font-normal text-soft">
          {panelWords.arrow[way]}
        </span>
        <span className="sr-only">{way === 'forward' ? panelWords.to : panelWords.and}</span> <EndName end={to} />
      </PanelHeading>
      {counts.claims > 0 && (
        <div className="flex items-start justify-between gap-2">
          <p className="text-sm text-soft">
            <RelationBadge relation={relation} stance={link.stance} className="mr-1.5 inline size-4 align-[-0.2em]" />
            {link.stance === 'mixed' ? panelWords.mixedStance : words.stance[link.stance]} ·{' '}
            {panelWords.summary(counts.claims, counts.sentences, counts.sources)}
          </p>
          <LinkActions link={link} />
        </div>
      )}
      {way === 'forward' || counts.claims === 0 ? null : (
        <p className="text-xs text-faint">{panelWords.ways(from.actor.name, to.actor.name, ways)}</p>
      )}
      {rolledUp.length > 0 && <p className="text-xs text-faint">{panelWords.withMembers(rolledUp)}.</p>}
    </header>
  );
}

function EndName({ end }: { readonly end: LinkEnd }) {
  const show = useShow();
  return (
    <button type="button" className="text-left hover:underline" {...show('actor', end.actor.id)}>
      {end.actor.name}
    </button>
  );
}

function NoClaims({ link: { from, to, hidden } }: { readonly link: LinkEvidence }) {
  const said = hidden > 0 ? panelWords.noClaims : panelWords.noClaimsAtLevel(from.actor.name, to.actor.name);
  return <p className="text-sm text-soft">{said}</p>;
}

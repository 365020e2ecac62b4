import { useMemo } from 'react';
import { actorById, claimById, factById, type DatasetIndex } from '../dataset/datasetIndex.ts';
import { claimsOfFact } from '../derive/claimsOf.ts';
import { evidenceOf, type FactEvidence } from '../derive/evidence.ts';
import { linkOfClaim } from '../derive/linkEvidence.ts';
import { selectRollUp } from '../derive/rollUp.ts';
import type { Claim } from '../model/dataset.ts';
import { parseLinkId } from '../model/link.ts';
import { useApp } from '../state/useApp.ts';
import { words } from '../ui/words.ts';
import { panelWords } from '../ui/words/panelWords.ts';
import { FactBlock } from './FactBlock.tsx';
import { MarkLegend } from './MarkedSentence.tsx';
import { NotFound } from './NotFound.tsx';
import { PanelHeading, Section } from './PanelHeading.tsx';
import { useShow } from './useShow.ts';

/** One claim alone, and after it what else the texts say of the same happening. */
export function ClaimPanel({ id }: { readonly id: string }) {
  const index = useApp((state) => state.index);
  const [own, others] = useMemo(() => {
    const place = index.claimPlace.get(id);
    const fact = claimById(index, id)?.fact ?? '';
    const rest = claimsOfFact(index, fact).filter((claim) => claim !== place);
    return [evidenceOf(index, place === undefined ? [] : [place])[0], evidenceOf(index, rest)[0]];
  }, [index, id]);
  if (!own) return <NotFound type="claim" id={id} />;
  const claim = own.accounts[0]?.claims[0];
  return (
    <>
      <PanelHeading type={claim ? `${panelWords.type.claim} · ${sayEnds(index, claim)}` : panelWords.type.claim}>
        {claim?.gist ?? own.fact.gist}
      </PanelHeading>
      <MarkLegend />
      <FactBlock evidence={own} isHeading />
      <WhereElse evidence={own} />
      {others && (
        <Section title={panelWords.otherAccounts}>
          <FactBlock evidence={others} />
        </Section>
      )}
    </>
  );
}

/** `Turkey → Russia` */
function sayEnds(index: DatasetIndex, { from, to, directed }: Claim): string {
  const { forward, mutual } = panelWords.arrow;
  return [from, to].map((id) => actorById(index, id)?.name ?? id).join(` ${directed ? forward : mutual} `);
}

/** A fact: every claim of it, on whichever link. */
export function FactPanel({ id }: { readonly id: string }) {
  const index = useApp((state) => state.index);
  const evidence = useMemo(() => evidenceOf(index, claimsOfFact(index, id))[0], [index, id]);
  if (!evidence) return <NotFound type="fact" id={id} />;
  return (
    <>
      <PanelHeading type={panelWords.type.fact}>{factById(index, id)?.gist}</PanelHeading>
      <MarkLegend />
      <FactBlock evidence={evidence} isHeading />
      <WhereElse evidence={evidence} />
    </>
  );
}

/** Ways on from here: the links on which the claims lie, and the disputes that the fact is a side of. */
function WhereElse({ evidence }: { readonly evidence: FactEvidence }) {
  const index = useApp((state) => state.index);
  const rolled = useApp(selectRollUp);
  const show = useShow();
  const nameOf = (id: string | undefined) => actorById(index, id ?? '')?.name ?? '';
  const claims = evidence.accounts.flatMap((account) => account.claims);
  const links = new Map(
    claims.flatMap((claim) => {
      const link = linkOfClaim(index, rolled, index.claimPlace.get(claim.id) ?? -1);
      return link === undefined ? [] : [[link, claim] as const];
    }),
  );
  return (
    <ul className="space-y-1 text-sm print:hidden">
      {[...links].map(([link, claim]) => (
        <li key={link}>
          <button
            type="button"
            className="text-left underline underline-offset-2 touch:min-h-11"
            {...show('link', link)}
          >
            {panelWords.seeLink(
              words.relation[claim.relation],
              nameOf(parseLinkId(link)?.a),
              nameOf(parseLinkId(link)?.b),
            )}
          </button>
        </li>
      ))}
      {evidence.disputes.map((dispute) => (
        <li key={dispute.id}>
          <button
            type="button"
            className="text-left underline underline-offset-2 touch:min-h-11"
            {...show('dispute', dispute.id)}
          >
            {panelWords.seeDispute}: {dispute.question}
          </button>
        </li>
      ))}
    </ul>
  );
}

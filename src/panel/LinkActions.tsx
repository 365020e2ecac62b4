import { Link2 } from 'lucide-react';
import { CiteButton } from '../cite/CiteButton.tsx';
import { citeLink } from '../cite/cited.ts';
import type { LinkEvidence } from '../derive/linkEvidence.ts';
import { showing } from '../derive/shownClaims.ts';
import { useAppStore } from '../state/useApp.ts';
import { select } from '../state/view.ts';
import { copiedLink } from '../state/versionMark.ts';
import { panelWords } from '../ui/words/panelWords.ts';
import { CopyButton } from './CopyButton.tsx';

/** What a reader can take along of a link: its address, and a citation of the claims that are shown of it. */
export function LinkActions({ link }: { readonly link: LinkEvidence }) {
  const store = useAppStore();
  const address = () => {
    const state = store.getState();
    const { selection } = state.view;
    const isSelected = selection.type === 'link' && selection.id === link.id;
    const view = select(state.view, 'link', link.id);
    return copiedLink({ ...state, view }, isSelected ? showing(state) : null);
  };
  const cite = () => {
    const { index } = store.getState();
    const { id, from, to, relation, facts } = link;
    const quotations = facts.flatMap(({ accounts }) => accounts.flatMap((account) => [account, ...account.copies]));
    const places = quotations.flatMap(({ claims }) => claims.map((claim) => index.claimPlace.get(claim.id)!));
    return citeLink(index, { id, ends: [from.actor, to.actor], relation }, Uint32Array.from(places), address());
  };
  return (
    <span className="-my-1 flex shrink-0 items-center print:hidden">
      <CopyButton icon={Link2} label={panelWords.copyLinkOf(panelWords.type.link.toLowerCase())} text={address} />
      <CiteButton kind="link" cite={cite} />
    </span>
  );
}

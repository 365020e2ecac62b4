import { Crosshair, Link2 } from 'lucide-react';
import { CiteButton } from '../cite/CiteButton.tsx';
import { citeClaim } from '../cite/cited.ts';
import { showingClaim } from '../derive/shownClaims.ts';
import type { Claim } from '../model/dataset.ts';
import { useAppStore } from '../state/useApp.ts';
import { select, type View } from '../state/view.ts';
import { copiedLink } from '../state/versionMark.ts';
import { panelWords } from '../ui/words/panelWords.ts';
import { CopyButton } from './CopyButton.tsx';
import { useShow } from './useShow.ts';

/** What a reader can do with one claim: take it along, or see it alone on the map. */
export function ClaimActions({ claim }: { readonly claim: Claim }) {
  const store = useAppStore();
  const show = useShow();
  const address = () => {
    const state = store.getState();
    const view: View = select(state.view, 'claim', claim.id);
    return copiedLink({ ...state, view }, showingClaim(state, claim.id));
  };
  const of = panelWords.ofClaim(claim.gist);
  return (
    <span
      role="group"
      aria-label={of}
      className="-my-1 flex shrink-0 items-center print:hidden touch:my-0 touch:-ml-3.5"
    >
      <CopyButton icon={Link2} label={panelWords.copyLink} text={address} />
      <CiteButton kind="claim" cite={() => citeClaim(store.getState().index, claim, address())} />
      <button
        type="button"
        title={panelWords.showOnly}
        aria-label={panelWords.showOnly}
        className="inline-grid size-7 shrink-0 place-items-center rounded-md text-faint hover:bg-sunk hover:text-ink touch:size-11"
        {...show('claim', claim.id)}
      >
        <Crosshair aria-hidden className="size-[0.95rem]" strokeWidth={1.75} />
      </button>
    </span>
  );
}

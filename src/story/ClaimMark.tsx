import { actorById, claimById } from '../dataset/datasetIndex.ts';
import { useShow } from '../panel/useShow.ts';
import { useApp } from '../state/useApp.ts';
import { number, words } from '../ui/words.ts';
import { panelWords } from '../ui/words/panelWords.ts';
import { storyWords } from '../ui/words/storyWords.ts';

/** The number of a claim behind a statement: pointed at, it lights the claim's line; pressed, it shows its evidence. */
export function ClaimMark({ id, ordinal }: { readonly id: string; readonly ordinal: number }) {
  const index = useApp((state) => state.index);
  const show = useShow();
  const claim = claimById(index, id);
  if (!claim) return null;
  const [from, to] = [claim.from, claim.to].map((actor) => actorById(index, actor)?.name ?? actor);
  const way = claim.directed ? panelWords.arrow.forward : panelWords.arrow.mutual;
  const said = `${from} ${way} ${to}: ${claim.gist} · ${words.status[claim.status].toLowerCase()}`;
  return (
    <button
      type="button"
      aria-label={storyWords.evidence(ordinal, said)}
      title={said}
      className="relative bottom-1 inline-grid h-5 min-w-5 place-items-center rounded-sm align-baseline font-sans text-2xs font-medium text-soft underline decoration-hairline underline-offset-2 hover:bg-sunk hover:text-ink touch:h-7 touch:min-w-8 print:min-w-0 print:px-0.5"
      {...show('claim', id)}
    >
      {number(ordinal)}
    </button>
  );
}

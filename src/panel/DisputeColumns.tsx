import type { ReactNode } from 'react';
import { factById } from '../dataset/datasetIndex.ts';
import type { GatheredSide } from '../derive/disputeEvidence.ts';
import { useApp } from '../state/useApp.ts';
import { panelWords } from '../ui/words/panelWords.ts';
import { FactBlock } from './FactBlock.tsx';
import { useShow } from './useShow.ts';

/** The sides of a dispute beside each other where there is room, else one under the other. Neither is right or wrong. */
export function DisputeColumns(props: {
  readonly sides: readonly GatheredSide[];
  readonly within?: { readonly from: string; readonly to: string };
}) {
  const { sides, within } = props;
  return (
    <div className="@container">
      <ol className="grid gap-px bg-hairline @min-[34rem]:grid-cols-2">
        {sides.map(({ gist, facts, elsewhere }, place) => (
          <li key={gist} className="min-w-0 space-y-4 bg-paper py-3 @min-[34rem]:px-3 @min-[34rem]:first:pl-0">
            <p>
              <span className="block text-xs text-faint">{panelWords.side(place + 1, sides.length)}</span>
              <span className="font-serif text-lg">{gist}</span>
            </p>
            {facts.map((evidence) => (
              <FactBlock key={evidence.fact.id} evidence={evidence} {...(within ? { within } : {})} />
            ))}
            {elsewhere.length > 0 && <Elsewhere facts={elsewhere} />}
          </li>
        ))}
      </ol>
    </div>
  );
}

function Elsewhere({ facts }: { readonly facts: readonly string[] }): ReactNode {
  const index = useApp((state) => state.index);
  const show = useShow();
  return (
    <div className="text-xs text-soft">
      <p>{panelWords.elsewhere}</p>
      <ul>
        {facts.map((id) => (
          <li key={id}>
            <button
              type="button"
              className="py-1 text-left underline underline-offset-2 touch:py-3"
              {...show('fact', id)}
            >
              {factById(index, id)?.gist ?? id}
            </button>
          </li>
        ))}
      </ul>
    </div>
  );
}

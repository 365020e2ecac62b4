import { actorById } from '../dataset/datasetIndex.ts';
import { placeOfLink } from '../derive/placesOfSelection.ts';
import { selectRollUp } from '../derive/rollUp.ts';
import { isSameTime, type Told } from '../derive/told.ts';
import type { Claim } from '../model/dataset.ts';
import { useApp } from '../state/useApp.ts';
import { RelationBadge } from '../ui/RelationBadge.tsx';
import { words } from '../ui/words.ts';
import { panelWords } from '../ui/words/panelWords.ts';
import { ClaimActions } from './ClaimActions.tsx';
import { sayHappened, sayWhoSays } from '../say/happened.ts';

interface ClaimLineProps {
  readonly claim: Claim;
  readonly told: Told;
  readonly isMatched: boolean;
}

/** Everything about a claim but its words, and nothing that the heading above has said: who says so, of whom, when. */
export function ClaimLine({ claim, told, isMatched }: ClaimLineProps) {
  const index = useApp((state) => state.index);
  const nameOf = (id: string) => actorById(index, id)?.name ?? id;
  const details = [
    sayWhoSays(claim.saidBy, nameOf),
    ...(claim.event === told.event ? [] : [words.event[claim.event].toLowerCase()]),
    ...(claim.status === told.status ? [] : [words.status[claim.status].toLowerCase()]),
    ...sayWhen(claim, told),
    ...(isMatched ? [] : [panelWords.outside]),
  ];
  return (
    <div className="flex items-start gap-2 text-xs text-soft touch:flex-col touch:gap-0">
      <div className="min-w-0 grow">
        <Subject claim={claim} told={told} nameOf={nameOf} />
        <p>{details.join(' · ')}</p>
        <Note claim={claim} />
      </div>
      <ClaimActions claim={claim} />
    </div>
  );
}

function Subject({ claim, told, nameOf }: Pick<ClaimLineProps, 'claim' | 'told'> & { nameOf: (id: string) => string }) {
  const isToldOf = claim.from === told.from && claim.to === told.to;
  const isToldGist = claim.gist === told.gist;
  const isToldKind = claim.relation === told.relation && claim.stance === told.stance;
  if (isToldOf && isToldGist && isToldKind) return null;
  return (
    <p className="text-sm text-ink">
      {isToldKind ? null : (
        <RelationBadge
          relation={claim.relation}
          stance={claim.stance}
          className="mr-1.5 inline size-3.5 align-[-0.125em]"
        />
      )}
      {isToldOf ? null : (
        <>
          {nameOf(claim.from)} <Arrow isDirected={claim.directed} /> {nameOf(claim.to)}
          {isToldGist ? null : ': '}
        </>
      )}
      {isToldGist ? null : claim.gist}
    </p>
  );
}

function Note({ claim: { inferred, note } }: { readonly claim: Claim }) {
  if (!inferred && !note) return null;
  return (
    <p className="text-faint">
      <span className="font-medium text-soft">{inferred ? panelWords.inferred : panelWords.note}</span>
      {note ? `: ${note}` : null}
    </p>
  );
}

/** The date where it is not the heading's, and the phrase of the text that gives it. */
function sayWhen({ happened }: Claim, told: Told): string[] {
  const said = isSameTime(happened, told.happened) ? [] : [sayHappened(happened)];
  if (!happened) return said;
  return [...said, happened.asWritten ? panelWords.asWritten(happened.asWritten) : panelWords.dateInferred];
}

export function Arrow({ isDirected }: { readonly isDirected: boolean }) {
  return (
    <>
      <span aria-hidden>{isDirected ? panelWords.arrow.forward : panelWords.arrow.mutual}</span>
      <span className="sr-only">{isDirected ? panelWords.to : panelWords.and}</span>
    </>
  );
}

/** Whether what the pointer is on elsewhere, a line of the map or a claim, is what these claims are about. */
export function useIsLit(claims: readonly Claim[]): boolean {
  return useApp((state) => {
    const { hovered, index } = state;
    if (hovered?.type === 'claim') return claims.some(({ id }) => id === hovered.id);
    if (hovered?.type !== 'link') return false;
    const rolled = selectRollUp(state);
    const link = placeOfLink(index, rolled, hovered.id);
    return link !== undefined && claims.some(({ id }) => rolled.linkOfClaim[index.claimPlace.get(id) ?? -1] === link);
  });
}

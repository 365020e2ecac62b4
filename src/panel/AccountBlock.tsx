import { selectMatchedClaims } from '../derive/matchClaims.ts';
import type { Account, Quotation } from '../derive/evidence.ts';
import type { Told } from '../derive/told.ts';
import type { Claim } from '../model/dataset.ts';
import { useApp } from '../state/useApp.ts';
import { useState } from 'react';
import { panelWords } from '../ui/words/panelWords.ts';
import { saidWords } from '../ui/words/saidWords.ts';
import { ClaimLine, useIsLit } from './ClaimLine.tsx';
import { sayIsoDay } from '../say/happened.ts';
import { MarkedSentence } from './MarkedSentence.tsx';
import { SourceTitle } from './SourceTitle.tsx';
import { textDirection } from '../ui/textDirection.ts';
import { useLight } from './useShow.ts';

/** One wording of a fact: the words, where they stand, what they claim, and where else the same words stand. */
export function AccountBlock({ account, told }: { readonly account: Account; readonly told: Told }) {
  const { copies, claims } = account;
  const [looked, setLooked] = useState<Claim | undefined>(undefined);
  const isLit = useIsLit(claims);
  const shown = looked && claims.includes(looked) ? looked : claims[0];
  return (
    <div
      data-lit={isLit || undefined}
      className="border-l-2 border-hairline py-0.5 pr-1 pl-3 data-lit:border-ink data-lit:bg-sunk"
    >
      <Quote quotation={account} shown={shown} />
      <ClaimLines claims={claims} told={told} onLook={setLooked} />
      {copies.length > 0 && <Copies account={account} told={told} />}
    </div>
  );
}

function Quote({ quotation, shown }: { readonly quotation: Quotation; readonly shown: Claim | undefined }) {
  const { source, sentences } = quotation;
  const light = useLight();
  return (
    <figure {...light(shown ? { type: 'claim', id: shown.id } : null)}>
      <blockquote
        lang={source.language}
        dir={textDirection(source.language)}
        cite={source.url ?? undefined}
        className="font-serif text-lg text-ink"
      >
        {sentences.map((sentence) => (
          <p key={sentence.id} data-sentence={sentence.id}>
            <MarkedSentence sentence={sentence} marks={shown?.marks ?? []} />
          </p>
        ))}
      </blockquote>
      <figcaption className="text-xs text-faint">
        <Where quotation={quotation} />
      </figcaption>
    </figure>
  );
}

function Where({ quotation: { source, sentences } }: { readonly quotation: Quotation }) {
  return (
    <>
      <cite className="not-italic">
        <SourceTitle source={source} at={sentences} />
      </cite>
      , {source.publisher ?? saidWords.publisherNotStated} · {panelWords.reported(sayIsoDay(source.published))} ·{' '}
      {panelWords.sentenceNumber(sentences.map(({ ordinal }) => ordinal))}
    </>
  );
}

function ClaimLines(props: {
  readonly claims: readonly Claim[];
  readonly told: Told;
  readonly onLook?: (claim: Claim) => void;
}) {
  const { claims, told, onLook } = props;
  const matched = useApp(selectMatchedClaims);
  const index = useApp((state) => state.index);
  const light = useLight();
  return (
    <ul className="mt-1.5 space-y-1.5">
      {claims.map((claim) => {
        const lit = light({ type: 'claim', id: claim.id });
        const looked: typeof lit = {
          ...lit,
          onPointerEnter: (event) => {
            lit.onPointerEnter(event);
            onLook?.(claim);
          },
          onFocus: () => {
            lit.onFocus();
            onLook?.(claim);
          },
        };
        return (
          <li key={claim.id} data-claim={claim.id} {...looked}>
            <ClaimLine claim={claim} told={told} isMatched={matched[index.claimPlace.get(claim.id) ?? -1] === 1} />
          </li>
        );
      })}
    </ul>
  );
}

function Copies({ account: { source, copies }, told }: { readonly account: Account; readonly told: Told }) {
  const sources = new Set(copies.map((copy) => copy.source));
  sources.delete(source);
  const isSameOrigin = [...sources].every(({ origin }) => origin === source.origin);
  return (
    <details className="mt-1 text-xs text-soft">
      <summary className="inline-block rounded-sm py-1 hover:text-ink touch:py-3">
        {sources.size === 0 ? panelWords.alsoInSame : panelWords.alsoIn(sources.size, isSameOrigin)}
      </summary>
      <ul className="space-y-2 pb-1 pl-3">
        {copies.map((copy) => (
          <li key={copy.sentences[0]?.id}>
            <p className="text-faint">
              <Where quotation={copy} />
            </p>
            <ClaimLines claims={copy.claims} told={told} />
          </li>
        ))}
      </ul>
    </details>
  );
}

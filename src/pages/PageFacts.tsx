import { Fragment } from 'react';
import { actorById, type DatasetIndex } from '../dataset/datasetIndex.ts';
import type { Account, FactEvidence, Quotation } from '../derive/evidence.ts';
import { isSameTime, toldOf, type Told } from '../derive/told.ts';
import { articleAddress } from '../model/articleAddress.ts';
import type { Claim } from '../model/dataset.ts';
import { MarkedSentence } from '../panel/MarkedSentence.tsx';
import { sayHappened, sayIsoDay, sayWhoSays } from '../say/happened.ts';
import { pageWords } from '../ui/pageWords.ts';
import { RelationBadge } from '../ui/RelationBadge.tsx';
import { textDirection } from '../ui/textDirection.ts';
import { words } from '../ui/words.ts';
import { panelWords } from '../ui/words/panelWords.ts';
import { saidWords } from '../ui/words/saidWords.ts';

/** Facts in order of happening, each with its date, status, who says so, and the sentences behind it at once. */
export function PageFacts({ index, facts }: { readonly index: DatasetIndex; readonly facts: readonly FactEvidence[] }) {
  return facts.map((evidence) => <PageFact key={evidence.fact.id} index={index} evidence={evidence} />);
}

function PageFact({ index, evidence }: { readonly index: DatasetIndex; readonly evidence: FactEvidence }) {
  const { fact, happened, origins, disputes, accounts } = evidence;
  const told = toldOf(evidence);
  return (
    <article className="page-fact" data-fact={fact.id}>
      <h4>{fact.gist}</h4>
      <p className="page-when">
        <strong>{sayHappened(happened)}</strong>
        {told.event && ` · ${words.event[told.event]}`}
        {told.status && ` · ${words.status[told.status]}`}
        {` · ${panelWords.origins(origins.length)}${origins.length > 1 ? `: ${origins.join(', ')}` : ''}`}
      </p>
      {disputes.map(({ id, question, sides }) => (
        <p key={id} className="page-when">
          {pageWords.disputed(
            question,
            sides.map(({ gist }) => gist),
          )}
        </p>
      ))}
      {accounts.map((account) => (
        <PageAccount key={account.id} index={index} account={account} told={told} />
      ))}
    </article>
  );
}

function PageAccount(props: { readonly index: DatasetIndex; readonly account: Account; readonly told: Told }) {
  const { index, account, told } = props;
  const { source, sentences, claims, copies } = account;
  return (
    <figure>
      <blockquote lang={source.language} dir={textDirection(source.language)} cite={source.url ?? undefined}>
        {sentences.map((sentence) => (
          <p key={sentence.id} data-sentence={sentence.id}>
            <MarkedSentence sentence={sentence} marks={claims[0]?.marks ?? []} />
          </p>
        ))}
      </blockquote>
      <figcaption>
        <Where quotation={account} />
        {copies.map((copy) => (
          <Fragment key={copy.sentences[0]?.id}>
            <br />
            <Where quotation={copy} />
          </Fragment>
        ))}
      </figcaption>
      <ul>
        {[account, ...copies]
          .flatMap((quotation) => quotation.claims)
          .map((claim) => (
            <li key={claim.id} data-claim={claim.id}>
              <PageClaim index={index} claim={claim} told={told} />
            </li>
          ))}
      </ul>
    </figure>
  );
}

function Where({ quotation: { source, sentences } }: { readonly quotation: Quotation }) {
  const address = articleAddress(
    source.url,
    sentences.map(({ text }) => text),
  );
  return (
    <>
      <cite>{address ? <a href={address}>{source.title}</a> : source.title}</cite>
      {`, ${source.publisher ?? saidWords.publisherNotStated} · ${panelWords.reported(sayIsoDay(source.published))} · ${panelWords.sentenceNumber(sentences.map(({ ordinal }) => ordinal))}`}
    </>
  );
}

function PageClaim({
  index,
  claim,
  told,
}: {
  readonly index: DatasetIndex;
  readonly claim: Claim;
  readonly told: Told;
}) {
  const nameOf = (id: string) => actorById(index, id)?.name ?? id;
  const { happened, inferred, note } = claim;
  const when = isSameTime(happened, told.happened) ? [] : [sayHappened(happened)];
  const phrase = happened
    ? [happened.asWritten ? panelWords.asWritten(happened.asWritten) : panelWords.dateInferred]
    : [];
  const details = [
    sayWhoSays(claim.saidBy, nameOf),
    ...(claim.event === told.event ? [] : [words.event[claim.event].toLowerCase()]),
    ...(claim.status === told.status ? [] : [words.status[claim.status].toLowerCase()]),
    ...when,
    ...phrase,
  ];
  return (
    <>
      <RelationBadge relation={claim.relation} stance={claim.stance} className="page-badge" /> {nameOf(claim.from)}{' '}
      {claim.directed ? panelWords.arrow.forward : panelWords.arrow.mutual} {nameOf(claim.to)}
      {`: ${claim.gist} · ${details.join(' · ')}`}
      {(inferred || note) && (
        <em>{` ${inferred ? panelWords.inferred : panelWords.note}${note ? `: ${note}` : ''}`}</em>
      )}
    </>
  );
}

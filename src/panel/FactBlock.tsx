import type { FactEvidence } from '../derive/evidence.ts';
import { toldOf, type Told } from '../derive/told.ts';
import type { Status } from '../model/vocabulary.ts';
import { RelationBadge } from '../ui/RelationBadge.tsx';
import { words } from '../ui/words.ts';
import { panelWords } from '../ui/words/panelWords.ts';
import { AccountBlock } from './AccountBlock.tsx';
import { sayHappened } from '../say/happened.ts';
import { useShow } from './useShow.ts';

/** Dashed and dotted as the lines of the map: a plan is never drawn as a deed. */
const BORDER: Record<Status, string> = {
  occurred: 'border-solid',
  ongoing: 'border-solid',
  planned: 'border-dashed',
  proposed: 'border-dashed',
  claimed: 'border-dotted',
  denied: 'border-dotted',
  hypothetical: 'border-dotted',
};

interface FactBlockProps {
  readonly evidence: FactEvidence;
  /** What stands above already says whose fact it is, when these match. */
  readonly within?: { readonly from: string; readonly to: string };
  readonly isHeading?: boolean;
}

/** A fact with every wording of it at once. */
export function FactBlock({ evidence, within, isHeading = false }: FactBlockProps) {
  const { fact, happened, origins, accounts } = evidence;
  const told = toldOf(evidence);
  const show = useShow();
  const isOfHeading = told.from === within?.from && told.to === within?.to;
  return (
    <article aria-label={fact.gist} data-fact={fact.id} className="space-y-2">
      <header>
        <p className="flex flex-wrap items-center gap-x-2 gap-y-1 text-xs text-soft">
          <time className="text-sm font-semibold text-ink">{sayHappened(happened)}</time>
          {told.relation && told.stance && (
            <RelationBadge relation={told.relation} stance={told.stance} className="size-3.5" />
          )}
          {told.event && <Chip told={told}>{words.event[told.event]}</Chip>}
          {told.status && <span>{words.status[told.status]}</span>}
        </p>
        {isHeading ? null : (
          <h3 className="text-base font-semibold text-pretty text-ink">
            <button
              type="button"
              className="inline-block text-left first-letter:uppercase hover:underline"
              title={panelWords.seeFact}
              {...show('fact', fact.id)}
            >
              {fact.gist}
            </button>
          </h3>
        )}
        <Origins names={origins} />
      </header>
      <div className="space-y-4">
        {accounts.map((account) => (
          <AccountBlock
            key={account.id}
            account={account}
            told={isOfHeading ? told : { ...told, from: null, to: null }}
          />
        ))}
      </div>
    </article>
  );
}

function Origins({ names }: { readonly names: readonly string[] }) {
  const said = panelWords.origins(names.length);
  if (names.length < 2) return <p className="text-xs text-faint">{said}</p>;
  return (
    <details className="text-xs text-soft">
      <summary className="inline-block rounded-sm hover:text-ink touch:py-3">{said}</summary>
      <ul className="list-disc pl-4 text-faint">
        {names.map((name) => (
          <li key={name}>{name}</li>
        ))}
      </ul>
    </details>
  );
}

function Chip({ told, children }: { readonly told: Told; readonly children: string }) {
  return (
    <span className={`rounded-full border border-edge px-2 ${BORDER[told.status ?? 'occurred']}`}>{children}</span>
  );
}

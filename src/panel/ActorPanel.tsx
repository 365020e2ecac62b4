import { useDeferredValue, useMemo } from 'react';
import { actorSummary, type ActorSummary } from '../derive/actorSummary.ts';
import { selectMatchedClaims } from '../derive/matchClaims.ts';
import { selectRollUp } from '../derive/rollUp.ts';
import { selectVisibleGraph } from '../derive/visibleGraph.ts';
import type { Actor } from '../model/dataset.ts';
import { update } from '../state/store.ts';
import { useApp, useAppStore } from '../state/useApp.ts';
import { clearFilters, setDepth, toggleOpen } from '../state/view.ts';
import { Button } from '../ui/Button.tsx';
import { words } from '../ui/words.ts';
import { panelWords } from '../ui/words/panelWords.ts';
import { tableWords } from '../ui/words/tableWords.ts';
import { CounterpartList } from './CounterpartList.tsx';
import { LongList } from './LongList.tsx';
import { NotFound } from './NotFound.tsx';
import { PanelHeading, Section } from './PanelHeading.tsx';
import { useShow } from './useShow.ts';

/** More would take seconds to lay out; search finds the others. */
const MOST_ALIASES = 200;

/** An actor: who it is, what it is part of, and whom it has links with. */
export function ActorPanel({ id }: { readonly id: string }) {
  const index = useApp((state) => state.index);
  const rolled = useApp(selectRollUp);
  const { links } = useDeferredValue(useApp(selectVisibleGraph));
  const matched = useDeferredValue(useApp(selectMatchedClaims));
  const summary = useMemo(() => actorSummary(index, rolled, links, matched, id), [index, rolled, links, matched, id]);
  if (!summary) return <NotFound type="actor" id={id} />;
  const { actor, above, members, counterparts } = summary;
  return (
    <>
      <Head actor={actor} above={above} />
      <Actions summary={summary} />
      <Section title={panelWords.linksHeading}>
        {counterparts.length === 0 && <p className="text-sm text-soft">{panelWords.noLinks}</p>}
        <CounterpartList counterparts={counterparts} />
        <Counts summary={summary} />
      </Section>
      {members.length > 0 && <Names title={panelWords.members} actors={members} />}
      {actor.aliases.length > 0 && (
        <Section title={panelWords.aliases}>
          <p className="text-sm text-soft">
            {panelWords.aliasList(actor.aliases.slice(0, MOST_ALIASES), actor.aliases.length)}
          </p>
        </Section>
      )}
    </>
  );
}

function Head({ actor, above }: { readonly actor: Actor; readonly above: readonly Actor[] }) {
  return (
    <header className="space-y-1">
      <PanelHeading type={words.kind[actor.kind]}>{actor.name}</PanelHeading>
      <p className="text-sm text-soft">{actor.role ?? (actor.kind === 'state' ? null : panelWords.roleNotStated)}</p>
      {above.length > 0 && (
        <p className="text-sm text-soft">
          {panelWords.memberOf}{' '}
          {above.map((whole, step) => (
            <span key={whole.id}>
              {step > 0 && ' · '}
              <ActorButton actor={whole} />
            </span>
          ))}
        </p>
      )}
    </header>
  );
}

function Actions({ summary: { actor, folded, isOpen, members } }: { readonly summary: ActorSummary }) {
  const store = useAppStore();
  const depth = useApp((state) => state.view.depth);
  const toggle = () => update(store, toggleOpen, actor.id);
  return (
    <div className="space-y-2 print:hidden">
      {members.length > 0 && (
        <p className="text-sm text-soft">
          {isOpen
            ? panelWords.openedMembers(members.length, actor.name)
            : panelWords.withMembers([[folded, actor.name]])}
          .
        </p>
      )}
      <div className="flex flex-wrap gap-2">
        {members.length > 0 && (
          <Button
            onClick={toggle}
            aria-expanded={isOpen}
            title={isOpen ? panelWords.foldName(actor.name) : panelWords.openName(actor.name)}
          >
            {isOpen ? panelWords.foldMembers : panelWords.openMembers}
          </Button>
        )}
        <Button
          aria-pressed={depth > 0}
          title={panelWords.focusName(actor.name)}
          onClick={() => update(store, setDepth, depth > 0 ? 0 : 1)}
        >
          {depth > 0 ? panelWords.unfocus : panelWords.showOnly}
        </Button>
      </div>
    </div>
  );
}

function Counts({ summary: { actor, within, hidden } }: { readonly summary: ActorSummary }) {
  const store = useAppStore();
  return (
    <div className="space-y-1 pt-2 text-xs text-soft">
      {within > 0 && <p>{panelWords.within(within, actor.name)}</p>}
      {hidden > 0 && (
        <p>
          {panelWords.hiddenClaims(hidden)}{' '}
          <button
            type="button"
            onClick={() => update(store, clearFilters)}
            className="font-medium text-ink underline underline-offset-2 touch:py-3"
          >
            {tableWords.clearFilters}
          </button>
        </p>
      )}
    </div>
  );
}

function Names({ title, actors }: { readonly title: string; readonly actors: readonly Actor[] }) {
  const rows = actors.map((actor) => (
    <div key={actor.id} role="listitem" className="flex items-baseline justify-between gap-3 text-sm touch:py-2">
      <ActorButton actor={actor} />
      <span className="text-right text-xs text-faint">{actor.role ?? words.kind[actor.kind]}</span>
    </div>
  ));
  return (
    <Section title={title}>
      <LongList rows={rows} role="list" />
    </Section>
  );
}

export function ActorButton({ actor }: { readonly actor: Actor }) {
  const show = useShow();
  return (
    <button
      type="button"
      className="rounded-sm py-0.5 text-left font-medium text-ink underline decoration-hairline underline-offset-2 hover:decoration-ink"
      {...show('actor', actor.id)}
    >
      {actor.name}
    </button>
  );
}

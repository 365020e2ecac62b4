import type { Counterpart, CounterpartLink } from '../derive/actorSummary.ts';
import { useApp } from '../state/useApp.ts';
import { RelationBadge } from '../ui/RelationBadge.tsx';
import { words } from '../ui/words.ts';
import { panelWords } from '../ui/words/panelWords.ts';
import { sayShortHappened } from '../say/happened.ts';
import { LongList } from './LongList.tsx';
import { TinyTimeline } from './TinyTimeline.tsx';
import { useShow } from './useShow.ts';

const MOST_WHOLE = 80;

/** The links of an actor, by counterpart. */
export function CounterpartList({ counterparts }: { readonly counterparts: readonly Counterpart[] }) {
  const rows = counterparts.map((counterpart) => <CounterpartRow key={counterpart.actor.id} {...counterpart} />);
  const isLong = rows.length > MOST_WHOLE;
  return <LongList rows={rows} isLong={isLong} className={isLong ? '' : 'divide-y divide-hairline'} />;
}

function CounterpartRow({ actor, links }: Counterpart) {
  const show = useShow();
  const isLit = useApp(({ hovered }) => hovered?.type === 'actor' && hovered.id === actor.id);
  return (
    <div
      role="group"
      aria-label={actor.name}
      data-lit={isLit || undefined}
      className="in-sight -mx-2 px-2 py-2 data-lit:bg-sunk"
    >
      <button
        type="button"
        className="text-left font-semibold text-ink hover:underline touch:min-h-11"
        {...show('actor', actor.id)}
      >
        {actor.name}
      </button>
      {links.map((link) => (
        <LinkRow key={link.link.id} {...link} />
      ))}
    </div>
  );
}

const ARROW = { forward: '→', backward: '←', mutual: '↔', both: '⇄' } as const;

function LinkRow({ link, way, days, latest }: CounterpartLink) {
  const show = useShow();
  const isLit = useApp(({ hovered }) => hovered?.type === 'link' && hovered.id === link.id);
  return (
    <button
      type="button"
      data-lit={isLit || undefined}
      className="-mx-2 grid w-[calc(100%+1rem)] grid-cols-[auto_1fr_auto] items-center gap-x-2 rounded-md px-2 py-1 text-left hover:bg-sunk focus-visible:-outline-offset-2 data-lit:bg-sunk touch:min-h-11"
      {...show('link', link.id)}
    >
      <RelationBadge relation={link.relation} stance={link.stance} />
      <span className="min-w-0 text-sm text-soft">
        <span aria-hidden className="pr-1">
          {ARROW[way]}
        </span>
        <span className="sr-only">{panelWords.direction[way]}, </span>
        {words.claims(link.claims)}
        {link.isDisputed ? ` · ${words.disputed}` : null}
      </span>
      <TinyTimeline days={days} relation={link.relation} />
      <span className="col-span-2 col-start-2 truncate text-xs text-faint">
        {latest.happened && `${sayShortHappened(latest.happened)}: `}
        {latest.gist}
      </span>
    </button>
  );
}

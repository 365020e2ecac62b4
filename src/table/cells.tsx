import type { ReactNode } from 'react';
import type { ActorRow, ClaimRow, LinkRow } from '../derive/tableRows.ts';
import type { DayNumber } from '../model/day.ts';
import { sayShortDay } from '../ui/formatDay.ts';
import { RelationBadge } from '../ui/RelationBadge.tsx';
import { words } from '../ui/words.ts';
import { FoldButton } from './FoldButton.tsx';
import { SaidBy } from './SaidBy.tsx';

export const LINK_LAYOUT =
  'md:grid-cols-[minmax(7rem,2fr)_minmax(7rem,2fr)_minmax(6.5rem,1fr)_minmax(5.5rem,1fr)_minmax(6rem,1.2fr)_4rem_4rem_6.5rem_6.5rem_5rem] max-md:grid-cols-[1fr_auto]';
export const ACTOR_LAYOUT =
  'md:grid-cols-[minmax(10rem,3fr)_minmax(7rem,1fr)_minmax(7rem,1fr)_4rem_4rem_minmax(6rem,1fr)] max-md:grid-cols-[1fr_auto]';
export const CLAIM_LAYOUT =
  'md:grid-cols-[6.5rem_minmax(6rem,1fr)_minmax(6rem,1fr)_minmax(6rem,0.8fr)_minmax(12rem,4fr)_5.5rem_minmax(7rem,1.2fr)_minmax(7rem,1.4fr)] max-md:grid-cols-[1fr_auto]';

export function LinkCells({ link, from, to, way, first, last }: LinkRow) {
  const between = way === 'forward' ? '→' : way === 'mutual' ? '↔' : '⇄';
  return (
    <>
      <Cell isName>
        {from.name}{' '}
        <span aria-hidden className="text-faint">
          {between}
        </span>
      </Cell>
      <Cell isName>{to.name}</Cell>
      <Cell>
        <RelationBadge relation={link.relation} stance={link.stance} isDecorative className="mr-1.5 inline size-3.5" />
        {words.relation[link.relation]}
      </Cell>
      <Cell>{words.stance[link.stance]}</Cell>
      <Cell>{words.table.line[link.line]}</Cell>
      <NumberCell label={words.table.column.claims}>{words.number(link.claims)}</NumberCell>
      <NumberCell label={words.table.column.origins}>{words.number(link.origins)}</NumberCell>
      <Cell>{sayDayOrNot(first)}</Cell>
      <Cell>{sayDayOrNot(last)}</Cell>
      <Cell>{link.isDisputed ? words.table.column.disputed : ''}</Cell>
    </>
  );
}

export function ActorCells({ actor, state, links, claims, folded }: ActorRow) {
  return (
    <>
      <Cell isName>
        {actor.name}
        {actor.role && <span className="block text-xs font-normal text-faint">{actor.role}</span>}
      </Cell>
      <Cell>{words.kind[actor.kind]}</Cell>
      <Cell>{state?.name}</Cell>
      <NumberCell label={words.table.column.links}>{words.number(links)}</NumberCell>
      <NumberCell label={words.table.column.claims}>{words.number(claims)}</NumberCell>
      <Cell>
        <FoldButton actor={actor} folded={folded} />
      </Cell>
    </>
  );
}

export function ClaimCells({ claim, from, to, sentence, language, source, day }: ClaimRow) {
  return (
    <>
      <Cell>{sayDayOrNot(day)}</Cell>
      <Cell isName>{from.name}</Cell>
      <Cell isName>{to.name}</Cell>
      <Cell>
        <RelationBadge
          relation={claim.relation}
          stance={claim.stance}
          isDecorative
          className="mr-1.5 inline size-3.5"
        />
        {words.relation[claim.relation]}
      </Cell>
      <div
        role="gridcell"
        lang={language}
        dir="auto"
        className="line-clamp-3 min-w-0 font-serif text-base text-ink max-md:col-span-2"
      >
        {sentence}
      </div>
      <Cell>{words.status[claim.status]}</Cell>
      <Cell>
        <SaidBy claim={claim} />
      </Cell>
      <Cell>{source}</Cell>
    </>
  );
}

function Cell({ children, isName = false }: { readonly children?: ReactNode; readonly isName?: boolean }) {
  const look = isName ? 'font-medium text-ink' : 'text-soft';
  return (
    <div role="gridcell" className={`min-w-0 break-words max-md:empty:hidden ${look}`}>
      {children}
    </div>
  );
}

/** A number, named on a phone where no head stands above it. */
function NumberCell({ label, children }: { readonly label: string; readonly children: ReactNode }) {
  return (
    <div role="gridcell" className="min-w-0 text-soft tabular-nums">
      {children}
      <span aria-hidden className="md:hidden">
        {' '}
        {label.toLowerCase()}
      </span>
    </div>
  );
}

function sayDayOrNot(day: DayNumber | null): ReactNode {
  return day === null ? <span className="text-faint">{words.notStated}</span> : sayShortDay(day);
}

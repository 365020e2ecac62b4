import { Unlink } from 'lucide-react';
import type { ReactNode } from 'react';
import type { ActorRow, ClaimRow, LinkRow } from '../derive/tableRows.ts';
import { isSameTime } from '../derive/told.ts';
import type { LineStyle } from '../derive/visibleGraph.ts';
import type { Happened } from '../model/dataset.ts';
import { parseDay } from '../model/day.ts';
import { sayShortInterval } from '../ui/formatDay.ts';
import { RelationBadge } from '../ui/RelationBadge.tsx';
import { textDirection } from '../ui/textDirection.ts';
import { words } from '../ui/words.ts';
import { tableWords } from '../ui/words/tableWords.ts';
import { panelWords } from '../ui/words/panelWords.ts';
import { FROM, type Tier } from './columns.ts';
import { FoldButton } from './FoldButton.tsx';
import { SaidBy } from './SaidBy.tsx';

/*
 * Cards below 38rem; a few columns up to 49rem; all of them, with signs for words, up to 60rem; with words beyond.
 * Written out, because the style sheet is made from whole class names.
 */
export const LINK_LAYOUT =
  '@min-[38rem]:grid grid-cols-[minmax(4.5rem,1fr)_minmax(4.5rem,1fr)_6rem_3.25rem_4rem_3.75rem_5.5rem_1.25rem] @min-[49rem]:grid-cols-[minmax(5.25rem,1fr)_minmax(5.25rem,1fr)_6rem_3.25rem_3.25rem_4rem_3.75rem_5.5rem_5.5rem_1.25rem] @min-[60rem]:grid-cols-[minmax(8rem,2fr)_minmax(8rem,2fr)_6.5rem_6.5rem_minmax(9rem,1.5fr)_4rem_4rem_6rem_6rem_5.5rem]';
export const ACTOR_LAYOUT =
  '@min-[38rem]:grid grid-cols-[minmax(10rem,3fr)_minmax(7rem,1fr)_minmax(6rem,1fr)_3.5rem_3.5rem_6rem]';
export const CLAIM_LAYOUT =
  '@min-[38rem]:grid grid-cols-[5.5rem_minmax(6rem,1fr)_minmax(6rem,1fr)_1.5rem_minmax(10rem,3fr)_minmax(5rem,1fr)_minmax(5rem,1fr)] @min-[60rem]:grid-cols-[6rem_minmax(6.5rem,1fr)_minmax(6.5rem,1fr)_6.5rem_minmax(14rem,4fr)_minmax(7rem,1.2fr)_minmax(7rem,1.4fr)_5.5rem]';

export function LinkCells({ link, from, to, way, first, last }: LinkRow) {
  const { column, line } = tableWords;
  return (
    <>
      <Cell look="name" card="order-1">
        {from.name} <Between>{panelWords.arrow[way]}</Between>
      </Cell>
      <Cell look="name" card="order-2 grow">
        {to.name}
      </Cell>
      <Cell card="order-4">
        <RelationBadge relation={link.relation} stance={link.stance} isDecorative className="mr-1.5 inline size-3.5" />
        {words.relation[link.relation]}
      </Cell>
      <Cell card="order-5" from="medium">
        <Sign word={words.stance[link.stance]}>
          <RelationBadge relation="diplomatic" stance={link.stance} isDecorative className="size-3.5 grayscale" />
        </Sign>
      </Cell>
      <Cell card="order-6">
        <Sign word={line[link.line]}>
          <LineSample line={link.line} />
        </Sign>
      </Cell>
      <Cell card="order-3" unit={column.claims}>
        {words.number(link.claims)}
      </Cell>
      <span role="presentation" className="order-3 w-full @min-[38rem]:hidden" />
      <Cell card="order-7" unit={column.origins}>
        {words.number(link.origins)}
      </Cell>
      <Cell card="order-8" from="medium">
        {sayWhen(first)}
      </Cell>
      <Cell card={last === null || isSameTime(first, last) ? 'hidden' : 'order-9'}>
        <span aria-hidden className="@min-[38rem]:hidden">
          {column.until}{' '}
        </span>
        {sayWhen(last)}
      </Cell>
      <Cell card="order-10">
        {link.isDisputed && (
          <Sign word={column.disputed}>
            <Unlink aria-hidden size={14} />
          </Sign>
        )}
      </Cell>
    </>
  );
}

export function ActorCells({ actor, state, links, claims, folded }: ActorRow) {
  const { column } = tableWords;
  return (
    <>
      <Cell look="name" card="w-full">
        {actor.name}
        {actor.role && <span className="block text-xs font-normal text-faint">{actor.role}</span>}
      </Cell>
      <Cell>{words.kind[actor.kind]}</Cell>
      <Cell>{state?.name}</Cell>
      <Cell unit={column.links}>{words.number(links)}</Cell>
      <Cell unit={column.claims}>{words.number(claims)}</Cell>
      <Cell>
        <FoldButton actor={actor} folded={folded} />
      </Cell>
    </>
  );
}

export function ClaimCells({ claim, from, to, sentence, language, source }: ClaimRow) {
  return (
    <>
      <Cell card="w-full">{sayWhen(claim.happened)}</Cell>
      <Cell look="name">
        {from.name} <Between>{claim.directed ? panelWords.arrow.forward : panelWords.arrow.mutual}</Between>
      </Cell>
      <Cell look="name" card="grow">
        {to.name}
      </Cell>
      <Cell>
        <Sign word={words.relation[claim.relation]} isWordOnCard={false}>
          <RelationBadge relation={claim.relation} stance={claim.stance} isDecorative className="size-3.5" />
        </Sign>
      </Cell>
      <Cell look="quote" card="w-full" lang={language}>
        <span className="line-clamp-3">{sentence}</span>
      </Cell>
      <Cell>
        <SaidBy claim={claim} />
      </Cell>
      <Cell card="w-full">
        <span className="line-clamp-3">{source}</span>
      </Cell>
      <Cell card="hidden" from="wide">
        {words.status[claim.status]}
      </Cell>
    </>
  );
}

const LOOK = {
  name: 'font-medium text-ink',
  quote: 'font-serif text-base leading-snug text-ink',
  plain: 'text-soft tabular-nums @max-[38rem]:text-xs @max-[38rem]:leading-5',
};

/** Where a cell stands on a card, as whole classes for the style sheet to find. */
const CARD = {
  'order-1': '@max-[38rem]:order-1',
  'order-2 grow': '@max-[38rem]:order-2 @max-[38rem]:flex-1 @max-[38rem]:basis-2/5',
  'order-3': '@max-[38rem]:order-3',
  'order-4': '@max-[38rem]:order-4',
  'order-5': '@max-[38rem]:order-5',
  'order-6': '@max-[38rem]:order-6',
  'order-7': '@max-[38rem]:order-7',
  'order-8': '@max-[38rem]:order-8',
  'order-9': '@max-[38rem]:order-9',
  'order-10': '@max-[38rem]:order-10',
  'w-full': '@max-[38rem]:w-full',
  grow: '@max-[38rem]:flex-1',
  hidden: '@max-[38rem]:hidden',
  plain: '',
};

/** @param unit said on a card after a number, where no head stands above it */
function Cell(props: {
  readonly children?: ReactNode;
  readonly look?: keyof typeof LOOK;
  readonly card?: keyof typeof CARD;
  readonly unit?: string;
  readonly lang?: string;
  readonly from?: Tier;
}) {
  const { children, look = 'plain', card = 'plain', unit, lang, from } = props;
  return (
    <div
      role="gridcell"
      lang={lang}
      dir={lang && textDirection(lang)}
      className={`min-w-0 break-words @max-[38rem]:empty:hidden ${from ? FROM[from] : ''} ${LOOK[look]} ${CARD[card]}`}
    >
      {children}
      {unit && (
        <span aria-hidden className="@min-[38rem]:hidden">
          {' '}
          {unit.toLowerCase()}
        </span>
      )}
    </div>
  );
}

function Between({ children }: { readonly children: string }) {
  return (
    <span aria-hidden className="text-faint">
      {children}
    </span>
  );
}

/** A sign where there is no room for its word, which is then its name and tooltip. */
function Sign(props: { readonly word: string; readonly isWordOnCard?: boolean; readonly children: ReactNode }) {
  const { word, isWordOnCard = true, children } = props;
  return (
    <span title={word} className="inline-flex items-center gap-1.5">
      <span className={isWordOnCard ? '@max-[38rem]:hidden' : ''}>{children}</span>
      <span className={isWordOnCard ? '@min-[38rem]:@max-[60rem]:sr-only' : '@max-[60rem]:sr-only'}>{word}</span>
    </span>
  );
}

const DASHES: Record<LineStyle, string> = { solid: 'none', dashed: '6 3', dotted: '1.5 3' };

function LineSample({ line }: { readonly line: LineStyle }) {
  return (
    <svg viewBox="0 0 28 14" aria-hidden className="h-3.5 w-7">
      <path d="M0 7H28" stroke="currentColor" strokeWidth="2" strokeDasharray={DASHES[line]} />
    </svg>
  );
}

function sayWhen(happened: Happened | null): ReactNode {
  if (!happened) return <span className="text-faint">{words.notStated}</span>;
  return sayShortInterval(parseDay(happened.from) ?? 0, parseDay(happened.to) ?? 0, happened.precision);
}

import { useEffect } from 'react';
import { useApp } from '../state/useApp.ts';
import { Button } from '../ui/Button.tsx';
import { searchWords } from '../ui/words/searchWords.ts';
import { words } from '../ui/words.ts';
import { appWords } from '../ui/words/appWords.ts';
import { excerpt, highlight } from './highlight.ts';
import type { SearchResult } from './openSearch.ts';
import type { SearchOption } from './searchOptions.ts';

const EXCERPT = 160;

interface SearchResultsProps {
  readonly id: string;
  readonly options: readonly SearchOption[];
  readonly active: number;
  /** What is typed; empty: the options are suggestions. */
  readonly question: string;
  readonly answer: SearchResult | null;
  readonly isAnswered: boolean;
  readonly isFailed: boolean;
  readonly onRetry: () => void;
  readonly onPoint: (place: number) => void;
  readonly onChoose: (option: SearchOption) => void;
}

/** The list under the search box: actors, then sentences. */
export function SearchResults(props: SearchResultsProps) {
  const { id, options, active, question, answer, isAnswered } = props;
  useEffect(() => {
    document.querySelector(`#${CSS.escape(`${id}-${active}`)}`)?.scrollIntoView({ block: 'nearest' });
  }, [id, active]);
  const group = (type: SearchOption['type']) =>
    options.flatMap((option, place) => (option.type === type ? [{ option, place }] : []));
  const isSuggesting = question === '';
  const said =
    isSuggesting || !isAnswered || !answer ? '' : searchWords.results(answer.actorCount, answer.sentenceCount);
  return (
    // Pressing on the list must not take the focus out of the box.
    <div
      className="absolute inset-x-0 top-full z-40 mt-1 overflow-hidden rounded-md border border-edge bg-raised shadow-raised max-md:fixed max-md:inset-x-2 max-md:top-[calc(3.5rem+env(safe-area-inset-top))] md:left-auto md:w-[30rem]"
      onPointerDown={(event) => event.preventDefault()}
    >
      <div
        id={id}
        role="listbox"
        aria-label={searchWords.label}
        className="max-h-[min(32rem,70dvh)] overflow-y-auto overscroll-contain"
      >
        <OptionGroup
          {...props}
          label={isSuggesting ? searchWords.suggested : searchWords.actors}
          entries={group('actor')}
          more={isSuggesting ? 0 : (answer?.actorCount ?? 0) - group('actor').length}
        />
        <OptionGroup
          {...props}
          label={searchWords.sentences}
          entries={group('sentence')}
          more={isSuggesting ? 0 : (answer?.sentenceCount ?? 0) - group('sentence').length}
        />
      </div>
      <Message {...props} />
      <span role="status" className="sr-only">
        {said}
      </span>
    </div>
  );
}

function Message({ question, options, isAnswered, isFailed, onRetry }: SearchResultsProps) {
  if (question === '') return null;
  if (isFailed) {
    return (
      <p className="flex items-center gap-3 p-3 text-sm text-soft">
        {searchWords.failed} <Button onClick={onRetry}>{appWords.retry}</Button>
      </p>
    );
  }
  if (options.length > 0) return null;
  if (!isAnswered) return <p className="p-3 text-sm text-soft">{searchWords.loading}</p>;
  return (
    <div className="p-3 text-sm text-soft">
      <p className="text-ink">{searchWords.none(question)}</p>
      <p>{searchWords.noneHint}</p>
    </div>
  );
}

function OptionGroup(
  props: SearchResultsProps & {
    readonly label: string;
    readonly entries: readonly { readonly option: SearchOption; readonly place: number }[];
    readonly more: number;
  },
) {
  const { id, label, entries, more, active, onPoint, onChoose } = props;
  if (entries.length === 0) return null;
  return (
    <div role="group" aria-label={label} className="border-t border-hairline py-1 first:border-t-0">
      <p aria-hidden className="flex justify-between px-3 py-1 text-xs font-semibold text-soft">
        {label}
        {more > 0 && <span className="font-normal text-faint">{searchWords.more(more)}</span>}
      </p>
      {entries.map(({ option, place }) => (
        // The keys are the box's: focus never leaves it.
        // oxlint-disable-next-line jsx-a11y/click-events-have-key-events
        <div
          key={option.id}
          id={`${id}-${place}`}
          role="option"
          tabIndex={-1}
          aria-selected={place === active}
          onPointerMove={() => place === active || onPoint(place)}
          onClick={() => onChoose(option)}
          className="cursor-pointer px-3 py-1.5 aria-selected:bg-sunk aria-selected:shadow-[inset_3px_0_0_var(--ink)] touch:min-h-11"
        >
          {option.type === 'actor' ? <ActorLine option={option} /> : <SentenceLine option={option} />}
        </div>
      ))}
    </div>
  );
}

function ActorLine({
  option: { actor, alias, terms },
}: {
  readonly option: SearchOption & { readonly type: 'actor' };
}) {
  return (
    <>
      <p className="font-medium text-ink">
        <Highlighted text={actor.name} terms={terms} />
        {alias && (
          <span className="font-normal text-soft">
            {' '}
            · <Highlighted text={alias} terms={terms} />
          </span>
        )}
      </p>
      <p className="truncate text-xs text-faint">
        {words.kind[actor.kind]}
        {actor.role && (
          <>
            {' '}
            · <Highlighted text={actor.role} terms={terms} />
          </>
        )}
      </p>
    </>
  );
}

function SentenceLine({ option }: { readonly option: SearchOption & { readonly type: 'sentence' } }) {
  const { sentence, terms } = option;
  const source = useApp((state) => state.index.sourceById.get(sentence.source));
  return (
    <>
      <p lang={source?.language} dir="auto" className="font-serif text-base leading-snug text-ink">
        <Highlighted text={excerpt(sentence.text, terms, EXCERPT)} terms={terms} />
      </p>
      <p className="truncate text-xs text-faint">{searchWords.inSource(source?.title ?? '', sentence.ordinal)}</p>
    </>
  );
}

function Highlighted({ text, terms }: { readonly text: string; readonly terms: ReadonlySet<string> }) {
  let at = 0;
  return highlight(text, terms).map((run) => {
    const key = at;
    at += run.text.length;
    return run.isHit ? (
      <mark key={key} className="bg-transparent font-semibold text-inherit underline decoration-2 underline-offset-2">
        {run.text}
      </mark>
    ) : (
      run.text
    );
  });
}

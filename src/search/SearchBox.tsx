import { Search as SearchIcon } from 'lucide-react';
import { Suspense, useEffect, useEffectEvent, useId, useMemo, useRef, useState, type KeyboardEvent } from 'react';
import { mostConnected } from '../derive/overview.ts';
import { selectVisibleGraph } from '../derive/visibleGraph.ts';
import { hover, update } from '../state/store.ts';
import { useApp, useAppStore } from '../state/useApp.ts';
import { select } from '../state/view.ts';
import { searchWords } from '../ui/words/searchWords.ts';
import { suggestedOption, type SearchOption } from './searchOptions.ts';
import { useSearch } from './useSearch.ts';
import { useSearchKeys } from './useSearchKeys.ts';
import { laterPart } from '../ui/laterPart.tsx';

const SUGGESTED = 6;
/** As many as the panel asks for: only the last answer is remembered, and two questions in turn would undo each other. */
const RANKED = 8;
const SearchResults = laterPart(async () => (await import('./SearchResults.tsx')).SearchResults, true);

/** One box for actors and sentences: a combobox with a list under it. Ctrl or ⌘ K and / go to it. */
export function SearchBox() {
  const store = useAppStore();
  const index = useApp((state) => state.index);
  const [text, setText] = useState('');
  const [isOpen, setOpen] = useState(false);
  const [attempt, setAttempt] = useState(0);
  const [active, setActive] = useState(-1);
  /** The question that Enter was pressed for before its answer had come: then that is gone to. */
  const [entered, setEntered] = useState<string | null>(null);
  const input = useRef<HTMLInputElement>(null);
  const listId = useId();
  const question = text.trim();
  const { answer, isFailed } = useSearch(index, question, attempt);
  const suggested = useApp((state) => mostConnected(selectVisibleGraph(state), RANKED));
  const options = useMemo(() => {
    if (question === '') return suggested.slice(0, SUGGESTED).map(({ actor }) => suggestedOption(actor));
    return answer?.options ?? [];
  }, [question, answer, suggested]);
  useSearchKeys(input);
  // What was chosen stays so in the list that comes after, as long as it is in there: it may be the first of this question.
  const [listed, setListed] = useState(options);
  if (listed !== options) {
    const kept = listed[active];
    setListed(options);
    setActive(kept ? options.findIndex(({ type, id }) => type === kept.type && id === kept.id) : -1);
  }
  const chosen = options[active];
  useEffect(() => {
    if (!isOpen) return;
    hover(store, chosen ? { type: chosen.type === 'actor' ? 'actor' : 'claim', id: targetOf(chosen) } : null);
  }, [store, isOpen, chosen]);

  const open = () => {
    setAttempt(Math.max(attempt, 1));
    setOpen(true);
  };
  const close = () => {
    setOpen(false);
    setActive(-1);
    setEntered(null);
    hover(store, null);
  };
  const go = (option: SearchOption) => {
    setText('');
    close();
    update(store, select, option.type === 'actor' ? 'actor' : 'claim', targetOf(option));
    if (matchMedia('(pointer: coarse)').matches) input.current?.blur();
  };
  // What is listed may still be for the letters before.
  const isDue = isOpen && entered === question && answer?.text === question && options.length > 0;
  const goToFirst = useEffectEvent(() => {
    if (options[0]) go(options[0]);
  });
  useEffect(() => {
    // oxlint-disable-next-line react/set-state-in-effect -- the answer comes from the worker
    if (isDue) goToFirst();
  }, [isDue]);
  const onKeyDown = (event: KeyboardEvent) => {
    const step = { ArrowDown: 1, ArrowUp: -1 }[event.key];
    if (step !== undefined) {
      event.preventDefault();
      open();
      setActive(stepped(active, step, options.length));
    } else if (event.key === 'Enter') {
      if (isOpen && chosen) go(chosen);
      else setEntered(question);
    } else if (event.key === 'Escape') {
      event.preventDefault();
      if (isOpen) close();
      else if (text === '') input.current?.blur();
      else setText('');
    }
  };
  const isAnswered = question === '' || (answer?.text === question && answer.isWhole);
  return (
    <search className="relative min-w-0 grow md:max-w-80">
      <div className="relative">
        <SearchIcon
          aria-hidden
          size={16}
          className="pointer-events-none absolute top-1/2 left-2.5 -translate-y-1/2 text-faint"
        />
        <input
          ref={input}
          type="search"
          role="combobox"
          aria-label={searchWords.label}
          aria-expanded={isOpen}
          aria-controls={listId}
          aria-autocomplete="list"
          aria-activedescendant={chosen && isOpen ? `${listId}-${active}` : undefined}
          aria-keyshortcuts="Control+K Meta+K /"
          autoComplete="off"
          autoCapitalize="off"
          spellCheck={false}
          enterKeyHint="go"
          placeholder={searchWords.placeholder}
          value={text}
          onChange={(event) => {
            setText(event.target.value);
            setActive(-1);
            open();
          }}
          onFocus={open}
          onClick={open}
          onBlur={close}
          onKeyDown={onKeyDown}
          className="h-9 w-full min-w-0 appearance-none rounded-md border border-edge bg-paper pr-3 pl-8 text-base text-ellipsis text-ink placeholder:text-faint md:text-sm touch:h-11 [&::-webkit-search-cancel-button]:hidden"
        />
        {text === '' && !isOpen && (
          <kbd
            aria-hidden
            className="pointer-events-none absolute top-1/2 right-2.5 hidden -translate-y-1/2 font-sans text-xs text-faint @3xs:block touch:hidden"
          >
            {isMac() ? searchWords.shortcutMac : searchWords.shortcut}
          </kbd>
        )}
      </div>
      {isOpen && (
        <Suspense>
          <SearchResults
            id={listId}
            options={options}
            active={active}
            question={question}
            answer={answer}
            isAnswered={isAnswered}
            isFailed={isFailed}
            onRetry={() => setAttempt(attempt + 1)}
            onPoint={setActive}
            onChoose={go}
          />
        </Suspense>
      )}
    </search>
  );
}

function targetOf(option: SearchOption): string {
  return option.type === 'actor' ? option.id : option.claim;
}

/** From the box (-1) down the list and round again. */
function stepped(active: number, step: number, count: number): number {
  if (count === 0) return -1;
  if (active === -1) return step > 0 ? 0 : count - 1;
  return (active + step + count) % count;
}

function isMac(): boolean {
  return /Mac|iPhone|iPad/.test(navigator.userAgent);
}

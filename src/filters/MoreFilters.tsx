import { VList } from 'virtua';
import { selectCounts } from '../derive/counts.ts';
import { ACTOR_KINDS } from '../model/vocabulary.ts';
import { update, type AppState } from '../state/store.ts';
import { useApp, useAppStore } from '../state/useApp.ts';
import { setMinOrigins, setOnlyDisputed, setUndated, toggleId, onlyId } from '../state/view.ts';
import { Segments } from '../ui/Segments.tsx';
import { Switch } from '../ui/Switch.tsx';
import { words } from '../ui/words.ts';
import { filtersWords } from '../ui/words/filtersWords.ts';
import { ChoiceGroup } from './ChoiceGroup.tsx';
import { ChoiceRow } from './ChoiceRow.tsx';
import { KindMark } from './KindMark.tsx';
import { selectUsedKinds } from './usedKinds.ts';
import { WordFilter } from './WordFilter.tsx';

const selectFilters = ({ view }: AppState) => view.filters;
const selectWithUndated = ({ view }: AppState) => view.undated;
const selectDataset = ({ index }: AppState) => index.dataset;

const KIND_MARKS = {
  state: <KindMark kind="state" />,
  person: <KindMark kind="person" />,
  'government-body': <KindMark kind="government-body" />,
  'armed-group': <KindMark kind="armed-group" />,
  organisation: <KindMark kind="organisation" />,
  company: <KindMark kind="company" />,
  coalition: <KindMark kind="coalition" />,
  media: <KindMark kind="media" />,
  population: <KindMark kind="population" />,
};

/** The filters that fewer readers need. */
export function MoreFilters() {
  const kinds = useApp(selectUsedKinds);
  return (
    <>
      <Corroboration />
      <Switches />
      <IdFilter filter="origins" heading={filtersWords.origin} />
      <IdFilter filter="sources" heading={filtersWords.source} />
      <WordFilter
        filter="kinds"
        heading={filtersWords.kind}
        all={ACTOR_KINDS}
        shown={kinds}
        marks={KIND_MARKS}
        names={words.kind}
      />
    </>
  );
}

/** More than so many origins are not told apart. */
const MOST_STEPS = 4;

function Corroboration() {
  const store = useAppStore();
  const { minOrigins } = useApp(selectCounts);
  const chosen = useApp(selectFilters).minOrigins;
  const steps = Math.max(Math.min(minOrigins.length, MOST_STEPS), chosen);
  if (steps < 2) return null;
  return (
    <div>
      <Segments
        name="min-origins"
        label={filtersWords.minOrigins}
        isLabelShown
        options={Array.from({ length: steps }, (_, at) => ({ value: at + 1, label: words.number(at + 1) }))}
        value={chosen}
        onChange={(least) => update(store, setMinOrigins, least)}
      />
      <p className="flex justify-between pt-0.5 pr-1 pl-1 text-2xs text-faint">
        <span>{filtersWords.atLeast(chosen).replace(/^\d+ /, '')}</span>
        <span className="tabular-nums">{words.claims(minOrigins[chosen - 1] ?? 0)}</span>
      </p>
    </div>
  );
}

function Switches() {
  const store = useAppStore();
  const counts = useApp(selectCounts);
  const { onlyDisputed } = useApp(selectFilters);
  const undated = useApp(selectWithUndated);
  return (
    <div className="pl-1 text-sm">
      <Switch isOn={onlyDisputed} onChange={(isOn) => update(store, setOnlyDisputed, isOn)}>
        <span className="grow">{filtersWords.onlyDisputed}</span>
        <span className="pr-1 text-xs text-soft tabular-nums">{words.number(counts.disputed)}</span>
      </Switch>
      <Switch isOn={undated} onChange={(isOn) => update(store, setUndated, isOn)}>
        <span className="grow">{filtersWords.undated}</span>
        <span className="pr-1 text-xs text-soft tabular-nums">{words.number(counts.undated)}</span>
      </Switch>
    </div>
  );
}

/** Longer lists scroll in a window of their own. */
const LONG = 14;

/** A filter over the dataset's own sources or origins. */
function IdFilter({ filter, heading }: { readonly filter: 'sources' | 'origins'; readonly heading: string }) {
  const store = useAppStore();
  const dataset = useApp(selectDataset);
  const counts = useApp(selectCounts)[filter];
  const through = useApp(selectFilters)[filter];
  const items: readonly { readonly id: string; readonly name: string; readonly lang?: string }[] =
    filter === 'origins'
      ? dataset.origins
      : dataset.sources.map(({ id, title, language }) => ({ id, name: title, lang: language }));
  if (items.length < 2) return null;
  const all = items.map(({ id }) => id);
  const rows = items.map(({ id, name, lang }, place) => (
    <ChoiceRow
      key={id}
      name={name}
      isLong
      {...(lang && { lang })}
      count={counts[place] ?? 0}
      isOn={through?.has(id) ?? true}
      onToggle={() => update(store, toggleId, filter, id, all)}
      onOnly={() => update(store, onlyId, filter, id)}
    />
  ));
  return (
    <ChoiceGroup name={heading}>
      {rows.length > LONG ? <VList style={{ height: '18rem' }}>{rows}</VList> : rows}
    </ChoiceGroup>
  );
}

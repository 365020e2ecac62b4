import { useDeferredValue } from 'react';
import { mostConnected, overview, type SourceOverview } from '../derive/overview.ts';
import { selectVisibleGraph } from '../derive/visibleGraph.ts';
import { storiesOf } from '../state/listedDataset.ts';
import { useApp, useAppStore } from '../state/useApp.ts';
import { words } from '../ui/words.ts';
import { overviewWords } from '../ui/words/overviewWords.ts';
import { saidWords } from '../ui/words/saidWords.ts';
import { sayIsoDay } from '../say/happened.ts';
import { LongList } from './LongList.tsx';
import { PanelHeading, Section } from './PanelHeading.tsx';
import { SourceTitle } from './SourceTitle.tsx';
import { useShow } from './useShow.ts';

const SHOWN_ACTORS = 8;

/** Nothing is selected: what this map is, where it comes from and where to begin. */
export function OverviewPanel() {
  const { title, summary, language } = useApp((state) => state.index.dataset);
  const { sources, disputes, ...counts } = useApp((state) => overview(state.index));
  // What is further down comes a moment later.
  const isWhole = useDeferredValue(true, false);
  return (
    <>
      <header className="space-y-2">
        <PanelHeading type={overviewWords.about}>{title}</PanelHeading>
        <p lang={language} className="font-serif text-lg text-ink">
          {summary}
        </p>
      </header>
      <Stories />
      <Connected />
      {isWhole && (
        <>
          <Section title={overviewWords.disputesHeading}>
            {disputes.length === 0 && <p className="text-sm text-soft">{overviewWords.noDisputes}</p>}
            <Disputes disputes={disputes} />
          </Section>
          <Section title={overviewWords.sourcesHeading}>
            <Sources sources={sources} />
          </Section>
          <Section title={overviewWords.made}>
            <div className="space-y-2 text-sm text-soft">
              <p>{overviewWords.madeVerbatim(counts.claims, counts.sentences)}</p>
              <p>{overviewWords.madeCompiled(counts.facts, counts.corroborated)}</p>
              <p>{overviewWords.madeInferred(counts.inferred, counts.undated)}</p>
            </div>
          </Section>
        </>
      )}
    </>
  );
}

function Stories() {
  const store = useAppStore();
  const stories = useApp(({ opened, datasets }) => storiesOf(opened, datasets));
  // A story has no room beside an embedded map: its words are read in the app.
  if (!stories || 'embed' in document.documentElement.dataset) return null;
  const open = async (id: string) => {
    const { openStory } = await import('../state/openStory.ts');
    await openStory(store, id);
  };
  return (
    <Section title={overviewWords.storiesHeading}>
      <ul>
        {stories.map(({ id, title, steps }) => (
          <li key={id}>
            <button
              type="button"
              className="-mx-2 flex w-[calc(100%+1rem)] items-baseline justify-between gap-3 rounded-md px-2 py-1 text-left hover:bg-sunk touch:min-h-11 touch:items-center"
              onClick={() => void open(id)}
            >
              <span className="font-medium">{title}</span>
              <span className="shrink-0 text-xs text-faint tabular-nums">{overviewWords.steps(steps)}</span>
            </button>
          </li>
        ))}
      </ul>
    </Section>
  );
}

function Connected() {
  const actors = useApp((state) => mostConnected(selectVisibleGraph(state), SHOWN_ACTORS));
  const show = useShow();
  if (actors.length === 0) return null;
  return (
    <Section title={overviewWords.mostConnected}>
      <ol>
        {actors.map(({ actor, links }) => (
          <li key={actor.id}>
            <button
              type="button"
              className="-mx-2 flex w-[calc(100%+1rem)] items-baseline justify-between gap-3 rounded-md px-2 py-1 text-left hover:bg-sunk touch:min-h-11 touch:items-center"
              {...show('actor', actor.id)}
            >
              <span className="font-medium">{actor.name}</span>
              <span className="text-xs text-faint tabular-nums">{words.links(links)}</span>
            </button>
          </li>
        ))}
      </ol>
    </Section>
  );
}

function Disputes({ disputes }: { readonly disputes: readonly { readonly id: string; readonly question: string }[] }) {
  const show = useShow();
  const rows = disputes.map(({ id, question }) => (
    <div key={id} role="listitem">
      <button
        type="button"
        className="-mx-2 w-[calc(100%+1rem)] rounded-md px-2 py-1 text-left hover:bg-sunk touch:min-h-11"
        {...show('dispute', id)}
      >
        {question}
      </button>
    </div>
  ));
  return <LongList role="list" rows={rows} />;
}

function Sources({ sources }: { readonly sources: readonly SourceOverview[] }) {
  const rows = sources.map((entry) => <SourceEntry key={entry.source.id} {...entry} />);
  return <LongList role="list" rows={rows} />;
}

function SourceEntry({ source, origin, quoted }: SourceOverview) {
  const published = saidWords.published(sayIsoDay(source.published));
  return (
    <div role="listitem" className="space-y-0.5 border-t border-hairline py-2 text-xs text-faint">
      <p className="text-sm text-ink" lang={source.language}>
        <SourceTitle source={source} />
      </p>
      <p>
        {source.publisher ?? saidWords.publisherNotStated} · {published}
      </p>
      <p>{overviewWords.originNamed(origin)}</p>
      <p>{overviewWords.sentencesQuoted(quoted, source.sentenceCount)}</p>
      <p>{overviewWords.publishedHow(source.publishedHow)}</p>
      {source.note && <p>{source.note}</p>}
    </div>
  );
}

import './embed.css';
import { Suspense, useEffect, useState, type ReactNode } from 'react';
import { MapView } from '../map/MapView.tsx';
import { EvidencePanel } from '../panel/EvidencePanel.tsx';
import { lookFromQuery } from '../state/embedAddress.ts';
import type { AppStore } from '../state/store.ts';
import { AppContext } from '../state/useApp.ts';
import { embedHeight } from '../ui/embedHeight.ts';
import { ErrorBoundary } from '../ui/ErrorBoundary.tsx';
import { appWords } from '../ui/words/appWords.ts';
import { EmbedBar } from './EmbedBar.tsx';
import { tellHeight } from './heightMessage.ts';
import { leadElsewhere } from './leadElsewhere.ts';
import { scrollsPast } from './scrollsPast.ts';
import { laterPart } from '../ui/laterPart.tsx';

const Timeline = laterPart(async () => (await import('../timeline/Timeline.tsx')).Timeline);
const FilterBar = laterPart(async () => (await import('../filters/FilterBar.tsx')).FilterBar);

/**
 * The map in somebody's page: a line that says what it is, the map, and the controls that were chosen. It can be
 * explored, but its address stays as it was given: going back belongs to the page around it.
 *
 * @property messages what is to be said of the address, over the map
 */
export function Embed({ store, messages }: { readonly store: AppStore; readonly messages: ReactNode }) {
  const [{ controls }] = useState(() => lookFromQuery(location.search.slice(1)));
  useEffect(() => tellHeight(() => embedHeight(window.innerWidth, controls)), [controls]);
  useEffect(leadElsewhere, []);
  return (
    <AppContext value={store}>
      <div className="flex h-dvh flex-col overflow-clip bg-paper text-ink">
        <EmbedBar />
        <div
          className={`grid min-h-0 grow grid-cols-1 md:grid-cols-[minmax(0,1fr)_auto] ${controls.has('panel') ? 'grid-rows-[minmax(40%,1fr)_auto_minmax(0,20rem)]' : 'grid-rows-[minmax(0,1fr)_auto]'} md:grid-rows-[minmax(0,1fr)_auto]`}
        >
          <main className="flex min-h-0 min-w-0 flex-col">
            {controls.has('filters') && (
              <div className="min-h-11 shrink-0 border-b border-hairline">
                <Part name={appWords.filters}>
                  <FilterBar />
                </Part>
              </div>
            )}
            <div className="relative min-h-0 grow" {...scrollsPast}>
              <Part name={appWords.map}>
                <MapView />
              </Part>
            </div>
          </main>
          {controls.has('time') && (
            <div className="col-start-1 row-start-2 min-h-42 min-w-0 border-t border-hairline md:min-h-31">
              <Part name={appWords.time}>
                <Timeline />
              </Part>
            </div>
          )}
          {controls.has('panel') && (
            <div className="row-start-3 min-h-0 border-hairline max-md:border-t md:col-start-2 md:row-span-2 md:row-start-1">
              <Part name={appWords.evidence}>
                <EvidencePanel isStill />
              </Part>
            </div>
          )}
        </div>
      </div>
      {messages}
    </AppContext>
  );
}

function Part({ name, children }: { readonly name: string; readonly children: ReactNode }) {
  return (
    <ErrorBoundary part={name}>
      <Suspense>{children}</Suspense>
    </ErrorBoundary>
  );
}

import type { ListedDataset } from '../dataset/datasetList.ts';
import { embeddedElement, embeddedQuery } from '../dataset/embedded.ts';
import { fail, type LoadProblem, type Outcome } from '../dataset/loadProblem.ts';
import type { Reading } from '../dataset/readText.ts';
import { drawnGraphInSteps } from '../derive/drawnGraph.ts';
import { runScene, stopScene } from '../map/runScene.ts';
import { afterPaint, inTasks, nextTask } from '../platform/nextTask.ts';
import { browserAddressBar } from '../state/addressBar.ts';
import { createAppStore, type AppStore } from '../state/store.ts';
import { syncUrl } from '../state/syncUrl.ts';
import { listenForDatasets } from './liveDataset.ts';
import { showLoading } from './loadingText.ts';
import { createOpener } from './opener.ts';
import { leavePage } from './leavePage.ts';
import { askForLetters } from './letters.ts';
import { keepTitle } from './pageTitle.ts';
import { endPreview } from './preview.ts';
import { fitSkeleton } from './skeleton.ts';
import { startFromAddress, startFromFile, type StartState } from './startState.ts';
import { listenForUndo } from './undoKeys.ts';

const host = rootElement();

const KEEP_AFTER_MS = 2_000;
let datasets: readonly ListedDataset[] = [];

/** Reads the address, loads what it asks for, and draws the map once, in the very state that it says. */
async function start(fromFile?: File): Promise<void> {
  const loading = showLoading(host);
  const asked = startQuery();
  await nextTask();
  void askForLetters();
  await nextTask();
  const outcome = await attempt(asked, loading.onProgress, fromFile);
  loading.stop();
  askForPage();
  const shown = outcome.ok ? run(outcome.value, asked, fromFile) : explain(outcome.problem, fromFile?.name ?? null);
  await shown.catch(loading.giveUp);
}

/** What the address asks for. A page that is one file opens with the view it was saved with, until that is changed. */
function startQuery(): string {
  const query = location.search.slice(1);
  return query === '' && history.state === null ? embeddedQuery() : query;
}

async function attempt(
  query: string,
  onProgress: Reading['onProgress'],
  fromFile?: File,
): Promise<Outcome<StartState>> {
  try {
    return await (fromFile
      ? startFromFile(fromFile, query, datasets)
      : startFromAddress(query, { onProgress }, keepList));
  } catch (error) {
    return fail({ type: 'unexpected', message: error instanceof Error ? error.message : String(error) });
  }
}

function keepList(listed: readonly ListedDataset[]): void {
  datasets = listed;
}

/**
 * The map comes first, on its own, where the skeleton has its place; the page is built around it in the next tasks, and
 * takes it over.
 */
async function run({ index, view, ...rest }: StartState, asked: string, fromFile: File | undefined): Promise<void> {
  const store = createAppStore(index, view, rest);
  const place = view.display === 'map' ? host.querySelector<HTMLElement>('.skeleton-map') : null;
  if (place) {
    await askForLetters();
    await drawFirst(store, place);
    endPreview();
    performance.mark('attache:map');
    await afterPaint();
  }
  const { showApp, showEmbed } = await loadPage();
  if (asked.includes('version='))
    void import('./versionNotice.ts').then(({ tellVersion }) => tellVersion(asked, store));
  if ('embed' in document.documentElement.dataset) return showEmbed(host, store);
  const sync = syncUrl(store, browserAddressBar(), (query) => opener.openAddress(query));
  const opener = createOpener(store, sync.withoutStep, fromFile);
  keepTitle(store);
  listenForUndo(sync.undo, sync.redo);
  listenForDatasets(opener.reload);
  showApp(host, store, opener);
  keepForOffline(store);
  return undefined;
}

/** See build/preload.ts. */
function askForPage(): void {
  for (const link of document.querySelectorAll<HTMLLinkElement>('link[data-part=page]')) link.media = 'all';
}

async function drawFirst(store: AppStore, place: HTMLElement): Promise<void> {
  fitSkeleton();
  await inTasks(drawnGraphInSteps(store.getState()));
  await nextTask();
  try {
    const { begin } = runScene(store);
    await nextTask();
    await begin(place);
  } catch (error) {
    // The page tries again with a scene of its own, and says what happened where the map would be.
    stopScene(store);
    reportError(error);
  }
}

/** React and the page in turn, so that neither keeps the other, or a key, waiting for long. */
async function loadPage(): Promise<typeof import('./page.tsx')> {
  await import('react-dom/client');
  await nextTask();
  return import('./page.tsx');
}

/** Not on the development server, where an old copy would hide what is being worked on; nor where the page is a file. */
function keepForOffline(store: AppStore): void {
  if (!import.meta.env.PROD || !('serviceWorker' in navigator) || embeddedElement()) return;
  const register = async () => {
    const { registerOffline } = await import('../offline/registerOffline.ts');
    await registerOffline((apply) => store.setState({ loadNewerBuild: apply }));
  };
  // Once the first picture stands: keeping files must not compete with what it needs.
  setTimeout(() => void register().catch(() => undefined), KEEP_AFTER_MS);
}

async function explain(problem: LoadProblem, fileName: string | null): Promise<void> {
  const { showFailure } = await loadPage();
  const again = { onRetry: () => void start(), onFile: (file: File) => void start(file) };
  await showFailure(host, { problem, fileName, datasets, ...again });
}

/** A page whose style did not arrive is there none the less; index.html asks for the style again. */
function doWithoutStyle(): void {
  addEventListener('vite:preloadError', (event) => {
    if (event.payload.message.includes('CSS')) event.preventDefault();
  });
}

function rootElement(): HTMLElement {
  const element = document.querySelector<HTMLElement>('#root');
  if (!element) throw new Error('no #root in index.html');
  return element;
}

leavePage();
doWithoutStyle();
void start();

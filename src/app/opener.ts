import { indexDataset, type DatasetIndex } from '../dataset/datasetIndex.ts';
import type { ListedDataset } from '../dataset/datasetList.ts';
import { loadDataset, openDatasetFile } from '../dataset/loadDataset.ts';
import { fail, type LoadProblem, type Outcome } from '../dataset/loadProblem.ts';
import type { Progress, Reading } from '../dataset/readText.ts';
import type { Dataset } from '../model/dataset.ts';
import { openedFromQuery, type OpenedDataset } from '../state/openedDataset.ts';
import { stateToQuery } from '../state/permalink.ts';
import type { PageState, AppStore, Opening } from '../state/store.ts';
import { initialView } from '../state/view.ts';
import { viewFromQuery, type ReadView } from '../state/viewUrl.ts';
import { loadWords } from '../ui/words/loadWords.ts';
import { findDataset } from './findDataset.ts';
import { viewOfFile } from './startState.ts';

/** Opens other datasets in the page. Until one is there, and when it cannot be had, the present one stays. */
export interface Opener {
  readonly openListed: (id: string) => void;
  readonly openFile: (file: File) => void;
  /** What an address asks for; no step of the reader's. */
  readonly openAddress: (query: string) => void;
  /** The present dataset again, with the view kept: it has changed where it came from. */
  readonly reload: () => void;
  readonly retry: () => void;
  /** Gives up what is under way, or puts away what failed. */
  readonly dismiss: () => void;
}

/** A wait that is over sooner needs no notice. */
const SHOW_AFTER_MS = 300;

type ViewOf = (index: DatasetIndex, stories: ListedDataset['stories']) => ReadView;

interface Job {
  readonly name: string;
  readonly load: (reading: Reading) => Promise<Outcome<Dataset>>;
  readonly opened: (dataset: Dataset) => OpenedDataset;
  readonly view: (index: DatasetIndex, opened: OpenedDataset) => ReadView;
  readonly isStep: boolean;
}

/** @param firstFile the file that the page was started with, if it was one */
export function createOpener(store: AppStore, withoutStep: (change: () => void) => void, firstFile?: File): Opener {
  /** What Back may return to, by the id of the dataset. A reload of the page forgets them. */
  const files = new Map<string, File>(firstFile ? [[store.getState().index.dataset.id, firstFile]] : []);
  let underWay: AbortController | undefined;
  let lastJob: Job | undefined;

  const show = (opening: Opening) => store.setState({ opening });

  const finish = (job: Job, outcome: Outcome<Dataset>): void => {
    if (!outcome.ok) {
      show({ type: 'failed', name: job.name, problem: outcome.problem });
      return;
    }
    const index = indexDataset(outcome.value);
    const opened = job.opened(outcome.value);
    const next: Partial<PageState> = {
      index,
      opened,
      ...job.view(index, opened),
      hovered: null,
      opening: { type: 'none' },
    };
    if (job.isStep) store.setState(next);
    else withoutStep(() => store.setState(next));
  };

  const run = async (job: Job): Promise<void> => {
    underWay?.abort();
    const controller = new AbortController();
    underWay = controller;
    lastJob = job;
    let progress: Progress | null = null;
    let isShown = false;
    const timer = setTimeout(() => {
      isShown = true;
      show({ type: 'under-way', name: job.name, progress });
    }, SHOW_AFTER_MS);
    const onProgress = (now: Progress) => {
      progress = now;
      if (isShown) show({ type: 'under-way', name: job.name, progress });
    };
    try {
      const outcome = await job.load({ signal: controller.signal, onProgress });
      if (!controller.signal.aborted) finish(job, outcome);
    } catch (error) {
      if (!controller.signal.aborted) finish(job, fail(unexpected(error)));
    } finally {
      clearTimeout(timer);
    }
  };

  const openListed = (opened: OpenedDataset, view: ViewOf, isStep: boolean): void => {
    const found = findDataset(opened, store.getState().datasets);
    if (!found.ok) {
      show({ type: 'failed', name: opened.type === 'first' ? loadWords.list : opened.id, problem: found.problem });
      return;
    }
    const { listed, opened: kept, notice } = found.value;
    const load = (reading: Reading) => loadDataset(listed, reading);
    const read: Job['view'] = (index) =>
      notice ? { view: initialView, notices: [notice] } : view(index, listed.stories);
    void run({ name: listed.title, load, opened: () => kept, view: read, isStep });
  };

  const openFile = (file: File, query: string, isStep: boolean): void => {
    const opened = ({ id }: Dataset): OpenedDataset => {
      files.set(id, file);
      return { type: 'file', id };
    };
    const load = (reading: Reading) => openDatasetFile(file, reading);
    void run({ name: file.name, load, opened, view: (index, of) => viewOfFile(query, of, index), isStep });
  };

  const openAddress = (query: string, isStep: boolean): void => {
    const opened = openedFromQuery(query);
    const file = opened.type === 'file' ? files.get(opened.id) : undefined;
    if (file) openFile(file, query, isStep);
    else openListed(opened, (index, stories) => viewFromQuery(query, index, stories), isStep);
  };

  return {
    openListed: (id) => openListed({ type: 'listed', id }, () => ({ view: initialView, notices: [] }), true),
    openFile: (file) => openFile(file, stateToQuery(store.getState()), true),
    openAddress: (query) => openAddress(query, false),
    reload: () => openAddress(stateToQuery(store.getState()), false),
    retry: () => lastJob && void run(lastJob),
    dismiss: () => {
      underWay?.abort();
      show({ type: 'none' });
    },
  };
}

function unexpected(error: unknown): LoadProblem {
  return { type: 'unexpected', message: error instanceof Error ? error.message : String(error) };
}

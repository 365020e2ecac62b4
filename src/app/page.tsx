import '../ui/app.css';
import { startTransition, StrictMode, type ReactNode } from 'react';
import { createRoot, type Root } from 'react-dom/client';
import type { ListedDataset } from '../dataset/datasetList.ts';
import type { LoadProblem } from '../dataset/loadProblem.ts';
import type { AppStore } from '../state/store.ts';
import { bringExpected } from '../ui/laterPart.tsx';
import type { Opener } from './opener.ts';
import { Running } from './Running.tsx';

const RESTED_MS = 1_500;

/** Made when there is something to draw: until then the skeleton of index.html stands. */
let root: Root | undefined;

/** The app around the map. */
export function showApp(host: HTMLElement, store: AppStore, opener: Opener): void {
  draw(host, <Running store={store} opener={opener} />);
  expectMore(store);
}

/** The map in somebody's page. */
export async function showEmbed(host: HTMLElement, store: AppStore): Promise<void> {
  const [{ Embed }, { EmbedMessages }] = await Promise.all([
    import('../embed/Embed.tsx'),
    import('./EmbedMessages.tsx'),
  ]);
  draw(host, <Embed store={store} messages={<EmbedMessages store={store} />} />);
  expectMore(store);
}

/** What happened, where there is no map to show, and the ways out. */
export async function showFailure(
  host: HTMLElement,
  failure: {
    readonly problem: LoadProblem;
    readonly fileName: string | null;
    readonly datasets: readonly ListedDataset[];
    readonly onRetry: () => void;
    readonly onFile: (file: File) => void;
  },
): Promise<void> {
  const { StartFailed } = await import('./StartFailed.tsx');
  draw(host, <StartFailed {...failure} />);
}

/** When the page has come to rest: what a reader will want next. */
function expectMore(store: AppStore): void {
  const bring = async (): Promise<void> => {
    await bringExpected();
    const { expectEvidence } = await import('./expectEvidence.ts');
    expectEvidence(store);
  };
  setTimeout(() => void bring().catch(() => undefined), RESTED_MS);
}

function draw(host: HTMLElement, page: ReactNode): void {
  root ??= createRoot(host);
  const shown = root;
  // In slices, with the skeleton or what was there before still standing.
  startTransition(() => shown.render(<StrictMode>{page}</StrictMode>));
}

import { startTransition, StrictMode, type ReactNode } from 'react';
import { createRoot, type Root } from 'react-dom/client';
import type { ListedDataset } from '../dataset/datasetList.ts';
import type { LoadProblem } from '../dataset/loadProblem.ts';
import type { AppStore } from '../state/store.ts';
import { bringExpected } from '../ui/laterPart.tsx';
import type { Opener } from './opener.ts';
import { Running } from './Running.tsx';

const EXPECTED_AFTER_MS = 1_500;

/** Made when there is something to draw: until then the skeleton of index.html stands. */
let root: Root | undefined;

/** The app around the map. */
export function showApp(host: HTMLElement, store: AppStore, opener: Opener): void {
  draw(host, <Running store={store} opener={opener} />);
}

/** The map in somebody's page. */
export async function showEmbed(host: HTMLElement, store: AppStore): Promise<void> {
  const [{ Embed }, { EmbedMessages }] = await Promise.all([
    import('../embed/Embed.tsx'),
    import('./EmbedMessages.tsx'),
  ]);
  draw(host, <Embed store={store} messages={<EmbedMessages store={store} />} />);
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

function draw(host: HTMLElement, page: ReactNode): void {
  const shown = root ?? createRoot(host);
  // When the page has come to rest.
  if (!root) setTimeout(() => void bringExpected(), EXPECTED_AFTER_MS);
  root = shown;
  // In slices, with the skeleton or what was there before still standing.
  startTransition(() => shown.render(<StrictMode>{page}</StrictMode>));
}

import { startTransition, StrictMode, type ReactNode } from 'react';
import { createRoot, type Root } from 'react-dom/client';
import type { ListedDataset } from '../dataset/datasetList.ts';
import type { LoadProblem } from '../dataset/loadProblem.ts';
import type { AppStore } from '../state/store.ts';
import type { Opener } from './opener.ts';
import { Running } from './Running.tsx';

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
  root ??= createRoot(host);
  const shown = root;
  // In slices, with the skeleton or what was there before still standing.
  startTransition(() => shown.render(<StrictMode>{page}</StrictMode>));
}

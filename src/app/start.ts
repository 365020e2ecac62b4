import '../ui/fonts.css';
import '../ui/tokens.css';
import './skeleton.css';
import { showPreview } from './preview.ts';

/** The map itself waits no longer than that for what is shown before it, which may still come while the map is made. */
const PREVIEW_MS = 200;

async function start(): Promise<void> {
  await Promise.race([showPreview(), new Promise((resolve) => setTimeout(resolve, PREVIEW_MS))]);
  // As where this very script does not arrive: index.html says so.
  await import('./main.ts').catch(() => document.querySelector('script[src]')?.dispatchEvent(new Event('error')));
}

void start();

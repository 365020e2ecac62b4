import { coveredSoon, insetsFor } from '../map/overlays.ts';
import { paintLabels, paintMarks } from '../map/paint.ts';
import { readPalette } from '../map/palette.ts';
import { cover, createSurface, lookFrom, type Surface } from '../map/surface.ts';
import { watchLook } from '../map/watchLook.ts';
import { afterPaint } from '../platform/nextTask.ts';
import { composePreview } from '../preview/composePreview.ts';
import { PREVIEW_FORMAT, type Preview } from '../preview/preview.ts';
import { askForLetters } from './letters.ts';
import { fitSkeleton } from './skeleton.ts';

interface EarlyPreview {
  /** Written by the build of this very site; what does not fit in spite of that is not drawn. */
  readonly preview: Promise<Preview | undefined>;
  /** Of the dataset that the page is going to show. */
  readonly version: Promise<string | undefined>;
  /** Has what else is to be made ready made ready. */
  readonly goOn: () => void;
}

declare global {
  /** What the inline script of index.html has asked for, where the address is of a whole dataset that has a preview. */
  var earlyPreview: EarlyPreview | undefined;
}

let isOver = false;
let stop = (): void => undefined;

/**
 * Draws what the map will show, while program and data are on their way: it cannot be used yet. Where anything is missing, or comes
 * later than the map itself, nothing is drawn.
 */
export async function showPreview(early = globalThis.earlyPreview): Promise<void> {
  if (!early) return;
  await draw(early).catch(() => stop());
  await afterPaint();
  delete document.documentElement.dataset['wordless'];
  globalThis.earlyPreview = undefined;
  early.goOn();
}

async function draw({ preview: asked, version }: EarlyPreview): Promise<void> {
  const preview = await asked;
  if (preview?.format !== PREVIEW_FORMAT || preview.version !== (await version)) return;
  await askForLetters();
  const place = document.querySelector<HTMLElement>('.skeleton-map');
  if (isOver || !place || isLost(place)) return;
  const surface = createSurface(place);
  const paint = (): void => paintIn(place, surface, preview);
  const stopWatching = watchLook(paint, () => undefined);
  addEventListener('resize', paint);
  stop = () => {
    removeEventListener('resize', paint);
    stopWatching();
    surface.destroy();
  };
  paint();
  performance.mark('attache:preview');
}

function paintIn(place: HTMLElement, surface: Surface, preview: Preview): void {
  fitSkeleton();
  const palette = readPalette(place);
  const size = { width: place.clientWidth, height: place.clientHeight };
  const made = composePreview(preview, {
    size,
    insets: insetsFor({ type: 'none' }),
    covered: coveredSoon(size, preview.hasMembers),
    family: palette.family,
  });
  if (!made) throw new Error('the preview shows nothing');
  const { picture, camera } = made;
  surface.adapt();
  const { context } = surface;
  cover(context, palette.paper);
  surface.show();
  lookFrom(context, camera, surface.ratio());
  paintMarks(context, picture, palette, picture.strands.length);
  if (!hidesNames()) paintLabels(context, picture.labels, null, palette);
}

/** The one part of a view that an address of a whole dataset may have; before anything is there that reads addresses. */
function hidesNames(): boolean {
  return new URLSearchParams(location.search).get('names') === 'hide';
}

/** Whether the program or the style did not arrive: index.html says so, and has the style asked for again. */
function isLost(place: HTMLElement): boolean {
  return 'lost' in document.documentElement.dataset || getComputedStyle(place).getPropertyValue('--paper') === '';
}

/** The map itself stands, or will not. */
export function endPreview(): void {
  isOver = true;
  stop();
  // Holds the preview and its canvas.
  stop = () => undefined;
}

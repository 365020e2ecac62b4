import type { Selection } from '../state/view.ts';
import { ONE_COLUMN } from '../ui/oneColumn.ts';
import type { Insets, Size } from './camera.ts';
import type { Rect } from './rect.ts';

/** Whatever lies over the map says with this attribute what it is. */
export const OVERLAY = 'data-over-map';
type Overlay = 'zoom' | 'depth' | 'counts';

export function over(overlay: Overlay) {
  return { [OVERLAY]: overlay };
}

/** Where overlays lie, in pixels of the map's box; null while its controls are still to come. */
export function coveredBy(box: HTMLElement): Rect[] | null {
  if (!box.querySelector(`[${OVERLAY}=${'zoom' satisfies Overlay}]`)) return null;
  const { left, top } = box.getBoundingClientRect();
  return [...box.querySelectorAll<HTMLElement>(`[${OVERLAY}]`)]
    .map((overlay) => overlay.getBoundingClientRect())
    .filter(({ width, height }) => width > 0 && height > 0)
    .map((rect) => ({
      left: rect.left - left,
      top: rect.top - top,
      right: rect.right - left,
      bottom: rect.bottom - top,
    }))
    .toSorted((one, other) => other.left - one.left);
}

/**
 * Where they will lie: the first picture is there before they are, and is not to change when they come. By the sizes that
 * MapControls and HiddenCounts have in their styles.
 */
export function coveredSoon({ width, height }: Size, hasMembers: boolean, controls = measureControls()): Rect[] {
  const { rem, button, row, gap, isOneColumn } = controls;
  const [across, along] = [button + 4, button * (hasMembers ? 5 : 4) + 4];
  const [controlsWidth, controlsHeight] = isOneColumn ? [along, across] : [across, along];
  const [right, bottom] = [width - gap, height - gap];
  const countsWidth = Math.min(9 * rem, width - (isOneColumn ? 15 : 4) * rem);
  const buttons = { left: right - controlsWidth, top: bottom - controlsHeight, right, bottom };
  const counts = { left: gap, top: bottom - row, right: gap + countsWidth, bottom };
  return hasMembers ? [buttons, counts] : [buttons];
}

/**
 * How far the controls reach into the map, for fitting it between them: the same whether they are there already or not, so
 * that a picture is the same however it came about.
 */
export function insetsFor(selection: Selection, controls = measureControls()): Insets {
  const { button, row, gap, isOneColumn } = controls;
  const reach = button + 4 + gap;
  if (!isOneColumn) return { top: 0, right: reach, bottom: row + gap, left: 0 };
  return { top: 0, right: 0, bottom: selection.type === 'actor' ? 2 * reach : reach, left: 0 };
}

/** How large the controls are, in pixels. */
interface Controls {
  readonly rem: number;
  readonly button: number;
  readonly row: number;
  readonly gap: number;
  readonly isOneColumn: boolean;
}

function measureControls(): Controls {
  const rem = Number.parseFloat(getComputedStyle(document.documentElement).fontSize);
  return controlsOf(rem, matchMedia('(pointer: coarse)').matches, matchMedia(ONE_COLUMN).matches);
}

export function controlsOf(rem: number, isTouch: boolean, isOneColumn: boolean): Controls {
  return { rem, button: (isTouch ? 2.75 : 2) * rem, row: (isTouch ? 2.75 : 1.75) * rem, gap: rem / 2, isOneColumn };
}

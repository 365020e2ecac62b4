import { clampWidth, rememberedWidth } from '../panel/panelWidth.ts';
import { rememberedFilters } from './filterColumn.ts';

/** Gives the skeleton of index.html the widths that the reader last had, which its style cannot know. */
export function fitSkeleton(): void {
  const skeleton = document.querySelector<HTMLElement>('.skeleton');
  const isOpen = rememberedFilters();
  if (isOpen !== null) skeleton?.style.setProperty('--filters-width', isOpen ? '14rem' : '3.5rem');
  skeleton?.style.setProperty('--panel-width', `${clampWidth(rememberedWidth(), innerWidth)}px`);
}
